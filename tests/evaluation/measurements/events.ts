import { join } from 'node:path';
import { DEV, readJsonl } from '../gold.js';
import { type Figure, jsonl, type Measurement, scorer, scratch, stringer } from '../run.js';

interface Row {
  id: string;
  text?: string;
  sentence?: string;
}

/** Each distinct sentence once, under the id of its first row, as the scorer wants it. */
function distinct(rows: readonly Row[]): { id: string; text: string }[] {
  const seen = new Map<string, string>();
  for (const row of rows) {
    const text = row.text ?? row.sentence ?? '';
    if (!seen.has(text)) seen.set(text, row.id);
  }
  return [...seen].map(([text, id]) => ({ id, text }));
}

function rawSentences(file: string): Measurement {
  return {
    name: 'events from raw sentences',
    data: file,
    measure(): Figure[] {
      const gold = join(DEV, `${file}.jsonl`);
      const input = jsonl(distinct(readJsonl<Row>(gold)));
      const report = scorer('events.mjs', gold, scratch(`${file}.events.jsonl`, stringer(['extract'], input)));
      return [...report.matchAll(/^(pair|quad|root)\s+P ([\d.]+)\s+R ([\d.]+)\s+F1 ([\d.]+)$/gm)].flatMap(
        ([, level, precision, recall, f1]) => [
          { name: `${level} precision`, value: Number(precision) },
          { name: `${level} recall`, value: Number(recall) },
          { name: `${level} F1`, value: Number(f1) },
        ],
      );
    },
  };
}

export const events: readonly Measurement[] = [rawSentences('who-did-what'), rawSentences('relation-class')];
