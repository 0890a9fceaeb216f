import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate, annotateTokens, parseConllu, parseToConllu, readConllu } from '../../src/language/index.js';
import { loadNeuralModelFile } from '../../src/language/neural/model-node.js';
import { NAME_TYPES } from '../../src/ontology/types.js';

const model = loadNeuralModelFile();
const text = "Iran attacked Israel on Monday.\n\nThe U.S. didn't comment. Israel's army said it was ready.";

describe('annotate', () => {
  test('gives sentences with words, lemmas, a tree and names', () => {
    const { sentences } = annotate(text, model);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Iran attacked Israel on Monday.',
      "The U.S. didn't comment.",
      "Israel's army said it was ready.",
    ]);
    const [first] = sentences;
    const [iran, attacked, israel] = first!.tokens;
    expect([iran!.form, iran!.lemma, iran!.upos, iran!.head, iran!.deprel]).toEqual([
      'Iran',
      'Iran',
      'PROPN',
      1,
      'nsubj',
    ]);
    expect([attacked!.lemma, attacked!.upos, attacked!.head]).toEqual(['attack', 'VERB', -1]);
    expect(attacked!.feats.Tense).toBe('Past');
    expect([israel!.head, israel!.deprel]).toEqual([1, 'obj']);
    expect(first!.names.map(({ first, last, type }) => [first, last, type])).toContainEqual([0, 1, 'country']);
  });

  test('an empty text has no sentences', () => {
    expect(annotate('', model)).toEqual({ text: '', sentences: [] });
  });

  test('any text gives exact offsets and one tree a sentence, twice the same', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(' ', '\n', '. ', 'The army ', "can't ", 'السلام ', '👩‍👩‍👧 ', '“', '"', '\ud800', '\u200b'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        const given = parts.join('');
        const document = annotate(given, model);
        for (const { start, end, tokens, names } of document.sentences) {
          expect([start, end]).toEqual([tokens[0]!.start, tokens.at(-1)!.end]);
          for (const token of tokens) expect(given.slice(token.start, token.end)).toBe(token.form);
          expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
          expect(tokens.every(({ head }, i) => head < tokens.length && head !== i)).toBe(true);
          for (const { first, last, type } of names) {
            expect(last).toBeGreaterThan(first);
            expect(NAME_TYPES).toContain(type);
          }
        }
        expect(annotate(given, model)).toEqual(document);
      }),
      { numRuns: 30 },
    );
  });

  test('a text of thousands of words without a full stop is cut and analysed', () => {
    const long = 'the army and the rebels fought near the river '.repeat(400);
    const { sentences } = annotate(long, model);
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.reduce((count, { tokens }) => count + tokens.length, 0)).toBe(400 * 9);
  });
});

test('annotateTokens keeps the words it is given', () => {
  const forms = [['Iran', 'did', "n't", 'attack', '.'], [], ['No', 'comment']];
  const document = annotateTokens(forms, model);
  expect(document.sentences.map(({ tokens }) => tokens.map(({ form }) => form))).toEqual([forms[0], forms[2]]);
  for (const token of document.sentences.flatMap(({ tokens }) => tokens))
    expect(document.text.slice(token.start, token.end)).toBe(token.form);
});

describe('parseToConllu', () => {
  const printed = parseToConllu(text, model, {}, { id: 'x', offsets: true });
  const sentences = readConllu(printed);

  test('prints what can be read again, with texts and ids', () => {
    expect(sentences.map(({ comments }) => comments)).toEqual([
      ['newdoc id = x', 'sent_id = x-1', 'text = Iran attacked Israel on Monday.'],
      ['sent_id = x-2', "text = The U.S. didn't comment."],
      ['sent_id = x-3', "text = Israel's army said it was ready."],
    ]);
  });

  test('clitics are words of a range, and spaces are told', () => {
    expect(sentences[1]!.ranges).toEqual([{ first: 2, last: 4, form: "didn't", misc: [] }]);
    expect(sentences[1]!.words.map(({ form }) => form)).toEqual(['The', 'U.S.', 'did', "n't", 'comment', '.']);
    expect(sentences[1]!.words[4]!.misc).toContain('SpaceAfter=No');
    expect(sentences[1]!.words[2]!.misc).not.toContain('SpaceAfter=No');
  });

  test('MISC tells names and, when asked, places', () => {
    expect(sentences[0]!.words[0]!.misc).toEqual(['start_char=0', 'end_char=4', 'NE=B-country']);
  });
});

describe('parseConllu', () => {
  const empty = (forms: readonly string[]) => forms.map((form, i) => `${i + 1}\t${form}${'\t_'.repeat(8)}\n`).join('');

  test('keeps words, comments and ranges, and fills empty columns', () => {
    const given = `# newdoc id = a\n# sent_id = 1\n${empty(['Iran', 'attacked', 'Israel'])}\n# newdoc id = b\n1-2\tcannot${'\t_'.repeat(7)}\tSpaceAfter=No\n${empty(['can', 'not', '.'])}\n`;
    const documents = [...parseConllu(given, model)];
    expect(documents).toHaveLength(2);
    const [first] = readConllu(documents[0]!);
    expect(first!.comments).toEqual(['newdoc id = a', 'sent_id = 1']);
    expect(first!.words.map(({ form, upos, head }) => [form, upos, head])).toEqual([
      ['Iran', 'PROPN', 1],
      ['attacked', 'VERB', -1],
      ['Israel', 'PROPN', 1],
    ]);
    const [second] = readConllu(documents[1]!);
    expect(second!.ranges).toEqual([{ first: 0, last: 2, form: 'cannot', misc: ['SpaceAfter=No'] }]);
  });

  test('what is predicted does not depend on what the columns held', () => {
    const [once] = [...parseConllu(empty(['Iran', 'attacked', 'Israel']), model)];
    expect([...parseConllu(once!, model)]).toEqual([once]);
  });

  test('a broken file is refused with the line', () => {
    expect(() => [...parseConllu('1\tIran', model)]).toThrow(/CoNLL-U line 1: 2 columns/);
  });
});
