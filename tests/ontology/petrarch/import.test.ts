import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/ontology/knowledge-node.js';
import { importPetrarch } from '../../../src/ontology/petrarch/index.js';
import { parseUserLexicon } from '../../../src/ontology/user-lexicon.js';

const knowledge = loadKnowledge();
const read = (text: string) => importPetrarch(text, 'actors.txt', knowledge);

describe('a dictionary of actors', () => {
  it('gives people with their offices and the days of them', () => {
    const { people } = read(`
OMAR_AL-TAREK_   ; president
+TAREK_OF_SYRIA_
\t[SYRGOV 000717-20111231]
\t[SYRREB >20120101]
\t[SYRELI <000716]
`);
    expect(people).toEqual([
      {
        name: 'Omar al-Tarek',
        aliases: ['Tarek of Syria'],
        country: 'SYR',
        roles: [
          { title: 'Member of the government', of: 'Syria', since: '2000-07-17', until: '2011-12-31', code: 'GOV' },
          { title: 'Rebel', of: 'Syria', since: '2012-01-01', code: 'REB' },
          { title: 'Former official', of: 'Syria', until: '2000-07-16', code: 'ELI' },
        ],
      },
    ]);
  });

  it('gives what countries are called beside what is known, places, and groups with their kind', () => {
    const { countries, places, groups } = read(`
FRANCE_ [FRA]
+PARIS_GOVERNMENT_
+HEXAGON_
QUARLE_PROVINCE_ [FRA]
FREE_QUARLE_ARMY_ [FRAREB]
+FQA_
`);
    expect(countries).toEqual([expect.objectContaining({ code: 'FRA', aliases: ['Paris Government', 'Hexagon'] })]);
    expect(places).toEqual([{ name: 'Quarle Province', aliases: [], country: 'FRA' }]);
    expect(groups).toEqual([
      { name: 'Free Quarle Army', aliases: [], acronyms: ['FQA'], kind: 'armed group', country: 'FRA' },
    ]);
  });
});

describe('a dictionary of agents', () => {
  it('gives common nouns, with sets put in their place', () => {
    const { nouns } = read(`
!WORKER! = WORKER, LABORER
FARM_!WORKER!_ {FARM_WORKERS} [~LAB]
POLICE_OFFICER_ {POLICE_OFFICERS} [~COP]
`);
    expect(nouns).toEqual([
      { type: 'person', kind: 'organisation', words: ['farm worker', 'farm laborer', 'farm workers'] },
      { type: 'person', kind: 'police', words: ['police officer', 'police officers'] },
    ]);
  });
});

describe('a dictionary', () => {
  it('that was imported is a lexicon of one’s own', () => {
    const lexicon = read('JOHN_QUARN_ [USAGOV >010120]\nPOLICE_ [~COP]\n');
    expect(parseUserLexicon(JSON.parse(JSON.stringify(lexicon)), 'x')).toEqual(lexicon);
  });

  it.each([
    ['+SYNONYM_\n', 'line 1'],
    ['NAME_ [FRA\n', 'line 1'],
    ['A_ [FRA]\nNAME_ [what is this]\n', 'line 2'],
    ['NAME_!NONE!_ [FRA]\n', 'line 1'],
  ])('is refused with the line that is wrong: %j', (text, place) => {
    expect(() => read(text)).toThrow(place);
  });

  it('takes time in proportion to its length', () => {
    expect(read('QUARLE_ [FRA]\n'.repeat(20_000)).places).toHaveLength(20_000);
    expect(() => read(`A_ ${'['.repeat(200_000)}`)).toThrow('line 1');
    expect(() => read(`A_ ${'{'.repeat(200_000)} [FRA]`)).toThrow('line 1');
    expect(() => read(`A_ [FRA${' '.repeat(200_000)}?]`)).toThrow('is no code');
    expect(read(`A${'_'.repeat(200_000)}B_ [FRA]`).places).toMatchObject([{ name: 'A B' }]);
    expect(read(`A_ [FRA] ${';'.repeat(200_000)}\u2028`).places).toHaveLength(1);
  });
});
