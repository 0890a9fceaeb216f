import type { Corrections } from '../ontology/corrections.js';
import { Failure } from '../ontology/failure.js';
import { fold } from '../ontology/fold.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import { ENTITY_TYPES, type EntityType } from '../ontology/types.js';
import { readCorrections, writeCorrections } from '../store/corrections-node.js';
import { Reading } from '../store/reading.js';
import type { Totals } from '../store/records.js';
import { Store } from '../store/store.js';
import { knowledgeFor } from './kept-node.js';
import { graphPath, loadGraph, nodeNamed } from './load-node.js';

/** An entity as corrections keep it. */
type Corrected = Corrections['entities'][number];

/** What became of the graph. */
export interface Correction {
  /** What was done, as a sentence without a full stop. */
  readonly done: string;
  readonly graph: Totals;
}

/**
 * Takes an article out of a graph, with all that only it says.
 *
 * @param article its id, the beginning of it, its address or its title
 * @throws Failure `no-such-article`, `ambiguous-article`, and those of `Store.open`
 */
export async function removeArticle(article: string, path: string = graphPath()): Promise<Correction> {
  const { id, title } = articleNamed(article, path);
  const store = await Store.open(path);
  try {
    await store.remove(id);
    const graph = await store.settle(loadKnowledge(knowledgeFor(path)), readCorrections(path));
    return { done: `removed ${title === null ? id : `"${title}" (${id})`}`, graph };
  } finally {
    store.close();
  }
}

/** Makes one entity of two, under the name and type of the second. */
export async function mergeEntities(from: string, into: string, path: string = graphPath()): Promise<Correction> {
  const [lost, kept] = await Promise.all([entityNamed(from, path), entityNamed(into, path)]);
  if (lost.id === kept.id) throw refused(`'${from}' and '${into}' are the same already`, 'Name two entities.');
  const names = [...new Set([...kept.names, ...lost.names])];
  return correct(path, `merged ${lost.name} into ${kept.name}`, (corrections) => ({
    ...corrections,
    entities: withEntity(
      corrections.entities.filter(({ id }) => id !== lost.id),
      { ...kept, names },
    ),
  }));
}

/** Takes what an article says of an entity as said of somebody else, who is of that article alone. */
export async function splitEntity(name: string, article: string, path: string = graphPath()): Promise<Correction> {
  const entity = await entityNamed(name, path);
  const { id } = articleNamed(article, path);
  const known = new Set(entity.names.map(fold));
  const found = namesIn(id, path).filter((one) => known.has(fold(one)));
  if (found.length === 0) throw refused(`the article ${id} does not name ${entity.name}`, 'See: stringer show NAME.');
  return correct(path, `parted ${entity.name} of article ${id} from the others`, (corrections) => ({
    ...corrections,
    apart: [...corrections.apart, ...found.map((one) => ({ article: id, name: one }))],
  }));
}

/** Gives an entity another name to show. */
export async function renameEntity(name: string, to: string, path: string = graphPath()): Promise<Correction> {
  const entity = await entityNamed(name, path);
  const shown = to.replace(/\s+/g, ' ').trim();
  if (shown === '') throw refused('the name is empty', 'Write the name to show.');
  const names = [...new Set([...entity.names, shown])];
  return correct(path, `renamed ${entity.name} to ${shown}`, (corrections) => ({
    ...corrections,
    entities: withEntity(corrections.entities, { ...entity, name: shown, names }),
  }));
}

/** Gives an entity another type, and a kind where it is one of groups or places. */
export async function retypeEntity(
  name: string,
  type: string,
  kind: string | null,
  path: string = graphPath(),
): Promise<Correction> {
  const entity = await entityNamed(name, path);
  if (!isType(type)) throw refused(`there is no type '${type}'`, `Types are ${ENTITY_TYPES.join(', ')}.`);
  const kinds = loadKnowledge(knowledgeFor(path)).ontology.kinds.map((one) => one.name);
  if (kind !== null && !kinds.includes(kind))
    throw refused(`there is no kind '${kind}'`, `Kinds are ${kinds.join(', ')}.`);
  return correct(path, `${entity.name} is of type ${type}${kind === null ? '' : `, ${kind}`}`, (corrections) => ({
    ...corrections,
    entities: withEntity(corrections.entities, { ...entity, type, kind }),
  }));
}

/**
 * Takes a claim out of the graph; the sentence stays in the article.
 *
 * @param claim its id, as `relations --format json` shows it, or the beginning of it
 */
