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
  /** Those with most matches first, then by article and place. */
  readonly sentences: readonly FoundSentence[];
}

/** Entities and sentences of the evidence that a text is found in. */
export function find(graph: StringerGraph, wanted: string, lookup?: NameLookup): Found {
  const words = foldWords(wanted);
  const places = new Map<string, { claim: ClaimRecord; edges: string[] }>();
  if (words.length > 0) {
    graph.forEachEdge((edge, { claims }) => {
      for (const claim of claims) {
        const place = `${claim.article} ${String(claim.sentence.start).padStart(9, '0')}`;
        const known = places.get(place);
        if (known) known.edges.push(edge);
        else places.set(place, { claim, edges: [edge] });
      }
    });
  }
  const sentences = [...places]
    .map(([place, { claim, edges }]) => ({ place, claim, edges, matches: matchesOf(claim.text, words) }))
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.matches.length - a.matches.length || (a.place < b.place ? -1 : 1))
    .map(({ claim, edges, matches }) => ({
      article: claim.article,
      text: claim.text,
      matches,
      edges: [...new Set(edges)].sort(),
    }));
  return { entities: searchEntities(graph, wanted, lookup), sentences };
}

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
