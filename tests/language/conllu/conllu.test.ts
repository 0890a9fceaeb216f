import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ConlluError,
  type ConlluSentence,
  rawDocuments,
  readConllu,
  writeConllu,
} from '../../../src/language/conllu/index.js';

const sample = [
  '# newdoc id = a',
  '# newpar',
  "# text = They don't.",
  '1\tThey\tthey\tPRON\tPRP\tNumber=Plur|Person=3\t2\tnsubj\t2:nsubj\t_',
  "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
  '2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\t_',
  "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t2\tadvmod\t_\t_",
  '3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:conj\t_',
  '4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
  '',
  '# text = No.',
  '1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No|NE=B-person',
  '2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_',
  '',
  '',
].join('\n');

describe('readConllu', () => {
  test('reads words, ranges, empty nodes and comments', () => {
    const [first, second] = readConllu(sample);
    expect(first!.comments).toEqual(['newdoc id = a', 'newpar', "text = They don't."]);
    expect(first!.words.map((word) => [word.form, word.head, word.deprel])).toEqual([
      ['They', 1, 'nsubj'],
      ['do', -1, 'root'],
      ["n't", 1, 'advmod'],
      ['.', 1, 'punct'],
    ]);
    expect(first!.words[0]!.feats).toEqual({ Number: 'Plur', Person: '3' });
    expect(first!.ranges).toEqual([{ first: 1, last: 3, form: "don't", misc: ['SpaceAfter=No'] }]);
    expect(first!.emptyNodes.map(({ after }) => after)).toEqual([3]);
    expect(second!.words[0]!.misc).toEqual(['SpaceAfter=No', 'NE=B-person']);
  });

  test('accepts empty columns, a byte order mark, CRLF and a missing last line end', () => {
    const [sentence] = readConllu('\ufeff1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\r\n2\t_\t_\t_\t_\t_\t_\t_\t_\t_');
    expect(sentence!.words.map(({ form, lemma, head }) => [form, lemma, head])).toEqual([
      ['Yes', '', null],
      ['_', '_', null],
    ]);
  });

  test.each([
    ['two columns', '1\tYes', 1, 'columns'],
    ['a gap in the numbers', '1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_', 2, 'without a gap'],
    ['a bad id', 'one\ta\t_\t_\t_\t_\t_\t_\t_\t_', 1, 'range'],
    ['a bad head', '1\ta\t_\t_\t_\t_\tx\t_\t_\t_', 1, 'HEAD'],
    ['a head past the end', '1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n2\tb\t_\t_\t_\t_\t9\t_\t_\t_', 2, 'past the last word'],
    ['a word that is its own head', '1\ta\t_\t_\t_\t_\t1\t_\t_\t_', 1, 'own head'],
    ['a range past the end', '1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\t_\t_\t_', 1, 'past the last word'],
    [
      'a range after its words',
      '1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_',
      2,
      'before its first word',
    ],
    ['a comment inside', '1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n# no', 2, 'comment'],
    ['a bad feature', '1\ta\t_\t_\t_\tPlur\t_\t_\t_\t_', 1, 'FEATS'],
  ])('names the line and the mend: %s', (_, text, line, words) => {
    const error = (() => {
      try {
        readConllu(text);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(ConlluError);
    expect((error as ConlluError).line).toBe(line);
    expect((error as ConlluError).message).toContain(words);
  });
});

describe('writeConllu', () => {
  test('writes what was read', () => {
    expect(writeConllu(readConllu(sample))).toBe(sample);
  });

  test('reading gives back any sentence that was written', () => {
    const form = fc.stringMatching(/^[^\s\t]{1,8}$/);
    const word = fc.record({
      form,
      lemma: form,
      upos: fc.constantFrom('NOUN', ''),
      xpos: fc.constantFrom('NN', ''),
      feats: fc.constantFrom({}, { Number: 'Sing' }),
      head: fc.constantFrom(null, -1),
      deprel: fc.constantFrom('root', ''),
      deps: fc.constant(''),
      misc: fc.constantFrom([], ['SpaceAfter=No']),
    });
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 4 }), (given) => {
        const sentences: ConlluSentence[] = given.map((words) => ({
          comments: ['text = x'],
          words: words.map((one) => (one.lemma === '_' ? { ...one, form: '_' } : one)),
          ranges: [],
          emptyNodes: [],
        }));
        expect(readConllu(writeConllu(sentences))).toEqual(sentences);
      }),
    );
  });
});

test('rawDocuments puts the text together, with the places of words, tokens and sentences', () => {
  const [document] = rawDocuments(readConllu(sample));
  const { text, words, tokens, sentences } = document!;
  const slices = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));
  expect(text).toBe("They don't. No.");
  expect(slices(words)).toEqual(['They', 'do', "n't", '.', 'No', '.']);
  expect(slices(tokens)).toEqual(['They', "don't", '.', 'No', '.']);
  expect(slices(sentences)).toEqual(["They don't.", 'No.']);
});
