import { describe, expect, it } from 'vitest';
import { refer } from '../../src/extraction/index.js';
import { STATED } from '../../src/extraction/states/confidence.js';
import { findStates } from '../../src/extraction/states/index.js';
import { knowledge, parsed, statesOf } from './parsed.js';

/** All states of a passage of `sentences.conllu`, by construction: `subject | relation | object | role`. */
const PASSAGES: readonly (readonly [construction: string, passage: string, ...states: string[]])[] = [
  ['office', 'titles', 'Musalia Otieno | represents | Kenya | Foreign Minister'],
  [
    'office',
    'commander',
    'Pedro Alvarado | represents | Andean Brigade | commander',
    'Pedro Alvarado | leads | Andean Brigade | commander',
  ],
  [
    'office',
    'apposition',
    'Marta Lindqvist | represents | Uppsala | mayor',
    'Marta Lindqvist | leads | Uppsala | mayor',
  ],
  ['office', 'officials', 'ambassador of Canada | represents | Canada | ambassador'],
  ['represented-by', 'represents', 'Lars Holm | represents | Denmark', 'Niels Krag | represents | Denmark'],
  ['leads', 'ledside', 'Kemal Aydin | represents | Turkey'],
  ['leads', 'delegation', 'Rosa Marques | represents | Brazil', 'Paulo Lima | located_in | Recife'],
  ['leads', 'leads', 'Jane Whitfield | leads | task force'],
  ['leads', 'leader', 'Ana Duarte | leads | Portuguese Workers Party'],
  ['member-of', 'member', 'Finland | member_of | NATO'],
  ['member-of', 'includes', 'Green League | member_of | coalition'],
  ['member-of', 'madeup', 'Kurdish fighters | member_of | brigade'],
  ['member-of', 'negated', 'Taiwan | member_of | United Nations | not'],
  ['part-of', 'partof', 'Crimea | part_of | Ukraine'],
  ['part-of', 'wing', 'Volta Guard | part_of | Liberty Front'],
  ['controls', 'controls', 'Red Sea Militia | controls | port'],
  ['controls', 'ministry', 'Volta Guard | controls | ministry'],
  ['controls', 'held', 'rebel | controls | Darfur'],
  ['located-in', 'located', 'airbase | located_in | Aden', 'airbase | located_in | Gulf of Aden'],
  ['located-in', 'townof', 'Qamishli | located_in | Syria'],
  ['located-in', 'city', 'Marawi | located_in | Philippines'],
  ['located-in', 'group', 'Desert Shield | located_in | Mali'],
  ['borders', 'borders', 'Bolivia | borders | Paraguay', 'Encarnación | borders | Argentina'],
  ['ally-of', 'allies', 'Greece | ally_of | Cyprus'],
  ['ally-of', 'ally', 'Belarus | ally_of | Russia'],
  ['opposes', 'opposes', 'Hungary | opposes | Sweden', 'opponents of President Joao Mendes | opposes | Joao Mendes'],
  ['effort-against', 'campaign', 'Somalia | opposes | Al-Shabaab'],
  ['member-of', 'aspart', 'Norway | member_of | NATO'],
  ['member-of', 'assigned', 'Lena Vogt | member_of | Alpine Brigade'],
  ['member-of', 'founder', 'Ana Prata | member_of | Tagus Foundation'],
  ['located-in', 'nested', 'airport | located_in | Kidal', 'Kidal | located_in | Mali'],
  ['located-in', 'visit', 'Ana Duarte | located_in | Angola | planned'],
];

describe('states', () => {
  it.each(PASSAGES)('%s (%s)', (_, passage, ...wanted) => {
    const found = statesOf(passage);
    for (const state of wanted) expect(found).toContain(state);
  });

  it('does not make one of several, or a founder, the leader', () => {
    expect(statesOf('oneof')).toEqual(['Ivo Petrov | represents | navy | commander']);
    expect(statesOf('founder')).toEqual(['Ana Prata | member_of | Tagus Foundation']);
  });

  it('is as sure as its way of saying and its ends allow, and says why', () => {
    const document = parsed('campaign');
    const [state] = findStates(document, refer(document, knowledge), knowledge);
    expect(state).toMatchObject({ confidence: STATED.effort, reasons: [`effort ${STATED.effort}`] });
  });

  it('says nothing of sentences without a state', () => {
    expect(statesOf('acronym')).toEqual([]);
    expect(statesOf('crowd')).toEqual([]);
    expect(statesOf('empty')).toEqual([]);
  });
});
