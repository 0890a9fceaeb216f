/**
 * Scores events on one part of a file from cached annotations, in seconds, and lists what went wrong there. The parts
 * are by hash of the text, so that rules are tuned on three quarters and checked on the last.
 *
 *     npx tsx tests/evaluation/event-misses.ts who-did-what|relation-class tune|check|all CACHE.jsonl [--list] [--pairs] [--stats]
 *
 * The cache is made where it is missing: one annotated document a line.
 */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEvents, toClaim } from '../../src/extraction/events/index.js';
import { relateSpans } from '../../src/extraction/pairs.js';
import { refer } from '../../src/extraction/reference.js';
import { annotate } from '../../src/language/index.js';
import { loadParser } from '../../src/library/engine-node.js';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import type { AnnotatedDocument, Claim, Span } from '../../src/ontology/types.js';
import { DEV, GOLD, readJsonl } from './gold.js';

interface Row {
  id: string;
  text?: string;
  sentence?: string;
  quad?: string;
  root?: string;
  source?: { spans: Span[]; text: string };
  target?: { spans: Span[]; text: string };
  sources?: (Span & { text: string })[];
  targets?: (Span & { text: string })[];
  reciprocal?: (Span & { text: string })[];
}

const textOf = (row: Row): string => row.text ?? row.sentence!;
function halfOf(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  return hash[0]! % 2 === 0 || hash[1]! % 2 === 0 ? 'tune' : 'check';
}

const [file, half, cache, ...flags] = process.argv.slice(2) as [string, string, string, ...string[]];
const rows = readJsonl<Row>(join(DEV, `${file}.jsonl`)).filter((row) => half === 'all' || halfOf(textOf(row)) === half);
const knowledge = loadKnowledge({});
const plover = (relation: string) => knowledge.ontology.relation(relation)?.plover ?? null;
const { score, QUAD } = (await import(join(GOLD, 'score/events.mjs'))) as {
  score(
    gold: unknown,
    predicted: unknown,
  ): { golds: number; claims: number; levels: Record<string, Record<string, number>> };
  QUAD: Record<string, string>;
};

const documents = new Map(readCache().map((document) => [document.text, document]));

function readCache(): AnnotatedDocument[] {
  if (!existsSync(cache)) {
    const { model, names } = loadParser(knowledge.lexicon);
    const texts = [...new Set(readJsonl<Row>(join(DEV, `${file}.jsonl`)).map(textOf))];
    writeFileSync(cache, texts.map((text) => `${JSON.stringify(annotate(text, model, names))}\n`).join(''));
  }
  return readJsonl<AnnotatedDocument>(cache);
}

interface Answer {
  id: string;
  text: string;
  document: AnnotatedDocument;
  claims: Claim[];
}
const answers = new Map<string, Answer>();
const predicted: { id: string; root: string | null }[] = [];
for (const row of rows) {
  const text = textOf(row);
  if (!answers.has(text)) {
    const document = documents.get(text)!;
    const claims = findEvents(document, refer(document, knowledge), knowledge, { date: null }).map((event) =>
      toClaim(document, event, plover),
    );
    answers.set(text, { id: row.id, text, document, claims });
  }
  if (row.root) {
    const { document } = answers.get(text)!;
    const pair = { source: row.source!.spans[0] ?? null, target: row.target!.spans[0] ?? null };
    const found = relateSpans(document, refer(document, knowledge), knowledge, [pair], { date: null })[0] ?? null;
    predicted.push({ id: row.id, root: found && (found.plover ?? plover(found.relation)) });
  }
}

const scored = score(
  rows,
  [...answers.values()].map(({ id, claims }) => ({ id, claims })),
);
console.log(`${file} ${half}: gold pairs ${scored.golds}, claims ${scored.claims}`);
for (const [level, f] of Object.entries(scored.levels))
  console.log(`${level.padEnd(5)} P ${f.precision!.toFixed(3)} R ${f.recall!.toFixed(3)} F1 ${f.f1!.toFixed(3)}`);
if (rows[0]?.root) reportPairs();
if (flags.includes('--stats')) stats();
if (flags.includes('--list')) for (const answer of answers.values()) list(answer);