export async function rejectClaim(claim: string, path: string = graphPath()): Promise<Correction> {
  const graph = await loadGraph(path, { placed: false });
  const found = graph.edges().flatMap((edge) => {
    const { relation, claims } = graph.getEdgeAttributes(edge);
    return claims.filter(({ id }) => id.startsWith(claim)).map((one) => ({ relation, ...one }));
  });
  const [one, ...others] = claim === '' ? [] : found;
  if (one === undefined)
    throw refused(`there is no claim ${claim}`, 'Find its id with: stringer relations --format json');
  if (others.length > 0) throw refused(`several claims begin with ${claim}`, 'Write more of the id.');
  const { article, relation, subject, trigger, object, text } = one;
  const at: [number, number, number] = [subject.start, trigger.start, object.start];
  return correct(path, `rejected "${text}" as ${relation}`, (corrections) => ({
    ...corrections,
    rejected: [...corrections.rejected, { article, relation, at, sentence: text }],
  }));
}

/** Takes all claims of one relation between two entities out of the graph. */
export async function rejectRelation(
  subject: string,
  relation: string,
  object: string,
  path: string = graphPath(),
): Promise<Correction> {
  const graph = await loadGraph(path, { placed: false });
  const [from, to] = [nodeNamed(graph, subject), nodeNamed(graph, object)];
  const edge = graph.edges(from, to).find((one) => graph.getEdgeAttribute(one, 'relation') === relation);
  const names = [from, to].map((node) => graph.getNodeAttribute(node, 'label'));
  const said = `${names[0]} ${relation} ${names[1]}`;
  if (edge === undefined) throw refused(`no article claims that ${said}`, 'See: stringer between A B.');
  const wrong = graph.getEdgeAttribute(edge, 'claims').map(({ article, text, subject, trigger, object }) => {
    const at: [number, number, number] = [subject.start, trigger.start, object.start];
    return { article, relation, at, sentence: text };
  });
  return correct(path, `rejected that ${said}`, (corrections) => ({
    ...corrections,
    rejected: [...corrections.rejected, ...wrong],
  }));
}

/** Changes the corrections and brings the graph up to date with them; where that fails, they stay as they were. */
async function correct(path: string, done: string, change: (before: Corrections) => Corrections): Promise<Correction> {
  const before = readCorrections(path);
  const after = change(before);
  const store = await Store.open(path);
  try {
    writeCorrections(path, after);
    return { done, graph: await store.settle(loadKnowledge(knowledgeFor(path)), after) };
  } catch (error) {
    writeCorrections(path, before);
    throw error;
  } finally {
    store.close();
  }
}

function withEntity(entities: readonly Corrected[], entity: Corrected): Corrected[] {
  const taken = new Set(entity.names.map(fold));
  const others = entities
    .filter(({ id }) => id !== entity.id)
    .map((other) => ({ ...other, names: other.names.filter((name) => !taken.has(fold(name))) }));
  return [...others.filter(({ names }) => names.length > 0), entity];
}

/** The entity as it is now: what a correction starts from. A single word of a longer name of a person names others too. */
async function entityNamed(name: string, path: string): Promise<Corrected> {
  const graph = await loadGraph(path, { placed: false, lazy: true });
  const id = nodeNamed(graph, name);
  const { label, type, kind, country, aliases } = graph.getNodeAttributes(id);
  if (!isType(type)) throw refused(`'${type}' is no type of stringer's`, 'Correct graphs that stringer built.');
  const isPerson = type === 'person' || type === 'official';
  const known = readCorrections(path).entities.find((one) => one.id === id)?.names ?? [];
  const own = [label, ...aliases].filter((one) => !isPerson || one.includes(' ') || one === label);
  return { id, name: label, type, kind, country, names: [...new Set([...known, ...own])] };
}

function articleNamed(words: string, path: string): { id: string; title: string | null } {
  const reading = Reading.open(path);
  try {
    const all = reading.articles();
    const exact = all.filter(({ id, url, title, source }) => [id, url, title, source].includes(words));
    const found = exact.length > 0 ? exact : all.filter(({ id }) => words.length >= 4 && id.startsWith(words));
    const [one, ...others] = found;
    if (one === undefined)
      throw refused(`there is no article '${words}'`, 'Name it by its id, address, title or file.');
    if (others.length > 0) {
      const ids = found.slice(0, 8).map(({ id, title }) => `${id} (${title ?? 'no title'})`);
      throw refused(`'${words}' may be ${ids.join(', or ')}`, 'Use the id.');
    }
    return one;
  } finally {
    reading.close();
  }
}

/** What the entities of an article are called in it. */
function namesIn(article: string, path: string): string[] {
  const reading = Reading.open(path);
  try {
    return reading.extraction(article)?.entities.map(({ name }) => name) ?? [];
  } finally {
    reading.close();
  }
}

function isType(type: string): type is EntityType {
  return ENTITY_TYPES.some((known) => known === type);
}

function refused(what: string, mend: string): Failure {
  return new Failure({ name: 'not-corrected', what, mend });
}
