import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The annotated data: `$STRINGER_GOLD`, else the sibling folder of the repository. */
export const GOLD = resolve(process.env.STRINGER_GOLD ?? join(import.meta.dirname, '../../../shared/gold'));
export const DEV = join(GOLD, 'dev');

export const hasGold = (): boolean => existsSync(DEV);

export function readJsonl<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Sentences of a CoNLL-U file as blocks of text, each with the document that it belongs to. */
export function readBlocks(file: string): { doc: string; block: string }[] {
  let doc = '';
  return readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      doc = /^# newdoc id = (.*)$/m.exec(block)?.[1] ?? doc;
      return { doc, block };
    });
}

/** GUM's documents by name, with the licence of their text. */
export function gumLicences(): Map<string, string> {
  return new Map(
    readJsonl<{ doc: string; textLicence: string }>(join(DEV, 'treebank/gum-documents.jsonl')).map((row) => [
      row.doc,
      row.textLicence,
    ]),
  );
}
