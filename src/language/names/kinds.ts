import type { NameType } from '../../ontology/types.js';
import type { NameLexicon } from './types.js';

/**
 * The finer kind of a group or place: that of the lexicon's entry for the name, else what its head word says
 * (`Ministry of Water` is a government, `Litani River` a water); a name that stands for a country (`the Kremlin`) is its
 * government. Null when nothing tells.
 */
export function kindOf(words: readonly string[], type: NameType, lexicon: NameLexicon): string | null {
  if (type !== 'group' && type !== 'place') return null;
  const entries = lexicon.lookup(words.join(' '));
  const known = entries.find((entry) => entry.type === type);
  if (known?.kind) return known.kind;
  if (type === 'group' && entries.some(({ surface }) => surface === 'metonym')) return 'government';
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const heads = [words[(of > 0 ? of : words.length) - 1]!, words[words.length - 1]!].map((word) => word.toLowerCase());
  for (const head of heads) {
    const kind = type === 'place' ? PLACE_KINDS.get(head) : groupKind(head, words.length, lexicon);
    if (kind !== undefined && kind !== null) return kind;
  }
  return null;
}

function groupKind(head: string, length: number, lexicon: NameLexicon): string | null {
  if (head === 'house' && length > 1) return null;
  const noun = lexicon.personNoun(head) ?? lexicon.personNoun(head.replace(/s$/, ''));
  return GROUP_KINDS.get(head) ?? (noun?.plural === 'group' && noun.kind !== 'people' ? noun.kind : null);
}

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));

/** Head words of group names that the lexicon's common nouns do not cover. */
const GROUP_KINDS = table({
  company: 'inc inc. corp corp. ltd ltd. llc plc airlines airways motors industries holdings',
  media: 'times post herald tribune gazette journal news radio television',
  military: 'forces brigades marines guards',
  government: 'ministry department treasury chancellery',
});

const PLACE_KINDS = table({
  water: 'river lake sea ocean gulf bay strait straits channel canal',
  city: 'city town village',
  region: 'province county region republic governorate prefecture district island islands peninsula coast valley state',
  site: 'airport airfield base camp bridge dam port harbor harbour stadium palace mosque cathedral square prison crossing',
});
