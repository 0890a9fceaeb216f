/**
 * The relation of a given pair with a trigger lexicon that holds only words seen in one half of the data, scored on the
 * other half, both ways.
 *
 *     npx tsx tests/evaluation/lexicon-halves.ts
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relateSpans } from '../../src/extraction/pairs.js';
import { refer } from '../../src/extraction/reference.js';
import { loadEngine } from '../../src/library/engine-node.js';
import { parseTriggers } from '../../src/ontology/triggers.js';
import type { AnnotatedDocument, Span } from '../../src/ontology/types.js';
import type { LexiconJson } from '../../tools/back-off/listed.js';
import { SETTINGS } from '../../tools/back-off/nearest.js';
import { backOffTable } from '../../tools/back-off/table.js';
import { WordVectors } from '../../tools/back-off/vectors.js';
import { WordNet } from '../../tools/back-off/wordnet.js';
import { DEV, GOLD, readJsonl } from './gold.js';

interface Row {
  readonly sentence: string;
  readonly source: { readonly spans: readonly Span[] };
  readonly target: { readonly spans: readonly Span[] };
  readonly root: string;
}

const FOLD: Readonly<Record<string, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD' };
const { QUAD } = (await import(join(GOLD, 'score/events.mjs'))) as { QUAD: Record<string, string> };
const LEXICON = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../graph/lexicon/triggers.json'), 'utf8'),
) as LexiconJson;
const halfOf = (text: string): number => createHash('sha256').update(text).digest()[0]! % 2;

const [mode, cache] = process.argv.slice(2);
const engine = await loadEngine();
const rows = readJsonl<Row>(join(DEV, 'relation-class.jsonl'));
const documents = new Map<string, AnnotatedDocument>();
if (cache) for (const document of readJsonl<AnnotatedDocument>(cache)) documents.set(document.text, document);
for (const { sentence } of rows) if (!documents.has(sentence)) documents.set(sentence, engine.annotate(sentence));

const wordNet = new WordNet();
const vectors = mode === 'wordnet' ? null : new WordVectors();
const settings = mode === 'vectors' ? { ...SETTINGS, wordNet: 0 } : SETTINGS;

/** Lower-case lemmas and forms of the sentences that a test lets through. */
function wordsOf(isIn: (text: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const [text, { sentences }] of documents)
    if (isIn(text))
      for (const { lemma, form } of sentences.flatMap(({ tokens }) => tokens))
        found.add(lemma.toLowerCase()).add(form.toLowerCase());
  return found;
}

/** The lexicon less every word that the half does not hold. */
function limitedTo(half: number): LexiconJson {
  const seen = wordsOf((text) => halfOf(text) === half);
  const keep = (words: string) =>
    words
      .split(' ')
      .filter((word) => seen.has(word.split('_')[0]!))
      .join(' ');
  const limit = <T extends { readonly words: string }>(entries: readonly T[]) =>
    entries.map((entry) => ({ ...entry, words: keep(entry.words) }));
  const classes = Object.fromEntries(Object.entries(LEXICON.classes).map(([name, words]) => [name, keep(words)]));
  const { verbs, nouns, adjectives, operators } = LEXICON;
  return {
    ...LEXICON,
    classes,
    verbs: limit(verbs),
    nouns: limit(nouns),
    adjectives: limit(adjectives),
    operators: limit(operators),
  };
}

/** Mean F1 over the labels seen in gold or prediction. */
function macroF1(gold: readonly (string | null)[], own: readonly (string | null)[]): number {
  const labels = [...new Set([...gold, ...own])].filter((label) => label !== null);
  const scores = labels.map((label) => {
    const hits = gold.filter((other, at) => other === label && own[at] === label).length;
    return (2 * hits) / [...gold, ...own].filter((other) => other === label).length;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

for (const half of [0, 1]) {
  const lexicon = mode === 'whole' ? LEXICON : limitedTo(half);
  const backOff =
    mode === 'none' ? {} : backOffTable(lexicon, { wordNet, vectors, only: wordsOf(() => true) }, settings);
  const knowledge = { ...engine.knowledge, triggers: parseTriggers(lexicon, backOff) };
  const scored = rows.filter(({ sentence }) => halfOf(sentence) !== half);
  const own = scored.map(({ sentence, source, target }) => {
    const document = documents.get(sentence)!;
    const pair = { source: source.spans[0] ?? null, target: target.spans[0] ?? null };
    const [found] = relateSpans(document, refer(document, knowledge), knowledge, [pair], { date: null });
    const root = found ? (found.plover ?? knowledge.ontology.relation(found.relation)?.plover ?? null) : null;
    return root === null ? null : (FOLD[root] ?? root);
  });
  const quad = (root: string | null) => (root === null ? null : (QUAD[root] ?? null));
  const side = (root: string | null) => quad(root)?.split('-')[1] ?? null;
  const figures = [(root: string | null) => root, quad, side].map((map) =>
    macroF1(
      scored.map(({ root }) => map(root)),
      own.map(map),
    ).toFixed(3),
  );
  console.log(
    `built on ${half ? 'B' : 'A'}, scored on ${half ? 'A' : 'B'}: root ${figures[0]} quad ${figures[1]} binary ${figures[2]}`,
  );
}
