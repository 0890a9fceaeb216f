/** Examples for the boundary classifiers from treebank documents, and the classifiers fitted on them. */
import { runSentences } from '../sentences/index.ts';
import { cutAtoms } from '../tokens/atoms.ts';
import { joinAtoms } from '../tokens/index.ts';
import { TABLE_SIZE } from '../tokens/linear.ts';
import { Examples, fitWeights } from './linear-fit.mjs';

/** @param documents {import('../conllu/raw-text.ts').RawDocument[]} */
export function fitTokens(documents, options) {
  const examples = new Examples();
  for (const document of documents) {
    const ends = new Set(document.words.map((word) => word.end));
    const atoms = cutAtoms(document.text);
    joinAtoms(document.text, atoms, (features, left) => {
      const cut = ends.has(atoms.end[left]);
      examples.add(features, cut);
      return cut;
    });
  }
  return fitWeights(examples, TABLE_SIZE, options);
}

/** Sentence ends are learned on the treebanks' own words. */
export function fitSentences(documents, options) {
  const examples = new Examples();
  for (const document of documents) {
    const ends = new Set(document.sentences.map((sentence) => sentence.end));
    const { words } = document;
    runSentences(document.text, words, (features, current) => {
      const cut = ends.has(words[current].end);
      examples.add(features, cut);
      return cut;
    });
  }
  return fitWeights(examples, TABLE_SIZE, options);
}
