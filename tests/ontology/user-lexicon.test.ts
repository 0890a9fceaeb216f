import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../src/article/article.js';
import { type Engine, loadEngine } from '../../src/library/engine-node.js';
import type { Failure } from '../../src/ontology/failure.js';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import { resolve } from '../../src/resolution/index.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'mine.yaml');
  writeFileSync(path, content);
  return path;
}

const MINE = `
people:
  - name: Zebediah Quarn
    aliases: [Zeb Quarn, the Fox of Orvalle]
    country: FRA
    roles:
      - { title: Special Envoy, of: France, since: 2021-01-01, until: 2023-12-31 }
groups:
  - name: Orvalle Watch
    acronyms: [OVW]
    kind: armed group
    country: FRA
places:
  - { name: Orvalle, kind: city, country: FRA }
countries:
  - { code: DEU, aliases: [Teutonia], adjectives: [Teutonic] }
triggers:
  - relation: sanctions
    verbs: [blackball]
`;

const TEXT =
  'Zeb Quarn met the leaders of Teutonia in Orvalle on Monday. The Orvalle Watch attacked Germany on Tuesday, and OVW fled. Italy blackballed France.';

describe('a lexicon of one’s own', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine({ lexicon: file(MINE) });
  });

  function archive() {
    const article = { id: articleId(TEXT), text: TEXT, title: null, source: null, url: null, date: '2022-05-03' };
    return resolve([{ article, extraction: engine.extract(engine.annotate(TEXT), article.date) }], engine.knowledge);
  }

  it('names people, groups, places and countries as it says', () => {
    const entities = new Map(archive().entities.map((entity) => [entity.id, entity]));
    expect(entities.get('official/zebediah-quarn')).toMatchObject({
      name: 'Zebediah Quarn',
      country: 'FRA',
      roles: ['Special Envoy of France (2021 to 2023)'],
    });
    expect(entities.get('group/orvalle-watch')).toMatchObject({ kind: 'armed group', name: 'Orvalle Watch' });
    expect(entities.get('place/orvalle')).toMatchObject({ kind: 'city', country: 'FRA' });
    expect([...entities.values()].filter(({ type }) => type === 'country').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Germany', 'France', 'Italy']),
    );
    expect([...entities.values()].some(({ name }) => name === 'Teutonia')).toBe(false);
  });

  it('makes relations of its own triggers', () => {
    const claims = archive().claims.map(
      ({ subject, relation, object }) => `${subject.entity} ${relation} ${object.entity}`,
    );
    expect(claims).toContain('country/ITA sanctions country/FRA');
    expect(claims).toContain('group/orvalle-watch attacks country/DEU');
  });

  it('changes the engine’s id, so that articles are read again', async () => {
    expect(engine.id).not.toBe((await loadEngine()).id);
  });

  it.each([
    ['people: [', 'not-yaml', 'line'],
    ['persons: []', 'bad-lexicon', 'persons'],
    ['people: [{ nam: x }]', 'bad-lexicon', 'people.0'],
    ['groups: [{ name: x, kind: gang }]', 'bad-lexicon', "'gang' is none of"],
    ['places: [{ name: x, country: XXX }]', 'bad-lexicon', 'places.0.country'],
    ['triggers: [{ relation: hugs, verbs: [hug] }]', 'bad-lexicon', 'triggers.0.relation'],
    ['people: [{ name: x, roles: [{ title: y, since: 2021-02-31 }] }]', 'bad-lexicon', 'people.0.roles.0.since'],
    [
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]',
      'not-yaml',
      'alias',
    ],
  ])('is refused when it is wrong: %s', (content, name, part) => {
    let thrown: unknown;
    try {
      loadKnowledge({ lexicon: file(content) });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name } satisfies Partial<Failure>);
    expect(String(thrown)).toContain(part);
  });

  it('in the README is one', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const yaml = /```yaml\n(people:[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const { lexicon } = loadKnowledge({ lexicon: file(yaml) });
    expect(lexicon.lookup('FVA').map(({ id }) => id)).toEqual(['group/free-valley-army']);
  });

  it('may be empty, and is missed by name', () => {
    expect(loadKnowledge({ lexicon: file('') }).lexicon.lookup('France')).toHaveLength(1);
    expect(() => loadKnowledge({ lexicon: join(folder, 'none.yaml') })).toThrow('none.yaml');
  });
});
