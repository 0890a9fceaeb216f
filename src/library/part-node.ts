import type { StringerGraph } from '../graph/types.js';
import { fold, foldWords } from '../ontology/fold.js';
import { ENTITY_TYPES } from '../ontology/types.js';
import type { Found } from '../query/find.js';
import { findEntity, searchEntities } from '../query/find-entity.js';
import { type Info, info as infoOf, TOP } from '../query/info.js';
import { looksAtClaims, type RelationFilter } from '../query/relations.js';
import type { Reading } from '../store/reading.js';
import type { EdgeRecord, EdgeSelection, NodeRecord } from '../store/records.js';
import { isGraphFile, readGraphFile } from './graph-file-node.js';
import { openGraph } from './load-node.js';
import { lexiconNames } from './names-node.js';
import { nodesAlone, partOfGraph, wholeGraph } from './stored-graph-node.js';
import { find as findIn } from './verbs-node.js';

export { isGraphFile };

/** A graph, for questions that need only parts of it. Every answer is the one that the whole gives. */
export interface GraphQuestions {
  /** The whole graph, whose claims are read when they are asked for. */
  whole(): StringerGraph;
  /**
   * The part that a question about relations needs; the whole where a name means nobody or several.
   *
   * @param filter with names, as a person says them, in place of keys
   */
  relations(filter: RelationFilter): StringerGraph;
  /** What is in it, in numbers. */
  info(): Info;
  /** The part that tells all about the relations between two, whom a person names. */
  between(a: string, b: string): StringerGraph;
  /** Whom a text names, and the sentences that hold its words, at most so many of them. */
  find(text: string, limit: number): { readonly graph: StringerGraph; readonly found: Found };
}

/**
 * Opens a store, or reads a graph from a file, for questions.
 *
 * @param onStale is told how many articles are stored but not in the graph
 * @throws Failure as `loadGraph`
 */
export async function openQuestions(path: string, onStale?: (articles: number) => void): Promise<GraphQuestions> {
  if (!isGraphFile(path)) return new StoredGraph(openGraph(path, { onStale }));
  const graph = await readGraphFile(path);
  const whole = () => graph;
  return {
    whole,
    relations: whole,
    between: whole,
    info: () => infoOf(graph),
    find: (text) => ({ graph, found: findIn(graph, text) }),
  };
}

class StoredGraph implements GraphQuestions {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  whole(): StringerGraph {
    return wholeGraph(this.#reading, { claims: 'ask' });
  }

  relations(filter: RelationFilter): StringerGraph {
    const nodes = new Map<string, NodeRecord>();
    const candidates: number[] = [];
    for (const words of [filter.from, filter.to, filter.either]) {
      if (words === undefined) continue;
      const found = nodeFor(this.#reading, words);
      if (found === undefined) return this.whole();
      nodes.set(words, found.node);
      candidates.push(...found.candidates);
    }
    const numberOf = (words: string | undefined) => (words === undefined ? undefined : nodes.get(words)!.number);
    const ends = { from: numberOf(filter.from), to: numberOf(filter.to), either: numberOf(filter.either) };
    const edges = this.#reading.edges({ ...ends, ...selectionOf(this.#reading, filter) });
    return partOfGraph(this.#reading, edges, candidates);
  }

  info(): Info {
    const { articles, entities, relations: edges } = this.#reading.totals();
    const [first, last] = this.#reading.days();
    const counts = new Map(this.#reading.types());
    const relations = this.#reading.claimsByRelation().map(([name, count]) => ({ name, count }));
    return {
      articles,
      first,
      last,
      entities,
      edges,
      claims: relations.reduce((sum, { count }) => sum + count, 0),
      types: ENTITY_TYPES.map((name) => ({ name, count: counts.get(name) ?? 0 })),
      relations: relations.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      top: this.#reading.heaviest(TOP).map(({ key, name, type, weight }) => ({ id: key, name, type, weight })),
    };
  }

  between(a: string, b: string): StringerGraph {
    const [first, second] = [nodeFor(this.#reading, a), nodeFor(this.#reading, b)];
    if (first === undefined || second === undefined) return this.whole();
    const [one, other] = [first.node.number, second.node.number];
    const there = this.#reading.edges({ from: one, to: other });
    const back = one === other ? [] : this.#reading.edges({ from: other, to: one });
    return partOfGraph(this.#reading, [...there, ...back], [...first.candidates, ...second.candidates]);
  }

  find(text: string, limit: number): { readonly graph: StringerGraph; readonly found: Found } {
    const nodes = candidatesFor(this.#reading, text);
    const entities = searchEntities(nodesAlone(this.#reading, nodes), text, lexiconNames);
    const hits = this.#reading.sentences(text, limit);
    if (entities.length === 0 && hits.length === 0) {
      const graph = this.whole();
      return { graph, found: findIn(graph, text) };
    }
    const edges = this.#reading.edges({ numbers: [...new Set(hits.flatMap((hit) => hit.edges))] });
    const numbers = nodes.map(({ number }) => number);
    const graph = partOfGraph(this.#reading, edges, numbers);
    const keyOf = keysOf(this.#reading, edges);
    const sentences = hits.map((hit) => ({ ...hit, edges: hit.edges.map((edge) => keyOf.get(edge)!).sort() }));
    return { graph, found: { entities, sentences } };
  }
}

/** Keys of edges, by number. */
function keysOf(reading: Reading, edges: readonly EdgeRecord[]): Map<number, string> {
  const ends = reading.nodes([...new Set(edges.flatMap(({ source, target }) => [source, target]))]);
  const keys = new Map(ends.map(({ number, key }) => [number, key]));
  return new Map(
    edges.map(({ number, source, relation, target }) => [
      number,
      `${keys.get(source)}|${relation}|${keys.get(target)}`,
    ]),
  );
}

/** The one node that some words mean, with all that they may mean. */
function nodeFor(reading: Reading, words: string): { node: NodeRecord; candidates: number[] } | undefined {
  const nodes = candidatesFor(reading, words);
  const match = findEntity(nodesAlone(reading, nodes), words, lexiconNames);
  const node = match.kind === 'found' ? nodes.find(({ key }) => key === match.key) : undefined;
  return node && { node, candidates: nodes.map(({ number }) => number) };
}

/** Every node that `findEntity` may take some words for, except for a key that a node had before. */
function candidatesFor(reading: Reading, words: string): NodeRecord[] {
  const keys = [words, ...lexiconNames(words)];
  const byKey = keys.flatMap((key) => reading.nodeOfKey(key) ?? []);
  if (byKey.some(({ key }) => key === words)) return byKey;
  const folded = fold(words);
  const named = folded === '' ? [] : reading.nodesNamed(folded, foldWords(words));
  return [...new Map([...byKey, ...named].map((node) => [node.number, node])).values()];
}

/** What a filter says of edges; what it says of claims is for those who read them. */
function selectionOf(reading: Reading, filter: RelationFilter): EdgeSelection {
  const { types, quad, minWeight, since, until, limit, sort } = filter;
  const { relations } = reading.vocabulary() ?? { relations: [] };
  const wanted = relations.filter(
    (relation) =>
      (!types?.length || types.some((type) => type === relation.name || type === relation.plover)) &&
      (quad === undefined || relation.quad === quad),
  );
  return {
    ...((types?.length || quad !== undefined) && { relations: wanted.map(({ name }) => name) }),
    minWeight,
    since,
    until,
    ...((sort ?? 'weight') === 'weight' && !looksAtClaims(filter) && { limit }),
  };
}
