import type { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { connectedParts } from '../../src/graph/parts.js';
import type { EdgeLook } from '../../web/canvas/appearance.js';
import { mix, type Paper } from '../../web/canvas/colour.js';
import { compose } from '../../web/canvas/compose.js';
import { fan } from '../../web/canvas/fan.js';
import {
  controlPoint,
  curveAt,
  Occupied,
  overlap,
  type Point,
  turnedBoxes,
  upright,
} from '../../web/canvas/geometry.js';
import { type LabelScene, type PlacedNode, placeLabels } from '../../web/canvas/labels.js';
import { quietSides } from '../../web/canvas/sides.js';
import { segments } from '../../web/parts/segments.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

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

describe('labels', () => {
  const paper: Paper = { dark: false, background: '#fff', text: '#000', muted: '#888', accent: '#00f', scale: 1 };
  const measure = (text: string) => text.length * 7;
  const place = (key: string, x: number, y: number): PlacedNode => ({
    ...{ key, x, y, label: `Name of ${key}`, radius: 8, pinned: false },
    sides: quietSides([{ dx: -x, dy: y }]),
  });
  const nodes = Array.from({ length: 40 }, (_, n) => place(`n${n}`, ((n * 137) % 400) - 200, ((n * 89) % 300) - 150));
  const edges = nodes.slice(1).map((to, n) => ({ key: `e${n}`, from: nodes[n]!, to }));
  const look: EdgeLook = {
    color: '#333333',
    ink: '#222222',
    size: 2,
    curvature: 0.2,
    label: 'meets',
    status: 'actual',
  };
  const scene: LabelScene = {
    nodes,
    edges,
    look: { nodes: new Map(), edges: new Map(edges.map(({ key }) => [key, look])), loops: new Map() },
    emphasis: null,
    paper,
    selected: new Set(),
    hovered: null,
    maxNodeLabels: 140,
    inSight: ({ x, width }) => x > -260 && x + width < 260,
  };

  test('never cover each other', () => {
    const { nodes: names, edges: relations } = placeLabels(scene, measure);
    const boxes = [
      ...names.map(({ text, x, y, size }) => [{ x, y: y - size / 2, width: measure(text), height: size }]),
      ...relations.map(({ text, x, y, angle }) => turnedBoxes({ x, y }, angle, measure(text), 11)),
    ];
    expect(names.length).toBeGreaterThan(5);
    expect(relations.length).toBeGreaterThan(5);
    for (const [index, label] of boxes.entries()) {
      const others = boxes.slice(index + 1).flat();
      expect(label.some((box) => others.some((other) => overlap(box, other)))).toBe(false);
    }
  });

  test.each([
    ['to the right', [{ dx: 1, dy: 0 }], 'left'],
    [
      'to both sides',
      [
        { dx: 1, dy: 0 },
        { dx: -1, dy: 0.1 },
      ],
      'below',
    ],
    ['nowhere', [], 'right'],
  ] as const)('stand where no line goes: %s', (_, lines, side) => {
    expect(quietSides(lines)[0]).toBe(side);
  });
});

describe('a graph that was laid out flat', () => {
  const graph = buildGraph(ferryArchive(), ontology);
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: attributes.x * 2.5 }));
  const entities = graph.filterNodes((_, { weight }) => weight > 0);
  const extent = (places: ReadonlyMap<string, Point>) => {
    const along = (axis: 'x' | 'y') => [...places.values()].map((place) => place[axis]);
    const size = (values: number[]) => Math.max(...values) - Math.min(...values);
    return { width: size(along('x')), height: size(along('y')) };
  };

  test.each([0.5, 1, 1.8])('fills a drawing that is %d times as wide as high', (aspect) => {
    const { width, height } = extent(compose(graph, entities, aspect));
    expect(width / height / aspect).toBeGreaterThan(0.75);
    expect(width / height / aspect).toBeLessThan(1.35);
  });

  test('brings nothing nearer to anything, and is the same each time', () => {
    const places = compose(graph, entities, 0.6);
    expect(compose(graph, entities, 0.6)).toEqual(places);
    const [first, ...part] = connectedParts(graph as unknown as MultiDirectedGraph)[0]!;
    const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
    for (const key of part) {
      const before = apart(graph.getNodeAttributes(first!), graph.getNodeAttributes(key));
      expect(apart(places.get(first!)!, places.get(key)!)).toBeGreaterThan(before * 0.999);
    }
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
