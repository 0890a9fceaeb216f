import { distance } from 'fastest-levenshtein';
import type { StringerGraph } from '../../graph/types.js';
import type { Lexicon } from '../../ontology/lexicon.js';

/** Shorter words are too near to too many others. */
const SHORTEST = 5;
const FROM_TWO_SLIPS = 6;

/**
 * The one word of the graph (of its names, or of what its sentences say is done) that a word comes nearest to: one slip
 * of the keyboard away, longer words two.
 * ```
 * acused   →   accused          Isreal   →   Israel
 * ```
 */
export function respelt(word: string, graph: StringerGraph, lexicon: Lexicon): string | undefined {
  if (word.length < SHORTEST || /[^\p{L}]/u.test(word) || lexicon.lookup(word).length > 0) return undefined;
  const most = word.length < FROM_TWO_SLIPS ? 1 : 2;
  const wanted = word.toLowerCase();
  let best: string[] = [];
  let least = most;
  for (const other of wordsOf(graph)) {
    const lower = other.toLowerCase();
    if (lower === wanted) return undefined;
    if (lower[0] !== wanted[0] || other.length < SHORTEST) continue;
    const far = distance(wanted, lower);
    if (far < least) best = [];
    if (far <= least) {
      best.push(other);
      least = far;
    }
  }
  return best.length === 1 ? best[0] : undefined;
}

const known = new WeakMap<StringerGraph, ReadonlySet<string>>();

/** The words of names and of triggers. */
function wordsOf(graph: StringerGraph): ReadonlySet<string> {
  const found = known.get(graph);
  if (found) return found;
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of text.split(/[^\p{L}]+/u)) if (word !== '') words.add(word);
  };
  graph.forEachNode((_, { label, aliases }) => [label, ...aliases].forEach(add));
  graph.forEachEdge((_, { claims }) => {
    for (const { trigger } of claims) add(trigger.text.toLowerCase());
  });
  known.set(graph, words);
  return words;
}