function reportPairs(): void {
  const fold = (root: string | null) => (root === 'CONCEDE' || root === 'RETREAT' ? 'YIELD' : root);
  const gold = rows.map((row) => row.root!);
  const own = predicted.map(({ root }) => fold(root));
  const quad = (root: string | null) => (root === null ? null : (QUAD[root] ?? null));
  const side = (root: string | null) =>
    root === null ? null : quad(root)!.endsWith('conflict') ? 'conflict' : 'cooperation';
  for (const [name, map] of [
    ['root', (r: string | null) => r],
    ['quad', quad],
    ['binary', side],
  ] as const)
    console.log(`pairs ${name} macro-F1 ${macroF1(gold.map(map), own.map(map)).toFixed(3)}`);
  if (!flags.includes('--pairs')) return;
  rows.forEach((row, index) => {
    if (own[index] !== row.root)
      console.log(`${row.root} ≠ ${own[index]} | ${row.source!.text} → ${row.target!.text} | ${row.sentence}`);
  });
}

/** How often claims of each construction and relation hit a gold pair. */
function stats(): void {
  const table = new Map<string, [number, number]>();
  for (const { text, id, claims } of answers.values()) {
    const own = rows.filter((row) => textOf(row) === text && row.quad !== 'neutral');
    const all = score(own, [{ id, claims: [] }]).golds;
    if (all === 0) continue;
    for (const claim of claims) {
      const hit = Math.round(score(own, [{ id, claims: [claim] }]).levels.pair!.recall! * all) > 0 ? 1 : 0;
      const via = claim.explanation.path
        .split('; ')
        .map((part) => part.replace(/.*─(.*)→.*?(\(owner\))?$/, '$1$2'))
        .join('>');
      const band = `conf ${Math.floor(claim.confidence * 10) / 10}`;
      for (const key of [
        claim.explanation.construction.split(' + ')[0]!,
        claim.relation,
        band,
        `via ${via.split('>')[1]}`,
        claim.modality,
        claim.negated ? 'negated' : 'positive',
      ]) {
        const [hits, total] = table.get(key) ?? [0, 0];
        table.set(key, [hits + hit, total + 1]);
      }
    }
  }
  for (const [key, [hits, total]] of [...table].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (total >= 3) console.log(`${key.padEnd(28)} ${hits}/${total} ${(hits / total).toFixed(2)}`);
}

function macroF1(gold: (string | null)[], own: (string | null)[]): number {
  const labels = [...new Set([...gold, ...own])].filter((label) => label !== null);
  const f1 = labels.map((label) => {
    const hit = gold.filter((g, i) => g === label && own[i] === label).length;
    const all = gold.filter((g) => g === label).length + own.filter((o) => o === label).length;
    return all === 0 ? 0 : (2 * hit) / all;
  });
  return f1.reduce((a, b) => a + b, 0) / f1.length;
}

function list({ text, claims, document }: Answer): void {
  const own = rows.filter((row) => textOf(row) === text && row.quad !== 'neutral');
  const golds = own.flatMap((row) =>
    row.root
      ? row.source!.spans.length && row.target!.spans.length
        ? [`${row.root}: ${row.source!.text} → ${row.target!.text}`]
        : []
      : [
          ...row.sources!.flatMap((s) => row.targets!.map((t) => `${row.quad}: ${s.text} → ${t.text}`)),
          ...(row.reciprocal!.length > 1 ? [`${row.quad}: <> ${row.reciprocal!.map((r) => r.text).join(' + ')}`] : []),
        ],
  );
  if (golds.length === 0) return;
  const result = score(own, [{ id: own[0]!.id, claims }]);
  const level = result.levels.root ?? result.levels.quad!;
  const pair = result.levels.pair!;
  const mark = pair.recall! < 1 ? 'PAIR' : level.recall! < 1 ? 'CLASS' : pair.precision! < 1 ? 'EXTRA' : 'ok';
  const find = flags[flags.indexOf('--find') + 1];
  if (flags.includes('--find') ? !text.includes(find!) && mark !== find : mark === 'ok') return;
  console.log(`\n[${mark}] ${text}`);
  for (const gold of golds) console.log(`   gold ${gold}`);
  for (const claim of claims)
    console.log(
      `   own  ${claim.relation}${claim.negated ? ' NOT' : ''}/${claim.modality} ${document.text.slice(claim.subject.start, claim.subject.end)} → ${document.text.slice(claim.object.start, claim.object.end)} ${claim.confidence} | ${claim.explanation.construction} | ${claim.explanation.trigger} | ${claim.explanation.path}`,
    );
}
