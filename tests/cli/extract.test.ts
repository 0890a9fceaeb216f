import { describe, expect, it } from 'vitest';
import { stringer } from '../fixtures/cli.js';

const extract = (lines: readonly unknown[], ...args: string[]) => {
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const { code, out, err } = stringer(['extract', ...args], { input });
  return {
    code,
    err,
    answers: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('extract', () => {
  it('answers every line with sentences, entities and claims whose offsets slice the text', () => {
    const text = 'Mali attacked Niger on Friday. Niger accused Mali of murder.';
    const { code, answers } = extract([{ id: 'x', text, title: 'War', date: '2025-02-03' }]);
    expect(code).toBe(0);
    const [{ id, title, sentences, entities, claims }] = answers;
    expect({ id, title }).toEqual({ id: 'x', title: 'War' });
    expect(sentences.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
      'Mali attacked Niger on Friday.',
      'Niger accused Mali of murder.',
    ]);
    expect(entities).toMatchObject([
      { type: 'country', name: 'Mali', country: 'MLI' },
      { type: 'country', name: 'Niger', country: 'NER' },
    ]);
    expect(claims[0]).toMatchObject({
      relation: 'attacks',
      plover: 'ASSAULT',
      sentence: 0,
      modality: 'actual',
      negated: false,
    });
    for (const { trigger, subject, object } of claims) {
      expect(text.slice(trigger.start, trigger.end)).toBe(trigger.text);
      expect(text.slice(subject.start, subject.end)).toMatch(/Mali|Niger/);
      expect(text.slice(object.start, object.end)).toMatch(/Mali|Niger/);
      expect(entities.map((entity: { id: string }) => entity.id)).toEqual(
        expect.arrayContaining([subject.entity, object.entity]),
      );
    }
  });

  it('relates the pairs that it is given, in order', () => {
    const text = 'Mali attacked Niger.';
    const [mali, niger] = [
      { start: 0, end: 4 },
      { start: 14, end: 19 },
    ];
    const { answers } = extract([{ id: 'x', text, pairs: [{ source: mali, target: niger }] }]);
    expect(answers[0].pairs).toEqual([{ relation: 'attacks', plover: 'ASSAULT' }]);
  });

  it('answers a bad line in its place, goes on, and ends with 2', () => {
    const { code, err, answers } = extract([
      { id: 'a', text: 'Mali attacked Niger.' },
      'no JSON',
      { id: 'c' },
      '[]',
      '',
      { id: 'd', text: 'Niger attacked Mali.' },
    ]);
    expect(code).toBe(2);
    expect(answers.map(({ id, error }) => [id, error !== undefined])).toEqual([
      ['a', false],
      [null, true],
      ['c', true],
      [null, true],
      [null, true],
      ['d', false],
    ]);
    expect(err).toContain('4 lines were not understood');
  });

  it('says why it made a claim when it is asked', () => {
    const [{ claims }] = extract([{ id: 'x', text: 'Mali attacked Niger.' }], '--explain').answers;
    expect(claims[0].explanation).toMatchObject({ construction: expect.any(String), trigger: expect.any(String) });
  });

  it('answers nothing with nothing', () => {
    expect(extract([])).toEqual({ code: 0, err: '', answers: [] });
  });
});
