import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/extraction/contract.js';
import type { AnnotatedDocument, Span } from '../../src/ontology/types.js';
import { knowledge, names, parsed } from './parsed.js';

interface Found {
  readonly id: string;
  readonly title?: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly {
    id: string;
    type: string;
    name: string;
    mentions: readonly (Span & { head: Span; kind: string })[];
  }[];
  readonly claims: readonly {
    relation: string;
    plover: string | null;
    sentence: number;
    subject: Span & { entity: string };
    object: Span & { entity: string };
    trigger: Span & { text: string };
    confidence: number;
    explanation?: { construction: string };
  }[];
  readonly pairs?: readonly { relation: string | null; plover: string | null }[];
}

/** Passages one behind the other, with something between them. */
function joined(passages: readonly string[], between: string): AnnotatedDocument {
  let text = '';
  const sentences = passages.flatMap((passage) => {
    text += between;
    const offset = text.length;
    const document = parsed(passage);
    text += document.text;
    const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + offset, end: span.end + offset });
    return document.sentences.map((sentence) => ({ ...moved(sentence), tokens: sentence.tokens.map(moved) }));
  });
  return { text: text + between, sentences };
}

function ask(document: AnnotatedDocument, more: object = {}, explain = false): Found {
  const line = JSON.stringify({ id: 'one', text: document.text, ...more });
  return answerLine(line, { annotate: () => document, knowledge, explain }) as unknown as Found;
}

describe('the contract of extract', () => {
  it('answers with sentences, entities and claims', () => {
    const { id, sentences, entities, claims } = ask(parsed('titles'));
    expect(id).toBe('one');
    expect(sentences).toHaveLength(2);
    expect(entities[1]).toMatchObject({
      id: 'e2',
      type: 'official',
      name: 'Musalia Otieno',
      country: 'KEN',
      role: 'Foreign Minister',
    });
    expect(entities[1]!.mentions[0]).toEqual({ start: 0, end: 38, head: { start: 24, end: 38 }, kind: 'name' });
    expect(claims.find(({ relation }) => relation === 'represents')).toMatchObject({
      plover: null,
      sentence: 0,
      subject: { entity: 'e2', start: 0, end: 38 },
      object: { entity: 'e1', start: 0, end: 6 },
      trigger: { start: 7, end: 23, text: 'Foreign Minister' },
      modality: 'actual',
      negated: false,
      attribution: null,
      time: null,
      role: 'Foreign Minister',
    });
  });

  it('carries the title, and answers pairs in their order', () => {
    const document = parsed('titles');
    const pair = { source: { start: 0, end: 38 }, target: { start: 43, end: 60 } };
    const answer = ask(document, { title: 'A visit', pairs: [pair, { source: pair.target, target: pair.source }] });
    expect(answer.title).toBe('A visit');
    expect(answer.pairs).toHaveLength(2);
    expect(answer.pairs![0]).toEqual({ relation: 'meets', plover: 'CONSULT' });
  });

  it('explains itself when asked', () => {
    expect(ask(parsed('titles')).claims.every(({ explanation }) => explanation === undefined)).toBe(true);
    const { claims } = ask(parsed('titles'), {}, true);
    expect(claims.find(({ relation }) => relation === 'represents')?.explanation?.construction).toBe('office');
  });

  it.each([
    ['not JSON', '{', null],
    ['not an object', '[1]', null],
    ['no id', '{"text":"a"}', null],
    ['no text', '{"id":"b"}', 'b'],
    ['text that is no string', '{"id":"b","text":5}', 'b'],
    ['a date that is none', '{"id":"b","text":"a","date":"soon"}', 'b'],
    ['pairs that are no list', '{"id":"b","text":"a","pairs":{}}', 'b'],
    ['a pair outside the text', '{"id":"b","text":"a","pairs":[{"source":{"start":0,"end":9},"target":null}]}', 'b'],
  ])('answers a line with %s by an error', (_, line, id) => {
    const annotate = (): AnnotatedDocument => {
      throw new Error('a bad line is not read');
    };
    expect(answerLine(line, { annotate, knowledge })).toEqual({ id, error: expect.any(String) });
  });

  it('refuses a text over the limit', () => {
    const line = '{"id":"long","text":"four"}';
    const tools = { annotate: () => ({ text: 'four', sentences: [] }), knowledge };
    expect(answerLine(line, { ...tools, limit: 3 })).toEqual({
      id: 'long',
      error: '"text" is longer than 3 characters',
    });
    expect(answerLine(line, { ...tools, limit: 4 })).toMatchObject({ entities: [], claims: [] });
  });

  it('gives offsets that slice the text exactly, whatever stands between the sentences', () => {
    const passages = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(passages, fc.string({ unit: 'grapheme', maxLength: 12 }), (chosen, between) => {
        const document = joined(chosen, between);
        const { sentences, entities, claims } = ask(document);
        const known = new Set(entities.map(({ id }) => id));
        const inside = (inner: Span, outer: Span) =>
          inner.start < inner.end && inner.start >= outer.start && inner.end <= outer.end;
        for (const { mentions } of entities) {
          for (const mention of mentions) {
            expect(inside(mention.head, mention)).toBe(true);
            expect(sentences.some((sentence) => inside(mention, sentence))).toBe(true);
          }
        }
        for (const { sentence, subject, object, trigger, confidence } of claims) {
          for (const span of [subject, object, trigger]) expect(inside(span, sentences[sentence]!)).toBe(true);
          expect(document.text.slice(trigger.start, trigger.end)).toBe(trigger.text);
          expect(known.has(subject.entity) && known.has(object.entity)).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
