import { join } from 'node:path';
import { DEV, readJsonl } from '../gold.js';
import { jsonl, type Measurement, scorer, scratch, stringer } from '../run.js';

export const stories: Measurement = {
  name: 'whole articles',
  data: 'stories',
  measure() {
    const gold = join(DEV, 'stories.jsonl');
    const rows = readJsonl<{ id: string; text: string; title?: string; date?: string }>(gold);
    const input = jsonl(rows.map(({ id, text, title, date }) => ({ id, text, title, date })));
    const output = stringer(['extract'], input);
    const report = scorer('stories.mjs', gold, scratch('stories.jsonl', output));
    const [, found, must, , broken, banned] =
      /must (\d+)\/(\d+) \(([\d.]+)\)\s+mustNot violated (\d+)\/(\d+)/.exec(report) ?? [];
    return [
      { name: 'statements found', value: Number(found) / Number(must), text: `${found} of ${must}` },
      { name: 'false statements made', value: Number(broken) / Number(banned), text: `${broken} of ${banned}` },
    ];
  },
};
