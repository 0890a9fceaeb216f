/**
 * Writes graph/lexicon/triggers-backoff.json: what words that the trigger lexicon does not list are like, by WordNet and
 * by the word vectors of the shipped model.
 *
 *     npx tsx tools/trigger-backoff.ts [--score]
 *
 * Each word's twelve nearest triggers of its part of speech vote: first for a side (cooperation, conflict, or neither),
 * then, on that side, for a relation or operator. How near a trigger is: 1 - (1 - 0.5 tie) (1 - 0.7 closeness), the tie
 * by synonymy, verb group, hypernymy and shared hypernyms of the first four senses, nouns also through the verbs that
 * they derive from; the closeness by the cosine above 0.3. Antonyms have no vote. The word borrows all entries of the nearest winner, with a
 * factor on their weight. `--score` writes nothing: it hides each trigger in turn and tells how many are got right.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconJson } from './back-off/listed.js';
import { listedWords } from './back-off/listed.js';
import { NearestTriggers } from './back-off/nearest.js';
import { backOffTable, shareRight } from './back-off/table.js';
import { WordVectors } from './back-off/vectors.js';
import type { PartOfSpeech } from './back-off/wordnet.js';
import { WordNet } from './back-off/wordnet.js';

const LEXICON = join(import.meta.dirname, '../graph/lexicon');
const lexicon = JSON.parse(readFileSync(join(LEXICON, 'triggers.json'), 'utf8')) as LexiconJson;
const sources = { wordNet: new WordNet(), vectors: new WordVectors() };

if (process.argv.includes('--score')) for (const part of ['verb', 'noun', 'adjective'] as const) score(part);
else write();

function write(): void {
  const sections = Object.entries(backOffTable(lexicon, sources)).map(([section, rows]) => {
    const lines = Object.entries(rows).map(([word, row]) => `    ${JSON.stringify(word)}: ${JSON.stringify(row)}`);
    console.log(`${section}: ${lines.length}`);
    return `  ${JSON.stringify(section)}: {\n${lines.join(',\n')}\n  }`;
  });
  writeFileSync(join(LEXICON, 'triggers-backoff.json'), `{\n${sections.join(',\n')}\n}\n`);
}

/** Right answers by how far the table would trust them. */
function score(part: PartOfSpeech): void {
  const listed = listedWords(lexicon)[part];
  const nearest = new NearestTriggers(part, listed, sources.wordNet, sources.vectors);
  const bands = new Map<string, { all: number; right: number }>();
  for (const { word, does } of listed) {
    const verdict = nearest.verdict(word);
    const key = verdict ? `trusted ${(Math.floor(10 * shareRight(verdict)) / 10).toFixed(1)}` : 'no answer';
    const band = bands.get(key) ?? { all: 0, right: 0 };
    bands.set(key, { all: band.all + 1, right: band.right + (verdict?.does === does ? 1 : 0) });
  }
  for (const [key, { all, right }] of [...bands].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${part} ${key}: ${right} of ${all} right`);
}
