import MiniSearch from 'minisearch';
import type { Model } from './model.js';

export interface Hit {
  readonly kind: 'entity' | 'edge';
  readonly id: string;
  /** For an edge: the sentence that was found, by claim id. */
  readonly claim: string | null;
}

interface Entry {
  id: string;
  kind: 'entity' | 'edge';
  key: string;
  claim: string | null;
  name: string;
  more: string;
  sentence: string;
  /** Where the sentence stands: it is listed once, however many claims rest on it. */
  place: string;
}

/** @param words whether all words must be found, or any of them is enough */
export type Search = (query: string, limit: number, words?: 'all' | 'any') => Hit[];

/** An index over names, aliases, offices and sentences. Made when it is first asked for, since it takes a while. */
export function searchOf(model: Model): Search {
  let index: MiniSearch<Entry> | null = null;
  let entries: Map<string, Entry> = new Map();
  return (query, limit, words = 'all') => {
    if (!index) {
      entries = new Map(entriesOf(model).map((entry) => [entry.id, entry]));
      index = new MiniSearch<Entry>({
        fields: ['name', 'more', 'sentence'],
        processTerm: (term) => fold(term),
        searchOptions: { boost: { name: 6, more: 3 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.3 : 0) },
      });
      index.addAll([...entries.values()]);
    }
    const listed = new Set<string>();
    const hits = index.search(query, { combineWith: words === 'all' ? 'AND' : 'OR' });
    const weight = (id: string) => {
      const entry = entries.get(id)!;
      return entry.kind === 'entity' ? 1 + Math.log1p(model.graph.getNodeAttribute(entry.key, 'weight')) : 1;
    };
    return hits
      .map((hit) => ({ entry: entries.get(String(hit.id))!, score: hit.score * weight(String(hit.id)) }))
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
      .filter(({ entry }) => !listed.has(entry.place) && listed.add(entry.place))
      .slice(0, limit)
      .map(({ entry: { kind, key, claim } }) => ({ kind, id: key, claim }));
  };
}

/** Lower case without accents, so that "Türkiye" is found as "turkiye". */
function fold(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

function entriesOf({ graph, relation }: Model): Entry[] {
  const entities = graph.mapNodes((key, { label, aliases, roles }): Entry => {
    const more = [...aliases, ...roles].join(' ');
    return { id: `n ${key}`, kind: 'entity', key, claim: null, name: label, more, sentence: '', place: key };
  });
  const sentences = graph.reduceEdges<Entry[]>((list, key, edge) => {
    const label = relation(edge.relation)?.label ?? edge.relation;
    for (const { id, text, article, sentence } of edge.claims) {
      const place = `${article} ${sentence.start}`;
      list.push({ id: `e ${id}`, kind: 'edge', key, claim: id, name: '', more: label, sentence: text, place });
    }
    return list;
  }, []);
  return [...entities, ...sentences];
}
