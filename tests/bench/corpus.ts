/**
 * Articles in any number, the same for the same seed: paragraphs of the openly licensed documents of the gold data,
 * put together anew.
 *
 *     npx tsx tests/bench/corpus.ts 10000 > corpus.jsonl
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seeded } from '../../src/ontology/seeded.js';
import { DEV, readJsonl } from '../evaluation/gold.js';

export interface CorpusArticle {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

/** Words that an article has at least; with its last paragraph it has about 350. */
const WORDS = 315;
const LONGEST_PARAGRAPH = 90;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 3650;
const DAY = 86_400_000;

const GENRES: ReadonlySet<string> = new Set(['news', 'interview', 'speech', 'bio', 'voyage']);

/** Paragraphs of the documents whose licence lets everybody use them for everything. */
export function openParagraphs(): string[] {
  const re3d = readJsonl<{ licence: string; text: string }>(join(DEV, 're3d.jsonl'));
  const gum = ['gum-news.jsonl', 'gum-other.jsonl'].flatMap((file) =>
    readJsonl<{ genre: string; textLicence: string; text: string }>(join(DEV, file)),
  );
  const texts = [
    ...re3d.filter(({ licence }) => !licence.includes('NC')).map(({ text }) => text),
    ...gum.filter((doc) => GENRES.has(doc.genre) && !doc.textLicence.includes('NC')).map(({ text }) => text),
  ];
  return texts.flatMap((text) => text.split(/\n+/).flatMap(shortened)).filter((text) => words(text) >= 12);
}

/** A paragraph, in parts of whole sentences when it is long. */
function shortened(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sentence of text.trim().split(/(?<=[.!?]["”’]?)\s+(?=["“A-Z])/)) {
    part = part === '' ? sentence : `${part} ${sentence}`;
    if (words(part) < LONGEST_PARAGRAPH) continue;
    parts.push(part);
    part = '';
  }
  return part === '' ? parts : [...parts, part];
}

function words(text: string): number {
  return text.split(/\s+/).length;
}

/** So many articles, each of a day within ten years; no two have the same text. */
export function* corpus(count: number, seed = 1): Iterable<CorpusArticle> {
  const paragraphs = openParagraphs();
  const next = seeded(seed);
  const pick = () => paragraphs[Math.floor(next() * paragraphs.length)]!;
  for (let number = 1; number <= count; number += 1) {
    const body: string[] = [];
    let length = 0;
    while (length < WORDS) {
      const paragraph = pick();
      if (body.includes(paragraph)) continue;
      body.push(paragraph);
      length += words(paragraph);
    }
    const date = new Date(FIRST_DAY + Math.floor(next() * DAYS) * DAY).toISOString().slice(0, 10);
    yield { title: `Report ${number}`, date, source: 'corpus', text: body.join('\n\n') };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '10000', seed = '1'] = process.argv.slice(2);
  for (const article of corpus(Number(count), Number(seed))) process.stdout.write(`${JSON.stringify(article)}\n`);
}
