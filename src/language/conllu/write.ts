import type { ConlluSentence, ConlluWord } from './types.js';

/** Writes sentences as CoNLL-U, each closed by a blank line. `readConllu(writeConllu(s))` gives `s` back. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map(writeSentence).join('');
}

function writeSentence(sentence: ConlluSentence): string {
  const lines = sentence.comments.map((comment) => (comment === '' ? '#' : `# ${comment}`));
  let range = 0;
  let empty = 0;
  const writeEmptyNodes = (after: number): void => {
    while (sentence.emptyNodes[empty]?.after === after) lines.push(sentence.emptyNodes[empty++]!.columns.join('\t'));
  };
  writeEmptyNodes(0);
  sentence.words.forEach((word, index) => {
    const open = sentence.ranges[range];
    if (open?.first === index) {
      const id = `${open.first + 1}-${open.last}`;
      lines.push([id, open.form, '_', '_', '_', '_', '_', '_', '_', open.misc.join('|') || '_'].join('\t'));
      range++;
    }
    lines.push(writeWord(word, index));
    writeEmptyNodes(index + 1);
  });
  return `${lines.join('\n')}\n\n`;
}

function writeWord(word: ConlluWord, index: number): string {
  return [
    String(index + 1),
    word.form,
    word.lemma || '_',
    word.upos || '_',
    word.xpos || '_',
    writeFeats(word.feats),
    word.head === null ? '_' : String(word.head + 1),
    word.deprel || '_',
    word.deps || '_',
    word.misc.join('|') || '_',
  ].join('\t');
}

/** The FEATS column: pairs sorted by name without regard to case, as the format asks. */
export function writeFeats(feats: Readonly<Record<string, string>>): string {
  const names = Object.keys(feats).sort((a, b) => {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return names.map((name) => `${name}=${feats[name]}`).join('|') || '_';
}
