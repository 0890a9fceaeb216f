import { expect, test } from 'vitest';
import type { Entity, Extraction } from '../../src/ontology/types.js';
import { mentionsIn } from '../../src/serve/mentions.js';
import { archiveOf } from '../fixtures/archive.js';

const archive = archiveOf(
  [
    ['person/ada-brook', 'Ada Brook'],
    ['country/GRC', 'Greece'],
  ],
  [
    {
      id: 'a1',
      title: 'Visit',
      date: null,
      sentences: [
        {
          text: 'Ada Brook praised Greece before she left.',
          claims: [
            {
              subject: ['Ada Brook', 'person/ada-brook'],
              relation: 'supports',
              trigger: 'praised',
              object: ['Greece', 'country/GRC'],
            },
          ],
        },
      ],
    },
  ],
);
const { text } = archive.articles[0]!;

function entity(id: string, ...words: string[]): Entity {
  const mentions = words.map((word) => {
    const start = text.indexOf(word);
    const span = { start, end: start + word.length };
    return { ...span, head: span, kind: 'name' as const, sentence: 1 };
  });
  return { id, type: 'person', kind: null, name: words[0]!, country: null, role: null, mentions };
}

test('every mention of an entity that a claim is about is marked, pronouns too; others are not', () => {
  const extraction: Extraction = {
    sentences: [],
    entities: [entity('e1', 'Ada Brook', 'she'), entity('e2', 'Greece'), entity('e3', 'left')],
    claims: [],
  };
  const found = mentionsIn(extraction, 'a1', archive);
  expect(found.map(({ start, end, entity: id }) => [text.slice(start, end), id])).toEqual([
    ['Ada Brook', 'person/ada-brook'],
    ['Greece', 'country/GRC'],
    ['she', 'person/ada-brook'],
  ]);
});
