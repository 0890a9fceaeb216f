import { describe, expect, it } from 'vitest';
import { refer } from '../../src/extraction/index.js';
import { entitiesOf, knowledge, names, parsed } from './parsed.js';

/** What a passage of `sentences.conllu` speaks of: `type Name [country, role]: mention | mention`. */
const PASSAGES: readonly (readonly [rule: string, passage: string, ...entities: string[]])[] = [
  [
    'a title makes an official, its nationality the country; the surname alone is the same person',
    'titles',
    'official Musalia Otieno [KEN, Foreign Minister]: Kenyan Foreign Minister Musalia Otieno | Otieno',
  ],
  [
    'officials of a country and its capital act for it',
    'titles',
    'country United Kingdom [GBR]: British | British officials | London | its',
  ],
  [
    'an office may have a complement before the name',
    'complement',
    'official Aoife Brennan [Minister for Rural Development]: Minister for Rural Development Aoife Brennan',
  ],
  [
    'a noun before a name describes it',
    'described',
    'group Fjordline [NOR]: The Norwegian shipping company Fjordline',
    'person Ingrid Solheim: the economist Ingrid Solheim',
  ],
  [
    'an apposition is the same one, and so is the pronoun behind it',
    'apposition',
    'official Marta Lindqvist [mayor]: Marta Lindqvist | the mayor of Uppsala | She',
  ],
  [
    'an office counts for more than a rank',
    'commander',
    'official Pedro Alvarado [commander]: Gen. Pedro Alvarado | commander of the Andean Brigade',
  ],
  [
    'an acronym in brackets stands for the name before it',
    'acronym',
    'group Baltic Fisheries Council: The Baltic Fisheries Council | BFC | The BFC',
  ],
  [
    'a crowd is named by what it consists of',
    'crowd',
    'group Tunisian fishermen [TUN]: Hundreds of Tunisian fishermen | They',
    'country Tunisia [TUN]: Tunisian',
  ],
  [
    'troops and nationals are not their country',
    'nationality',
    'country Peru [PER]: Peruvian',
    'group Peruvian troops [PER]: Peruvian troops',
    'group Peruvians [PER]: The Peruvians',
  ],
  ['a seat of government is its country', 'metonym', 'country Russia [RUS]: The Kremlin | Moscow | its'],
  ['a dateline is a town', 'dateline', 'place Nairobi [KEN]: NAIROBI', 'group soldiers: Two soldiers'],
  [
    '"the city" is the last one named; a bare number of people is a crowd',
    'city',
    'place Marawi [PHL]: the city of Marawi | Marawi | the city',
    'group thousands: Thousands',
  ],
  [
    '"the group" is the one that a group noun introduced',
    'group',
    'group Desert Shield: The militant group Desert Shield | The group',
  ],
  [
    'the speaker of a quotation is "I"; "we" is more than the speaker',
    'quote',
    'official Pavel Dusek [Finance Minister]: I | Finance Minister Pavel Dusek',
    'group we: We',
  ],
  [
    'two persons of one sentence stay two, and "her" is not the subject beside it',
    'surnames',
    'person Laila Haddad: Laila Haddad | Haddad | her',
    'person Omar Aziz: Omar Aziz | Aziz',
  ],
  [
    'a noun behind a name and a comma tells what it is, wherever the parser hung it',
    'delegation',
    'place Recife [BRA]: Recife | a coastal city',
  ],
  [
    'a commission of a body is another body',
    'commission',
    'group UN Commission on Rivers: The UN Commission on Rivers',
    'group United Nations: The UN',
  ],
  [
    'a common noun takes up the only body with that word in its name',
    'sharedword',
    'group Church of Orval: The Church of Orval | the church',
  ],
  [
    'a long first name with one other letter is the same',
    'spelling',
    'person Kristen Harker: Kristin Harker | Kristen Harker | a curator',
  ],
  [
    'who speaks is not the "he" of the quotation',
    'quoted',
    'person Marta Lund: Marta Lund | Lund',
    'person Oskar Dahl: Oskar Dahl | He | a brave man',
  ],
  [
    "a statement without quotation marks is its speaker's",
    'statement',
    'official Pavel Dusek [Foreign Minister]: Foreign Minister Pavel Dusek | I',
    'group we: We',
  ],
  [
    'different numbers are different crowds',
    'portions',
    'group sailors: Over 900 sailors',
    'group sailors: 200 sailors',
  ],
  ['a possessive right behind a party is its own', 'campaign', 'country Somalia [SOM]: Somalia | its'],
  ['a predicate noun tells what its subject is', 'member', 'country Finland [FIN]: Finland | a member of NATO'],
];

describe('mentions and coreference', () => {
  it.each(PASSAGES)('%s (%s)', (_, passage, ...wanted) => {
    const found = entitiesOf(passage);
    for (const entity of wanted) expect(found).toContain(entity);
  });

  it('sees no entity in the "it" of "it is clear that"', () => {
    expect(entitiesOf('empty')).toEqual(['country Oman [OMN]: Oman']);
  });

  it('hands on whom "the two sides", "they" and "we" stand for', () => {
    const membersOf = (passage: string, name: string) => {
      const reference = refer(parsed(passage), knowledge);
      const { id } = reference.entities.find((entity) => entity.name === name)!;
      return reference.members(id).map((member) => reference.entity(member).name);
    };
    expect(membersOf('sides', 'sides')).toEqual(['Serbia', 'Kosovo']);
    expect(membersOf('both', 'they')).toEqual(['Estonia', 'Latvia']);
    expect(membersOf('quote', 'we')).toEqual(['Pavel Dusek']);
  });

  it('finds a mention at its head, at its title, and at what a quantity counts', () => {
    const at = (passage: string, form: string) => {
      const document = parsed(passage);
      const { tokens } = document.sentences[0]!;
      const index = tokens.findIndex((token) => token.form === form);
      const reference = refer(document, knowledge);
      const mention = reference.mentionAt(0, index);
      return mention && reference.entity(mention.entity).name;
    };
    expect(at('titles', 'Musalia')).toBe('Musalia Otieno');
    expect(at('titles', 'Minister')).toBe('Musalia Otieno');
    expect(at('crowd', 'Hundreds')).toBe('Tunisian fishermen');
    expect(at('crowd', 'fishermen')).toBe('Tunisian fishermen');
    expect(at('group', 'attack')).toBeUndefined();
  });

  it('gives the same answer twice', () => {
    for (const passage of names) expect(entitiesOf(passage)).toEqual(entitiesOf(passage));
  });
});
