import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOntology } from '../../src/ontology/ontology.js';
import { contrast, difference, SIGHT } from '../fixtures/colour-vision.js';

type Json = { [key: string]: unknown; relations: Record<string, unknown>[]; entityTypes: Record<string, unknown>[] };

function shipped(): Json {
  return JSON.parse(readFileSync(new URL('../../graph/ontology.json', import.meta.url), 'utf8')) as Json;
}

const ontology = parseOntology(shipped());

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
