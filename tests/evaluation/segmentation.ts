import type { Span } from '../../src/ontology/types.js';

/** Precision, recall and F1 of predicted spans, 0 to 1. */
export interface SpanScore {
  readonly gold: number;
  readonly predicted: number;
  readonly correct: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A text with spans that are to be found in it (tokens, words or sentences). */
export interface SpanPair {
  readonly text: string;
  readonly gold: readonly Span[];
  readonly predicted: readonly Span[];
}

/**
 * Scores spans as the CoNLL 2018 shared task does (Zeman et al. 2018, `conll18_ud_eval.py`): a span is correct when a
 * gold span starts and ends at the same characters, white space not counted.
 */
export function scoreSpans(pairs: Iterable<SpanPair>): SpanScore {
  let gold = 0;
  let predicted = 0;
  let correct = 0;
  for (const pair of pairs) {
    const place = placesWithoutSpace(pair.text);
    const key = (span: Span): string => `${place[span.start]}-${place[span.end]}`;
    const expected = new Map<string, number>();
    for (const span of pair.gold) expected.set(key(span), (expected.get(key(span)) ?? 0) + 1);
    for (const span of pair.predicted) {
      const left = expected.get(key(span)) ?? 0;
      if (left === 0) continue;
      expected.set(key(span), left - 1);
      correct++;
    }
    gold += pair.gold.length;
    predicted += pair.predicted.length;
  }
  const precision = predicted === 0 ? 0 : correct / predicted;
  const recall = gold === 0 ? 0 : correct / gold;
  return { gold, predicted, correct, precision, recall, f1: correct === 0 ? 0 : (2 * correct) / (gold + predicted) };
}

/** For each offset of a text, the number of characters before it that are not white space. */
function placesWithoutSpace(text: string): Int32Array {
  const places = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) places[i + 1] = places[i]! + (/\s/.test(text[i]!) ? 0 : 1);
  return places;
}
