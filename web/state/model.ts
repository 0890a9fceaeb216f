import { MultiDirectedGraph } from 'graphology';
import type {
  ArticleRecord,
  EdgeAttributes,
  GraphAttributes,
  NodeAttributes,
  StringerGraph,
} from '../../src/graph/types.js';
import type { Vocabulary } from '../../src/serve/view.js';
import type { Opened } from './source.js';

/** The graph as it was opened, with what is looked up in it all the time. It never changes. */
export interface Model {
  readonly title: string;
  readonly graph: StringerGraph;
  readonly vocabulary: Vocabulary;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly relation: (name: string) => Vocabulary['relations'][number] | undefined;
  readonly type: (name: string) => Vocabulary['types'][number] | undefined;
  readonly quad: (name: string | null) => Vocabulary['quads'][number] | undefined;
  readonly kind: (name: string | null) => string;
}

export function modelOf({ title, graph, vocabulary }: Opened): Model {
  const read = MultiDirectedGraph.from<NodeAttributes, EdgeAttributes, GraphAttributes>(graph);
  return modelOfGraph(title, vocabulary, read as StringerGraph);
}

export function modelOfGraph(title: string, vocabulary: Vocabulary, graph: StringerGraph): Model {
  const byName = <Item extends { name: string }>(items: readonly Item[]) =>
    new Map(items.map((item) => [item.name, item]));
  const relations = byName(vocabulary.relations);
  const types = byName(vocabulary.types);
  const quads = byName(vocabulary.quads);
  const kinds = byName(vocabulary.kinds);
  return {
    title,
    graph,
    vocabulary,
    articles: new Map((graph.getAttribute('articles') ?? []).map((article) => [article.id, article])),
    relation: (name) => relations.get(name),
    type: (name) => types.get(name),
    quad: (name) => (name === null ? undefined : quads.get(name)),
    kind: (name) => (name === null ? '' : (kinds.get(name)?.label ?? name)),
  };
}

/** What an article is called: its title, else its source, else its id. */
export function articleName(model: Model, id: string): string {
  const article = model.articles.get(id);
  return article?.title ?? article?.source ?? id;
}
