/** The openly licensed documents of the treebanks, read for the training commands of this folder. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rawDocuments, readConllu } from '../conllu/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
export const gold = process.env.STRINGER_GOLD ?? join(here, '../../../../shared/gold');
const treebank = join(gold, 'dev/treebank');

/** Ids of the GUM documents whose text licence is not a non-commercial one. */
export function openGumDocuments() {
  const lines = readFileSync(join(treebank, 'gum-documents.jsonl'), 'utf8').trim().split('\n');
  const records = lines.map((line) => JSON.parse(line));
  return new Set(records.filter((record) => !/NC/.test(record.textLicence)).map((record) => record.doc));
}

/** Sentences of a treebank file (`ewt-train`, `gum-dev`, …), of its openly licensed documents only. */
export function openSentences(name) {
  const sentences = readConllu(readFileSync(join(treebank, `${name}.conllu`), 'utf8'));
  if (name.startsWith('ewt')) return sentences;
  const open = openGumDocuments();
  let keep = false;
  return sentences.filter((sentence) => {
    const newdoc = sentence.comments.find((comment) => comment.startsWith('newdoc id = '));
    if (newdoc) keep = open.has(newdoc.slice('newdoc id = '.length));
    return keep;
  });
}

export function openDocuments(name, paragraphBreak) {
  return rawDocuments(openSentences(name), paragraphBreak);
}
