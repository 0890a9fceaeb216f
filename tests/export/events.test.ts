import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { actorOf } from '../../src/export/actors.js';
import { petrarch } from '../../src/export/petrarch.js';
import { plover } from '../../src/export/plover.js';
import { buildGraph } from '../../src/graph/build.js';
import { archiveOf } from '../fixtures/archive.js';
import { ontology } from '../fixtures/ontology.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { pythonWith } from './tools.js';

const records = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const events = graph.reduceEdges((sum, _, { weight, plover: type }) => sum + (type === null ? 0 : weight), 0);

describe('PLOVER records', () => {
  test('are one a claim of an event, by date, with class, quad, actors, sentence and article', () => {
    const all = records(plover.write(graph));
    expect(all).toHaveLength(events);
    const dates = all.map(({ date }) => date ?? '~');
    expect(dates).toEqual([...dates].sort());
    const threat = all.find(({ actor, event_type }) => actor.name === 'Hakan Demir' && event_type === 'THREATEN');
    expect(threat).toMatchObject({
      date: '2025-03-04',
      event_mode: null,
      quad_code: 3,
      goldstein: -6,
      magnitude: null,
      contexts: [],
      actor: { text: 'Foreign Minister Hakan Demir of Turkey', country: 'TUR', sector: 'GOV' },
      recipient: { name: 'Greece', country: 'GRC' },
      sentence: { text: expect.stringContaining('vowed to answer any Greek blockade') },
    });
    expect(threat.article.id).toMatch(/^a1f0/);
  });

  test('have quad codes 1 to 4, from verbal cooperation to material conflict', () => {
    const codes = new Map(records(plover.write(graph)).map(({ event_type, quad_code }) => [event_type, quad_code]));
    expect(codes.get('CONSULT') ?? codes.get('AGREE')).toBe(1);
    expect(codes.get('ACCUSE')).toBe(3);
    for (const code of codes.values()) expect([1, 2, 3, 4]).toContain(code);
  });

  test('bring every text back', () =>
    expectOfAll((texts) => {
      const found = new Map(records(plover.write(withNoise(texts))).map((record) => [record.id, record]));
      texts.forEach((text, i) => {
        const { actor, sentence, article } = found.get(`noise${i}`);
        expect([actor.name, sentence.text]).toEqual([cleaned(text), cleaned(text)]);
        expect(article.id).toBe(graph.getEdgeAttribute('country/TUR|accuses|country/ISR', 'claims')[0]!.article);
      });
    }));
});

describe('CAMEO lines', () => {
  test('have date, coded actors, code and sentence between tabs', () => {
    const lines = petrarch
      .write(graph)
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
    for (const fields of lines) {
      expect(fields).toHaveLength(8);
      const [date, source, target, code, issues, sentence] = fields;
      expect(date).toMatch(/^\d{8}$/);
      for (const actor of [source, target]) expect(actor).toMatch(/^(?:[A-Z]{3}|[A-Z]{6}|---)$/);
      expect(code).toMatch(/^(?:0[3-8]|1[0-8])0$/);
      expect(issues).toBe('');
      expect(sentence).toMatch(/^\w+_\d+$/);
    }
    expect(lines.map(([date]) => date)).toEqual(lines.map(([date]) => date).sort());
  });

  test('leave out what is planned, possible, denied or undated', () => {
    const stated = graph.reduceEdges(
      (sum, _, { plover: type, claims }) =>
        sum +
        (type === null
          ? 0
          : claims.filter((claim) => claim.modality === 'actual' && !claim.negated && claim.date).length),
      0,
    );
    expect(petrarch.write(graph).split('\n')).toHaveLength(stated + 1);
  });

  test.skipIf(!pythonWith('csv'))(
    'are one record each for a reader of tab-separated values, whatever the texts (needs Python)',
    () =>
      expectOfAll((texts) => {
        const script =
          'import csv,json,sys; sys.stdin.reconfigure(encoding="utf-8", newline=""); print(json.dumps([r for r in csv.reader(sys.stdin, delimiter="\\t", quoting=csv.QUOTE_NONE)]))';
        const { stdout, stderr } = spawnSync(pythonWith('csv')!, ['-c', script], {
          input: petrarch.write(withNoise(texts)),
          encoding: 'utf8',
        });
        expect(stderr).toBe('');
        const rows: string[][] = JSON.parse(stdout);
        expect(rows.every((row) => row.length === 8)).toBe(true);
        expect(rows.length).toBe(petrarch.write(withNoise(texts)).split('\n').length - 1);
      }),
  );
});

describe('Actors', () => {
  const offices = buildGraph(
    archiveOf(
      [
        ['country/KEN', 'Kenya', { country: 'KEN' }],
        ['group/lake-army', 'Lake Army', { kind: 'military', country: 'KEN' }],
        ['group/reed-front', 'Reed Front', { kind: 'armed group', country: 'UGA' }],
        ['group/walkers', 'walkers', { kind: 'people' }],
        ['official/asha-odera', 'Asha Odera', { country: 'KEN' }],
        ['official/tom-okello', 'Tom Okello', {}],
        ['place/kisumu', 'Kisumu', { country: 'KEN', kind: 'city' }],
      ],
      [
        {
          id: 'r1',
          title: 'Talks',
          date: '2025-01-02',
          sentences: [
            {
              text: 'Tom Okello leads the Reed Front.',
              claims: [
                {
                  subject: ['Tom Okello', 'official/tom-okello'],
                  relation: 'leads',
                  trigger: 'leads',
                  object: ['the Reed Front', 'group/reed-front'],
                },
              ],
            },
          ],
        },
      ],
    ),
    ontology,
  );
  test.each([
    ['country/KEN', 'KEN', null],
    ['group/lake-army', 'KEN', 'MIL'],
    ['group/reed-front', 'UGA', 'REB'],
    ['group/walkers', null, 'CVL'],
    ['official/asha-odera', 'KEN', 'GOV'],
    ['official/tom-okello', 'UGA', 'REB'],
    ['place/kisumu', 'KEN', null],
  ])('%s is coded %s %s', (key, country, sector) => {
    expect(actorOf(offices, key)).toMatchObject({ country, sector });
  });
});
