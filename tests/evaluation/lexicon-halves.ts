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
import { DEV, GOLD, readJsonl } from './gold.js';

interface Row {
  readonly sentence: string;
  readonly source: { readonly spans: readonly Span[] };
  readonly target: { readonly spans: readonly Span[] };
  readonly root: string;
}
type Entries = { words: string }[];
type Lexicon = Record<'verbs' | 'nouns' | 'adjectives' | 'operators', Entries> & { classes: Record<string, string> };

const FOLD: Readonly<Record<string, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD' };
const { QUAD } = (await import(join(GOLD, 'score/events.mjs'))) as { QUAD: Record<string, string> };
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../graph/lexicon/${name}.json`), 'utf8'));
const halfOf = (text: string): number => createHash('sha256').update(text).digest()[0]! % 2;

const engine = await loadEngine();
const rows = readJsonl<Row>(join(DEV, 'relation-class.jsonl'));
const documents = new Map<string, AnnotatedDocument>();
for (const { sentence } of rows) if (!documents.has(sentence)) documents.set(sentence, engine.annotate(sentence));

/** The lexicon less every word that the half does not hold. */
function limitedTo(half: number): Lexicon {
  const seen = new Set<string>();
  for (const [text, { sentences }] of documents)
    if (halfOf(text) === half)
      for (const { lemma, form } of sentences.flatMap(({ tokens }) => tokens))
        seen.add(lemma.toLowerCase()).add(form.toLowerCase());
  const keep = (words: string) =>
    words
      .split(' ')
      .filter((word) => seen.has(word.split('_')[0]!))
      .join(' ');
  const lexicon = read('triggers') as Lexicon;
  const limit = (entries: Entries) => entries.map((entry) => ({ ...entry, words: keep(entry.words) }));
  const classes = Object.fromEntries(Object.entries(lexicon.classes).map(([name, words]) => [name, keep(words)]));
  const { verbs, nouns, adjectives, operators } = lexicon;
  return {
    ...lexicon,
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
  const knowledge = { ...engine.knowledge, triggers: parseTriggers(limitedTo(half), read('triggers-backoff')) };
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
