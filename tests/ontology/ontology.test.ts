import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOntology } from '../../src/ontology/ontology.js';

type Json = { [key: string]: unknown; relations: Record<string, unknown>[]; entityTypes: Record<string, unknown>[] };

function shipped(): Json {
  return JSON.parse(readFileSync(new URL('../../graph/ontology.json', import.meta.url), 'utf8')) as Json;
}

const ontology = parseOntology(shipped());

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
const SIGHT: Record<string, readonly (readonly number[])[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe('the shipped ontology', () => {
  it.each([
    ['agrees_with', 'AGREE', 'verbal cooperation'],
    ['meets', 'CONSULT', 'verbal cooperation'],
    ['supports', 'SUPPORT', 'verbal cooperation'],
    ['cooperates_with', 'COOPERATE', 'material cooperation'],
    ['aids', 'AID', 'material cooperation'],
    ['concedes_to', 'CONCEDE', 'material cooperation'],
    ['withdraws_from', 'RETREAT', 'material cooperation'],
    ['urges', 'REQUEST', 'verbal conflict'],
    ['accuses', 'ACCUSE', 'verbal conflict'],
    ['rejects', 'REJECT', 'verbal conflict'],
    ['contradicts', 'REJECT', 'verbal conflict'],
    ['threatens', 'THREATEN', 'verbal conflict'],
    ['protests', 'PROTEST', 'material conflict'],
    ['sanctions', 'SANCTION', 'material conflict'],
    ['mobilizes_against', 'MOBILIZE', 'material conflict'],
    ['coerces', 'COERCE', 'material conflict'],
    ['attacks', 'ASSAULT', 'material conflict'],
  ])('has the event %s of class %s among %s', (name, plover, quad) => {
    expect(ontology.relation(name)).toMatchObject({ kind: 'event', plover, quad });
  });

  it.each(['represents', 'leads', 'member_of', 'part_of', 'controls', 'located_in', 'borders', 'ally_of', 'opposes'])(
    'has the state %s, without class, quad and score',
    (name) => {
      expect(ontology.relation(name)).toMatchObject({ kind: 'state', plover: null, quad: null, score: null });
    },
  );

  it('scores cooperation above zero and conflict below', () => {
    for (const { quad, score } of ontology.relations) {
      if (quad !== null) expect(Math.sign(score!)).toBe(quad.endsWith('cooperation') ? 1 : -1);
    }
  });

  it('reads both ways', () => {
    expect(ontology.relation('urges')).toMatchObject({ label: 'urges', inverse: 'is urged by' });
    for (const { symmetric, label, inverse } of ontology.relations) {
      if (label === inverse) expect(symmetric).toBe(true);
    }
  });
});

describe('colours', () => {
  const all = [...ontology.relations, ...ontology.entityTypes, ...ontology.quads];

  it.each(all.map(({ name, colour }) => [name, colour]))(
    '%s (%s) stands out from a white and from a dark page',
    (_, colour) => {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, '#14171c')).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(Object.keys(SIGHT))('of types and of quads differ for %s vision', (sight) => {
    for (const family of [ontology.entityTypes, ontology.quads]) {
      for (const [i, a] of family.entries()) {
        for (const b of family.slice(i + 1)) expect(difference(a.colour, b.colour, sight)).toBeGreaterThan(0.09);
      }
    }
  });
});

describe('a vocabulary of the reader', () => {
  it.each<[string, (json: Json) => void, RegExp]>([
    [
      'a score out of range',
      (json) => Object.assign(json.relations[7]!, { score: -11 }),
      /relations\[7\] \("urges"\)\.score.*-10/,
    ],
    [
      'a colour by name',
      (json) => Object.assign(json.relations[0]!, { colour: 'red' }),
      /relations\[0\] \("agrees_with"\)\.colour.*#rrggbb/,
    ],
    [
      'an unknown type',
      (json) => Object.assign(json.relations[0]!, { object: ['robot'] }),
      /relations\[0\] \("agrees_with"\)\.object\[0\]/,
    ],
    [
      'an event without class',
      (json) => Object.assign(json.relations[0]!, { plover: null }),
      /agrees_with.*plover.*Give every event one/,
    ],
    ['a missing key', (json) => delete json.relations[1]!.inverse, /relations\[1\] \("meets"\)\.inverse/],
    ['a missing type', (json) => json.entityTypes.pop(), /entityTypes.*"place"/],
    [
      'a repeated relation',
      (json) => json.relations.push(json.relations[0]!),
      /relations\[\d+\] \("agrees_with"\).*one entry/,
    ],
    ['no relations', (json) => Object.assign(json, { relations: undefined }), /relations/],
  ])('with %s is refused with the key and the mend', (_, spoil, message) => {
    const json = shipped();
    spoil(json);
    expect(() => parseOntology(json, 'mine.json')).toThrow(message);
    expect(() => parseOntology(json, 'mine.json')).toThrow(/^mine\.json: /);
  });

  it('that is no object is refused', () => {
    expect(() => parseOntology([])).toThrow(/ontology\.json: the ontology is wrong/);
  });
});

function linear(colour: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [low, high] = [a, b]
    .map(linear)
    .map(([red, green, blue]) => 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!)
    .sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Distance in OKLab (Ottosson 2020) as that sight sees the colours. */
function difference(a: string, b: string, sight: string): number {
  const [one, other] = [a, b].map((colour) => {
    const rgb = linear(colour);
    const seen = SIGHT[sight]!.map((row) =>
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * rgb[i]!, 0),
      ),
    );
    const [red, green, blue] = seen as [number, number, number];
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  });
  return Math.hypot(...one!.map((value, i) => value - other![i]!));
}
