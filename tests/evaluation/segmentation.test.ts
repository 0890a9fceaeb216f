import { expect, test } from 'vitest';
import { scoreSpans } from './segmentation.js';

test('spans count as equal when they differ in white space only', () => {
  const text = 'a b\nc';
  const gold = [
    { start: 0, end: 3 },
    { start: 4, end: 5 },
  ];
  expect(
    scoreSpans([
      {
        text,
        gold,
        predicted: [
          { start: 0, end: 4 },
          { start: 3, end: 5 },
        ],
      },
    ]).f1,
  ).toBe(1);
});

test('precision, recall and F1', () => {
  const text = 'ab cd';
  const gold = [
    { start: 0, end: 2 },
    { start: 3, end: 5 },
  ];
  const predicted = [
    { start: 0, end: 2 },
    { start: 3, end: 4 },
    { start: 4, end: 5 },
  ];
  expect(scoreSpans([{ text, gold, predicted }])).toEqual({
    gold: 2,
    predicted: 3,
    correct: 1,
    precision: 1 / 3,
    recall: 1 / 2,
    f1: 2 / 5,
  });
});

test('one gold span pays for one predicted span', () => {
  const text = 'ab';
  const span = { start: 0, end: 2 };
  expect(scoreSpans([{ text, gold: [span], predicted: [span, span] }]).correct).toBe(1);
});
