import type { Lexicon } from '../lexicon.js';
import type { Nouns } from '../nouns.js';
import { trimmed } from '../trim.js';
import type { UserLexicon } from '../user-lexicon.js';
import { type Block, blocksOf } from './blocks.js';
import { COUNTRIES, ROLES, triples } from './codes.js';
import { shownName } from './names.js';

interface Known {
  readonly lexicon: Lexicon;
  readonly nouns: Nouns;
}

type Lists = { -readonly [Key in keyof UserLexicon]: UserLexicon[Key][number][] };

/**
 * Turns a dictionary of actors or agents of PETRARCH, TABARI or CAMEO into a lexicon of one's own.
 *
 * Codes become what stringer knows: the first triple is the country, the second the kind of a group or the office of a
 * person, with its dates. Who is a person is not written in such dictionaries: a name that begins with a first name, or
 * whose codes change with time, is taken for one.
 *
 * @param where what to call the dictionary in an error
 * @throws Failure `bad-dictionary`
 */
export function importPetrarch(text: string, where: string, knowledge: Known): UserLexicon {
  const lists: Lists = { people: [], groups: [], places: [], countries: [], nouns: [], triggers: [] };
  for (const block of blocksOf(text, where)) {
    if (block.names.length === 0) continue;
    if (block.codes.some(({ code }) => code.startsWith('~'))) addAgent(block, lists, knowledge.nouns);
    else addActor(block, lists, knowledge);
  }
  return lists;
}

/** `POLICE_OFFICER_ {POLICE_OFFICERS} [~COP]`: a common noun. */
function addAgent({ names, codes }: Block, lists: Lists, nouns: Nouns): void {
  const role = ROLES.get(triples(codes[0]!.code)[0] ?? '');
  const words = [...new Set(names.map((name) => trimmed(name, '', '_=').replace(/_/g, ' ').toLowerCase()))];
  const type = nouns.has('person', words[0]!.split(' ').at(-1)!) ? 'person' : 'group';
  lists.nouns.push({ type, ...(role ? { kind: role.kind } : {}), words });
}

function addActor({ names, codes }: Block, lists: Lists, { lexicon, nouns }: Known): void {
  const shown = [...new Set(names.map(shownName))];
  const [name, ...aliases] = shown as [string, ...string[]];
  const parts = codes.map(({ code, since, until }) => ({ ...split(code, lexicon), since, until }));
  const country = parts.find((part) => part.country !== null)?.country ?? null;
  const home = country === null ? {} : { country };
  const known = country === null ? undefined : shown.some((one) => isCountry(one, country, lexicon));
  const dated = parts.some(({ since, until }) => since !== null || until !== null);
  if (known && country !== null && parts.every(({ role }) => role === null)) {
    const added = shown.filter((one) => lexicon.lookup(one).length === 0);
    if (added.length > 0)
      lists.countries.push({ code: country, aliases: added, adjectives: [], demonyms: [], metonyms: [] });
  } else if (dated || isPersonName(name, { lexicon, nouns })) {
    const roles = parts.flatMap(({ role, country: of, since, until }) => {
      const title = ROLES.get(role ?? '')?.title;
      if (title === undefined || role === null) return [];
      const state = of === null ? undefined : lexicon.country(of)?.name;
      return [
        {
          title,
          ...(state ? { of: state } : {}),
          ...(since ? { since } : {}),
          ...(until ? { until } : {}),
          code: role,
        },
      ];
    });
    lists.people.push({ name, aliases, ...home, roles });
  } else if (parts.every(({ role }) => role === null) && country !== null) {
    lists.places.push({ name, aliases, ...home });
  } else {
    const kind = ROLES.get(parts.find(({ role }) => role !== null)?.role ?? '')?.kind ?? 'organisation';
    const short = aliases.filter((alias) => isShortFor(alias, shown));
    const others = aliases.filter((alias) => !short.includes(alias));
    lists.groups.push({ name, aliases: others, acronyms: short.map((one) => one.toUpperCase()), kind, ...home });
  }
}

/** "John Quarn", but not "Free Quarle Army". */
function isPersonName(name: string, { lexicon, nouns }: Known): boolean {
  const words = name.split(' ');
  return words.length > 1 && lexicon.isFirstName(words[0]!) && !nouns.has('group', words.at(-1)!.toLowerCase());
}

/** Whether a word is made of the initials of one of the names. */
function isShortFor(word: string, names: readonly string[]): boolean {
  const initials = names.map((name) => name.split(/[ -]/).map((part) => part.charAt(0)));
  const letters = word.toUpperCase();
  return initials.some(
    (all) =>
      all.length > 1 &&
      (all.join('').toUpperCase() === letters || all.filter((one) => /\p{Lu}/u.test(one)).join('') === letters),
  );
}

function isCountry(name: string, code: string, lexicon: Lexicon): boolean {
  return lexicon.lookup(name).some((entry) => entry.type === 'country' && entry.country === code);
}

function split(code: string, lexicon: Lexicon): { country: string | null; role: string | null } {
  const parts = triples(code);
  const iso = COUNTRIES.get(parts[0] ?? '') ?? parts[0] ?? '';
  const country = lexicon.country(iso) === undefined ? null : iso;
  const role = parts.slice(country === null ? 0 : 1).find((part) => ROLES.has(part)) ?? null;
  return { country, role };
}
