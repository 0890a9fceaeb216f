import { describe, expect, test } from 'vitest';
import { mix } from '../../web/canvas/colour.js';
import { fan } from '../../web/canvas/fan.js';
import { controlPoint, curveAt, Occupied, turnedBoxes, upright } from '../../web/canvas/geometry.js';
import { segments } from '../../web/parts/segments.js';

describe('parallel relations', () => {
  const edge = (key: string, source: string, target: string) => ({ key, source, target });
  /** Bend in the frame of the pair: positive is one side of the line from a to b. */
  const bends = (...edges: ReturnType<typeof edge>[]) => {
    const curvatures = fan(edges);
    return edges.map(({ key, source }) => curvatures.get(key)! * (source === 'a' ? 1 : -1));
  };

  test('a lone one is straight', () => {
    expect(bends(edge('1', 'a', 'b'))).toEqual([0]);
  });

  test.each([
    ['two of one direction', [edge('1', 'a', 'b'), edge('2', 'a', 'b')]],
    ['two of opposite directions', [edge('1', 'a', 'b'), edge('2', 'b', 'a')]],
    ['five of both', [1, 2, 3, 4, 5].map((n) => (n % 2 ? edge(`${n}`, 'a', 'b') : edge(`${n}`, 'b', 'a')))],
    ['thirty', Array.from({ length: 30 }, (_, n) => edge(`${n}`, 'a', 'b'))],
  ])('%s never cover each other', (_, edges) => {
    const found = bends(...edges).map((bend) => Math.round(bend * 1000));
    expect(new Set(found).size).toBe(edges.length);
    expect(Math.max(...found)).toBeLessThanOrEqual(700);
  });

  test('are fanned anew for what is left, without a trace of what went', () => {
    const three = [edge('1', 'a', 'b'), edge('2', 'a', 'b'), edge('3', 'a', 'b')];
    expect(fan(three.slice(1))).toEqual(fan([edge('2', 'a', 'b'), edge('3', 'a', 'b')]));
    expect(fan(three.slice(2)).get('3')).toBe(0);
  });
});

describe('geometry', () => {
  test('a curve begins and ends at its nodes and bends to the side that its curvature says', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    const control = controlPoint(from, to, 0.5);
    expect(control).toEqual({ x: 50, y: -50 });
    expect(curveAt(from, control, to, 0)).toMatchObject(from);
    expect(curveAt(from, control, to, 1)).toMatchObject(to);
    expect(curveAt(from, control, to, 0.5)).toMatchObject({ x: 50, y: -25, angle: 0 });
  });

  test('text along a line is never upside down', () => {
    for (let angle = -Math.PI; angle <= Math.PI; angle += 0.1)
      expect(Math.abs(upright(angle))).toBeLessThanOrEqual(Math.PI / 2 + 1e-9);
  });

  test('a place is given once', () => {
    const occupied = new Occupied();
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(occupied.take([box])).toBe(true);
    expect(occupied.take([{ ...box, x: 9 }])).toBe(false);
    expect(occupied.take([{ ...box, x: 10 }])).toBe(true);
    expect(turnedBoxes({ x: 0, y: 0 }, Math.PI / 4, 100, 10)).toHaveLength(10);
  });

  test('colours mix', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
  });
});

describe('a marked text', () => {
  test('is cut at the borders of its marks, the later lying on top', () => {
    const text = 'Greek Minister Markou spoke.';
    const marks = [
      { start: 100, end: 121, kind: 'subject' },
      { start: 106, end: 114, kind: 'trigger' },
    ];
    expect(segments(text, marks, 100).map(({ text: words, mark }) => [words, mark?.kind])).toEqual([
      ['Greek ', 'subject'],
      ['Minister', 'trigger'],
      [' Markou', 'subject'],
      [' spoke.', undefined],
    ]);
  });

  test('loses nothing, whatever its marks', () => {
    const text = 'abcdefghij';
    const marks = [
      { start: -5, end: 3, kind: 'a' },
      { start: 2, end: 2, kind: 'b' },
      { start: 7, end: 90, kind: 'c' },
    ];
    expect(
      segments(text, marks)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });
});
