import type { ConlluEmptyNode, ConlluRange, ConlluSentence, ConlluWord } from './types.js';
import { ConlluError } from './types.js';

const COLUMNS = 10;

/** What has been read of the sentence that is not yet closed by a blank line. */
interface Draft {
  comments: string[];
  words: ConlluWord[];
  /** Line of each word, for errors that show only at the end of the sentence. */
  lines: number[];
  ranges: ConlluRange[];
  /** Line of the last range. */
  rangeLine: number;
  emptyNodes: ConlluEmptyNode[];
}

/**
 * Reads CoNLL-U strictly: ten columns, words numbered from 1 without a gap, ranges over words that follow them, heads
 * inside the sentence. Columns 3 to 10 may be `_`. A byte order mark and CRLF line ends are accepted.
 *
 * @throws ConlluError with the line number, what is wrong and how to mend it
 */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let draft = emptyDraft();
  let number = 0;
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from <= text.length) {
    number++;
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to > from && text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
    if (line.trim() === '') {
      if (isOpen(draft)) sentences.push(closeSentence(draft, number));
      draft = emptyDraft();
    } else readLine(line, number, draft);
  }
  if (isOpen(draft)) sentences.push(closeSentence(draft, number));
  return sentences;
}

function emptyDraft(): Draft {
  return { comments: [], words: [], lines: [], ranges: [], rangeLine: 0, emptyNodes: [] };
}

function isOpen(draft: Draft): boolean {
  return draft.words.length > 0 || draft.ranges.length > 0 || draft.emptyNodes.length > 0;
}

function readLine(line: string, number: number, draft: Draft): void {
  if (line.startsWith('#')) {
    if (isOpen(draft)) throw new ConlluError(number, 'comment inside a sentence', 'move it before the first word');
    draft.comments.push(line.slice(1).trim());
    return;
  }
  const columns = line.split('\t');
  if (columns.length !== COLUMNS)
    throw new ConlluError(number, `${columns.length} columns`, 'write ten, separated by single tabs, `_` where empty');
  const id = columns[0]!;
  if (columns[1] === '') throw new ConlluError(number, 'empty FORM', 'write the word, or `_` for an underscore');
  if (/^[1-9]\d*$/.test(id)) readWord(columns, number, draft);
  else if (/^[1-9]\d*-[1-9]\d*$/.test(id)) readRange(columns, number, draft);
  else if (/^\d+\.[1-9]\d*$/.test(id)) readEmptyNode(columns, number, draft);
  else
    throw new ConlluError(number, `id ${JSON.stringify(id)}`, 'write a number, a range like 3-4 or an empty node 3.1');
}

function readWord(columns: string[], number: number, draft: Draft): void {
  const expected = draft.words.length + 1;
  if (Number(columns[0]) !== expected)
    throw new ConlluError(number, `word id ${columns[0]}`, `number the words from 1 without a gap: ${expected} here`);
  draft.lines.push(number);
  draft.words.push({
    form: columns[1]!,
    lemma: columns[2] === '_' && columns[1] !== '_' ? '' : columns[2]!,
    upos: columnValue(columns[3]!),
    xpos: columnValue(columns[4]!),
    feats: readFeats(columns[5]!, number),
    head: readHead(columns[6]!, number),
    deprel: columnValue(columns[7]!),
    deps: columnValue(columns[8]!),
    misc: readMisc(columns[9]!),
  });
}

function readRange(columns: string[], number: number, draft: Draft): void {
  const [from, to] = columns[0]!.split('-').map(Number) as [number, number];
  if (from !== draft.words.length + 1)
    throw new ConlluError(number, `range ${columns[0]}`, `write it before its first word, word ${from}`);
  if (to <= from) throw new ConlluError(number, `range ${columns[0]}`, 'make it cover at least two words');
  const last = draft.ranges.at(-1);
  if (last && last.last >= from)
    throw new ConlluError(number, `range ${columns[0]} overlaps another`, 'let ranges be apart');
  draft.rangeLine = number;
  draft.ranges.push({ first: from - 1, last: to, form: columns[1]!, misc: readMisc(columns[9]!) });
}

function readEmptyNode(columns: string[], number: number, draft: Draft): void {
  const after = Number(columns[0]!.split('.')[0]);
  if (after !== draft.words.length)
    throw new ConlluError(number, `empty node ${columns[0]}`, `write it right after word ${after}`);
  draft.emptyNodes.push({ after, columns });
}

function readHead(column: string, number: number): number | null {
  if (column === '_') return null;
  if (!/^\d+$/.test(column))
    throw new ConlluError(number, `HEAD ${JSON.stringify(column)}`, 'write a word number, 0 for the root, or `_`');
  return Number(column) - 1;
}

function readFeats(column: string, number: number): Record<string, string> {
  const feats: Record<string, string> = {};
  if (column === '_') return feats;
  for (const pair of column.split('|')) {
    const equals = pair.indexOf('=');
    if (equals < 1)
      throw new ConlluError(number, `FEATS ${JSON.stringify(pair)}`, 'write Name=Value pairs joined by |');
    feats[pair.slice(0, equals)] = pair.slice(equals + 1);
  }
  return feats;
}

function readMisc(column: string): string[] {
  return column === '_' ? [] : column.split('|');
}

function columnValue(column: string): string {
  return column === '_' ? '' : column;
}

function closeSentence(draft: Draft, number: number): ConlluSentence {
  const count = draft.words.length;
  if (count === 0) throw new ConlluError(number, 'a sentence without words', 'remove it or add its words');
  const range = draft.ranges.at(-1);
  if (range && range.last > count)
    throw new ConlluError(
      draft.rangeLine,
      `range ${range.first + 1}-${range.last} past the last word ${count}`,
      'add the words',
    );
  draft.words.forEach(({ head }, index) => {
    const line = draft.lines[index]!;
    if (head === null) return;
    if (head >= count)
      throw new ConlluError(line, `HEAD ${head + 1} past the last word ${count}`, 'point it to a word');
    if (head === index) throw new ConlluError(line, 'a word that is its own head', 'point it to another word or to 0');
  });
  return { comments: draft.comments, words: draft.words, ranges: draft.ranges, emptyNodes: draft.emptyNodes };
}
