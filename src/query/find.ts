import type { ClaimRecord, StringerGraph } from '../graph/types.js';
import { foldWords } from '../ontology/fold.js';
import type { Span } from '../ontology/types.js';
import { type NameLookup, searchEntities } from './find-entity.js';

/** A sentence that holds all words that were searched for. */
export interface FoundSentence {
  readonly article: string;
  readonly text: string;
  /** Where the words stand, in `text`. */
  readonly matches: readonly Span[];
  /** Keys of the edges that it is evidence of. */
  readonly edges: readonly string[];
}

export interface Found {
  /** Keys of nodes, best first. */
  readonly entities: readonly string[];
  /** The best first, then by article and place. */
  readonly sentences: readonly FoundSentence[];
}

/** A text that holds all words, with the places of the words in it. */
export interface TextHit {
  /** Place of the text in the list that was searched. */
  readonly index: number;
  readonly matches: readonly Span[];
}

/** Finds the texts that hold all words of a query, the best first. */
export type TextSearch = (texts: readonly string[], query: string) => readonly TextHit[];

/**
 * Entities whose name fits a text, and sentences of the evidence that hold all its words.
 *
 * @param search finds and ranks the sentences: a full-text index where there is one; left out, they are read through
 */
export function find(
  graph: StringerGraph,
  wanted: string,
  lookup?: NameLookup,
  search: TextSearch = searchByReading,
): Found {
  const places = new Map<string, { claim: ClaimRecord; edges: string[] }>();
  graph.forEachEdge((edge, { claims }) => {
    for (const claim of claims) {
      const place = `${claim.article} ${String(claim.sentence.start).padStart(9, '0')}`;
      const known = places.get(place);
      if (known) known.edges.push(edge);
      else places.set(place, { claim, edges: [edge] });
    }
  });
  const all = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  const hits = search(
    all.map(({ claim }) => claim.text),
    wanted,
  );
  const sentences = hits.map(({ index, matches }) => {
    const { claim, edges } = all[index]!;
    return { article: claim.article, text: claim.text, matches, edges: [...new Set(edges)].sort() };
  });
  return { entities: searchEntities(graph, wanted, lookup), sentences };
}

/** Reads through all texts: those with the most matches first. */
export const searchByReading: TextSearch = (texts, query) => {
  const words = foldWords(query);
  if (words.length === 0) return [];
  return texts
    .map((text, index) => ({ index, matches: matchesOf(text, words) }))
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.matches.length - a.matches.length || a.index - b.index);
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

/** The words of a sentence that begin with one of those wanted; none unless every one of those is there. */
function matchesOf(text: string, wanted: readonly string[]): Span[] {
  const matches: Span[] = [];
  const met = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const parts = foldWords(word);
    const hits = wanted.filter((prefix) => parts.some((part) => part.startsWith(prefix)));
    if (hits.length === 0) continue;
    for (const hit of hits) met.add(hit);
    matches.push({ start: index, end: index + word.length });
  }
  return met.size === new Set(wanted).size ? matches : [];
}
