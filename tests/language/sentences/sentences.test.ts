import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../../src/language/sentences/index.js';
import { tokenise } from '../../../src/language/tokens/index.js';

function sentences(text: string): string[] {
  const words = tokenise(text);
  return splitSentences(text, words).map(({ first, last }) => text.slice(words[first]!.start, words[last - 1]!.end));
}

describe('splitSentences', () => {
  test.each([
    ['full stops', ['The army left the town.', 'Nobody was hurt.']],
    ['acronyms inside', ['The U.S. officials met the U.N. envoy.', 'They agreed.']],
    ['an acronym at the end', ['He flew to the U.S.', 'The talks begin today.']],
    ['titles', ['The camp was run by Lt. Col. Kay Fox and Dr. Roy.', 'It was closed.']],
    ['initials', ['The order was signed by J. Edgar Lane.', 'It was secret.']],
    ['a quote of one sentence', ['"We will not leave," the general said.', '"We will stay."']],
    ['curly quotes', ['“They fired first,” he said.', '“We fired back.”']],
    ['questions', ['Who gave the order?', 'The court wants to know.']],
    ['a dateline', ['BAGHDAD - Iraqi troops took the bridge on Monday.', 'The rebels fled.']],
    ['times', ['The meeting began at 10 a.m. on Friday.', 'It ended at noon.']],
    ['firms', ['Acme Inc. sold the mine to a rival.', 'The price was not given.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  test('a title line and each item of a list are sentences of their own', () => {
    const lines = [
      'Ministers meet in Geneva',
      'The talks are about three things:',
      '- the border',
      '- the port',
      '- the prisoners',
    ];
    expect(sentences(`${lines[0]}\n\n${lines.slice(1).join('\n')}`)).toEqual(lines);
    expect(sentences('Ministers meet in Geneva\nThe talks began on Monday.')).toHaveLength(2);
  });

  test('lines broken in the middle of a sentence are joined', () => {
    const text = [
      'Aid groups said on Monday that the road to the border crossing was closed',
      'after shells had hit two lorries. The drivers were taken to a hospital in',
      'the town, where doctors said that they were out of danger. A spokesman for',
      'the army denied that it had fired.',
    ].join('\n');
    expect(sentences(text).map((sentence) => sentence.replace(/\n/g, ' '))).toEqual([
      'Aid groups said on Monday that the road to the border crossing was closed after shells had hit two lorries.',
      'The drivers were taken to a hospital in the town, where doctors said that they were out of danger.',
      'A spokesman for the army denied that it had fired.',
    ]);
    expect(sentences(text.replace(/\n/g, '\r\n'))).toHaveLength(3);
  });

  test('paragraphs of one long line each are not joined', () => {
    const paragraph =
      'The ministers of both countries met for two hours in the old town hall to talk about the border and the prisoners, ';
    const text = `${paragraph}a spokesman said\n${paragraph}a witness said`;
    expect(sentences(text)).toHaveLength(2);
  });

  test('every word is in exactly one sentence, and none is too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The', 'army', 'left', ',', '.', '"', '(', 'U.S.', '\n', '\n\n', '5')),
        (parts) => {
          const text = parts.join(' ');
          const words = tokenise(text);
          let next = 0;
          for (const { first, last } of splitSentences(text, words)) {
            expect(first).toBe(next);
            expect(last).toBeGreaterThan(first);
            expect(last - first).toBeLessThanOrEqual(LONGEST_SENTENCE);
            next = last;
          }
          expect(next).toBe(words.length);
        },
      ),
    );
  });

  test('a sentence without an end is cut after a comma', () => {
    const text = 'the army and the rebels, '.repeat(1000);
    const found = sentences(text);
    expect(found.every((sentence) => sentence.endsWith(','))).toBe(true);
  });
});

describe('what is plain without weighing', () => {
  test.each([
    ['a dateline with a dash', ['GENEVA, May 4 (Agency) -- The talks began on Monday.']],
    ['a dateline with a colon', ['KABUL (Agency): The ministry said that the road was open.']],
    ['a comma after an abbreviated state', ['The mayor of Vernon, Ind., was there.']],
    ['a number after an abbreviated word', ['The bill is No. 5 on the list.']],
    ['a note number', ['The bridge was built in the war.[1]']],
    ['a date line', ['Monday, May 4, 2026', 'The court met at noon.']],
    ['the credit of a picture', ['The old bridge at Mostar', 'Image: The Agency.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))[0]).toBe(expected[0]);
    expect(sentences(expected.join(' '))).toHaveLength(expected.length);
  });
});
