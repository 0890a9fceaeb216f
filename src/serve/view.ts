import { byCodeUnit } from '../graph/order.js';
import type { EdgeAttributes, StringerGraph } from '../graph/types.js';
import type { EngineFiles } from '../library/engine.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Archive, Article } from '../ontology/types.js';
import type { Answer } from '../query/ask/types.js';
import type { ExtractedArticle } from '../resolution/index.js';

/** What the page shows. */
export interface View {
  /** Name of the archive, shown in the page's title. */
  readonly title: string;
  readonly graph: StringerGraph;
  readonly vocabulary: Vocabulary;
  /** The text of an article of the graph with its mentions, undefined when there is none of that id. */
  readonly article: (id: string) => ArticleView | undefined;
  /** Answers a question in plain English; left out where nothing can read it. */
  readonly ask?: (question: string) => Promise<Answer>;
  /** What reads articles, so that the page can read some of its own; left out where it shall not. */
  readonly workshop?: Workshop;
}

/** Articles of a graph up to which new ones are resolved together with them; beyond, they are shown by themselves. */
export const MOST_TOGETHER = 300;

/** What the page builds with. */
export interface Workshop {
  readonly engine: () => Promise<EngineFiles>;
  /** The articles of the graph, for new ones to be resolved with. */
  readonly articles: () => readonly ExtractedArticle[];
}

/** An article with what was found in it: the spans that name or describe an entity of the graph. */
export interface ArticleView extends Article {
  readonly mentions: readonly MentionView[];
}

export interface MentionView {
  readonly start: number;
  readonly end: number;
  /** Key of the node. */
  readonly entity: string;
}

/** The part of the ontology that the page shows: names, colours and their order. */
export interface Vocabulary {
  readonly types: readonly { name: string; label: string; plural: string; colour: string }[];
  readonly quads: readonly { name: string; label: string; colour: string }[];
  readonly kinds: readonly { name: string; label: string }[];
  readonly relations: readonly {
    name: string;
    label: string;
    inverse: string;
    kind: 'event' | 'state';
    quad: string | null;
    colour: string;
  }[];
}

export function vocabularyOf(ontology: Ontology): Vocabulary {
  return {
    types: ontology.entityTypes.map(({ name, label, plural, colour }) => ({ name, label, plural, colour })),
    quads: ontology.quads.map(({ name, label, colour }) => ({ name, label, colour })),
    kinds: ontology.kinds.map(({ name, label }) => ({ name, label })),
    relations: ontology.relations.map(({ name, label, inverse, kind, quad, colour }) => ({
      name,
      label,
      inverse,
      kind,
      quad,
      colour,
    })),
  };
}

/** A vocabulary with the types and relations of a graph from elsewhere behind its own, in the colours of that graph. */
export function vocabularyWith(vocabulary: Vocabulary, graph: StringerGraph): Vocabulary {
  const types = graph.mapNodes((_, { type, color }) => foreignType(type, color));
  const relations = graph.mapEdges((_, edge) => foreignRelation(edge));
  return {
    ...vocabulary,
    types: withOthers(vocabulary.types, types),
    relations: withOthers(vocabulary.relations, relations),
  };
}

/** Items, and behind them those of other names, sorted. */
function withOthers<Item extends { readonly name: string }>(known: readonly Item[], more: readonly Item[]): Item[] {
  const names = new Set(known.map(({ name }) => name));
  const others = new Map(more.filter(({ name }) => !names.has(name)).map((item) => [item.name, item]));
  return [...known, ...[...others.values()].sort((a, b) => byCodeUnit(a.name, b.name))];
}

function foreignType(type: string, colour: string): Vocabulary['types'][number] {
  return { name: type, label: type, plural: type, colour };
}

function foreignRelation({ relation, label, color }: EdgeAttributes): Vocabulary['relations'][number] {
  return { name: relation, label, inverse: `${label} (from)`, kind: 'state', quad: null, colour: color };
}

/**
 * A view of an archive and its graph. Mentions are those that claims rest on, unless `mentionsOf` knows more.
 */
export function viewOf(
  title: string,
  archive: Archive,
  graph: StringerGraph,
  ontology: Ontology,
  mentionsOf?: (article: string) => readonly MentionView[],
): View {
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  const article = (id: string): ArticleView | undefined => {
    const found = articles.get(id);
    return found && { ...found, mentions: mentionsOf?.(id) ?? claimMentions(archive, id) };
  };
  return { title, graph, vocabulary: vocabularyOf(ontology), article };
}

function claimMentions(archive: Archive, article: string): MentionView[] {
  const found = new Map<string, MentionView>();
  for (const claim of archive.claims) {
    if (claim.article !== article) continue;
    for (const { start, end, entity } of [claim.subject, claim.object]) {
      found.set(`${start} ${end} ${entity}`, { start, end, entity });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
