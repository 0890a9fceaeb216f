import type { EntityType } from '../../ontology/types.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const WH = words('who whom whose what which');
export const DO = words('do does did');
export const BE = words('is are was were be been being');
export const HAVE = words('has have had having');
export const MODALS = words('will would shall should can could may might must');
export const AUXILIARIES: ReadonlySet<string> = new Set([...DO, ...BE, ...HAVE, ...MODALS]);
export const NEGATIONS = words("not never n’t n't no");
export const ARTICLES = words('the a an any some all its his her their this that these those each both');
export const PREPOSITIONS = words('by with from against to on for in of under at about over into between near');
/** Small words that make another verb of a verb: "pull out". */
export const PARTICLES = words('out up off down back away over');
/** Adverbs that change nothing in what is asked. */
export const ADVERBS = words(
  'also ever really actually currently now already still just even then there recently officially',
);

/** Words that never name an entity, unless in capitals ("WHO", "US"). */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...WH,
  ...AUXILIARIES,
  ...NEGATIONS,
  ...ARTICLES,
  ...PREPOSITIONS,
  ...ADVERBS,
  ...words(
    'when where why how many much times often and or but if whether as than us me we i you he she it they him them out up off',
  ),
]);

export interface Asked {
  readonly types: readonly EntityType[] | null;
  readonly kinds: readonly string[] | null;
}

const ACTORS: readonly EntityType[] = ['official', 'person', 'country', 'group'];

/** What the words of a question ask for, by their singular. */
export const ASKED: Readonly<Record<string, Asked>> = {
  who: { types: ACTORS, kinds: null },
  whom: { types: ACTORS, kinds: null },
  what: { types: null, kinds: null },
  where: { types: ['place', 'country'], kinds: null },
  entity: { types: null, kinds: null },
  party: { types: ['country', 'group', 'official', 'person'], kinds: null },
  side: { types: ACTORS, kinds: null },
  actor: { types: ACTORS, kinds: null },
  country: { types: ['country'], kinds: null },
  nation: { types: ['country'], kinds: null },
  state: { types: ['country'], kinds: null },
  government: { types: ['country', 'group'], kinds: ['government'] },
  group: { types: ['group'], kinds: null },
  organisation: { types: ['group'], kinds: null },
  organization: { types: ['group'], kinds: null },
  body: { types: ['group'], kinds: null },
  alliance: { types: ['group'], kinds: ['alliance'] },
  company: { types: ['group'], kinds: ['company'] },
  army: { types: ['group'], kinds: ['military'] },
  militia: { types: ['group'], kinds: ['armed group'] },
  official: { types: ['official'], kinds: null },
  person: { types: ['official', 'person'], kinds: null },
  place: { types: ['place', 'country'], kinds: null },
  city: { types: ['place'], kinds: ['city'] },
  town: { types: ['place'], kinds: ['city'] },
  region: { types: ['place'], kinds: ['region', 'territory'] },
  territory: { types: ['place'], kinds: ['region', 'territory'] },
};

/** Nouns that ask for a thing of which the graph does not know the number or the name. */
export const UNCOUNTED = words('people persons men women children soldiers civilians troops victims');

/** How states are said, with "be" for any form of it; `^` marks those whose object stands first. */
export const STATE_PHRASES: Readonly<Record<string, string>> = {
  leads:
    'lead|head|command|run|chair|govern|rule|be leader of|be head of|be chief of|be boss of|be chairman of|be commander of|be in charge of|^be lead by|^be head by|^be run by|^be rule by|^be command by',
  represents:
    'represent|speak for|work for|act for|be official of|be representative of|be envoy of|be spokesman for|be spokesperson for|be spokeswoman for|^be represent by',
  member_of:
    'belong to|be member of|be in member of|join|be member state of|^have as member|^be make up of|^consist of|^include',
  part_of: 'be part of|be branch of|be arm of|be organ of|be division of|form part of|^contain',
  controls: 'control|hold|occupy|be in control of|have control of|^be control by|^be occupy by|^be hold by',
  located_in:
    'be in|lie in|be locate in|be situate in|be base in|live in|sit in|be inside|be city in|be place in|be region of|be city of',
  borders:
    'border|border on|neighbour|neighbor|be neighbour of|be neighbor of|share border with|be next to|be border by|adjoin',
  ally_of:
    'ally with|be ally of|be ally with|be ally to|be friend of|be friend with|be friends with|be partner of|be ally by|be on side of',
  opposes: 'oppose|be enemy of|be rival of|be foe of|be opponent of|be against|be oppose to|^be oppose by',
};

/** Verbs whose infinitive says what somebody means to do. */
export const INTENTS = words(
  'vow plan promise threaten want intend pledge swear announce decide hope prepare offer agree aim mean propose seek try attempt expect',
);

/** Words of offices that make another office of it. */
export const OTHER_OFFICE = words('vice deputy former ex acting assistant under junior shadow');

/** States that say what somebody thinks of somebody. */
export const OPINIONS = [
  'supports',
  'opposes',
  'ally_of',
  'accuses',
  'rejects',
  'contradicts',
  'threatens',
  'urges',
  'agrees_with',
  'protests',
];

/** Relations whose claims are planned by nature: a threat or a promise has been made when it is said. */
export const SAID_AHEAD = words('threatens agrees_with');

/** What stands for a party that a question leaves open without asking for it: "Was Israel attacked?". */
export const ANYBODY = 'anybody';

/** Words that turn a question round or rank its answers, which no pattern says. */
export const TURNING = words(
  'neither nor except besides only alone most least more less fewer first last latest newest oldest biggest largest best worst strongest',
);
