import { z } from 'zod';
import { Failure } from './failure.js';
import { isoDay } from './iso-day.js';
import type { KnowledgeFiles } from './knowledge.js';

const words = z.array(z.string().trim().min(1)).default([]);
const country = z.string().regex(/^[A-Z]{3}$/, 'wants an ISO 3166-1 alpha-3 code such as FRA');
const day = z.string().refine((value) => isoDay(value) === value, 'wants a day as YYYY-MM-DD');
const name = z.string().trim().min(1);

const role = z.strictObject({
  title: name,
  of: name.optional(),
  since: day.optional(),
  until: day.optional(),
  /** CAMEO's code of the role, for event coders: `GOV`, `MIL`. */
  code: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});

const schema = z.strictObject({
  people: z
    .array(z.strictObject({ name, aliases: words, country: country.optional(), roles: z.array(role).default([]) }))
    .default([]),
  groups: z
    .array(
      z.strictObject({ name, aliases: words, acronyms: words, kind: name.optional(), country: country.optional() }),
    )
    .default([]),
  places: z
    .array(z.strictObject({ name, aliases: words, kind: name.optional(), country: country.optional() }))
    .default([]),
  countries: z
    .array(z.strictObject({ code: country, aliases: words, adjectives: words, demonyms: words, metonyms: words }))
    .default([]),
  nouns: z
    .array(z.strictObject({ type: z.enum(['person', 'group']), kind: name.optional(), words: words }))
    .default([]),
  triggers: z.array(z.strictObject({ relation: name, verbs: words, nouns: words, object: words })).default([]),
});

/** A person's own additions to the lexicon, every list there. */
export type UserLexicon = z.infer<typeof schema>;

/** Office of a person, with the days from and up to which it was held. */
export type Role = z.infer<typeof role>;

/**
 * Checks what a person's own lexicon (`--lexicon file.yaml`) holds.
 *
 * @param content the parsed file; an empty file is null
 * @param where what to call the file in an error
 * @throws Failure `bad-lexicon` that names the key
 */
export function parseUserLexicon(content: unknown, where: string): UserLexicon {
  const parsed = schema.safeParse(content ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw wrong(`${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'unexpected value'}`, where);
}

/**
 * The files of knowledge with a person's own entries before the package's: a name, a noun or a trigger that both know means
 * what the person says.
 *
 * @throws Failure `bad-lexicon` for a country, kind or relation that does not exist
 */
export function withUserLexicon(files: KnowledgeFiles, user: UserLexicon, where: string): KnowledgeFiles {
  const { lexicon, ontology } = files;
  check(user, files, where);
  const groups = user.groups.map(({ aliases, kind = 'organisation', ...row }) => ({ ...row, kind, names: aliases }));
  const places = user.places.map(({ aliases, kind = 'region', ...row }) => ({ ...row, kind, names: aliases }));
  return {
    ontology,
    lexicon: {
      ...lexicon,
      people: [...user.people, ...list(lexicon.people)],
      groups: [...groups, ...list(lexicon.groups)],
      places: [...places, ...list(lexicon.places)],
      countries: list(lexicon.countries).map((row) => withNames(row, user)),
      'person-nouns': [
        ...user.nouns.map((row) => [row.type, 'group', row.kind ?? row.type, row.words.join('|')]),
        ...list(lexicon['person-nouns']),
      ],
      triggers: withTriggers(lexicon.triggers, user),
    },
  };
}

/** Several lexicons as one, without the lists that stay empty: what a file of it holds. */
export function joinLexicons(all: readonly UserLexicon[]): Partial<UserLexicon> {
  const keys = Object.keys(schema.shape) as (keyof UserLexicon)[];
  const lists = keys.map((key) => [key, all.flatMap((one): readonly object[] => one[key]).map(withoutEmpty)] as const);
  return Object.fromEntries(lists.filter(([, entries]) => entries.length > 0));
}

function withoutEmpty(entry: object): object {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

type Row = Readonly<Record<string, unknown>>;

function list(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value : [];
}

function withNames(row: Row, { countries }: UserLexicon): Row {
  const own = countries.filter(({ code }) => code === row.code);
  if (own.length === 0) return row;
  const added = (key: string, values: readonly unknown[]) => [...values, ...list(row[key])];
  return {
    ...row,
    names: added(
      'names',
      own.flatMap(({ aliases }) => aliases),
    ),
    adjectives: added(
      'adjectives',
      own.flatMap(({ adjectives }) => adjectives),
    ),
    demonyms: added(
      'demonyms',
      own.flatMap(({ demonyms }) => demonyms.map((one) => [one, `${one}s`])),
    ),
    metonyms: added(
      'metonyms',
      own.flatMap(({ metonyms }) => metonyms),
    ),
  };
}

/** Words that the person gives a relation are taken from every other entry of their kind. */
function withTriggers(file: unknown, { triggers }: UserLexicon): unknown {
  if (triggers.length === 0) return file;
  const root = file as Row;
  const section = (key: 'verbs' | 'nouns') => {
    const own = triggers.filter((one) => one[key].length > 0);
    const taken = new Set(own.flatMap((one) => one[key].map(lemma)));
    const left = list(root[key]).map((row) => ({
      ...row,
      words: String(row.words)
        .split(' ')
        .filter((word) => !taken.has(word))
        .join(' '),
    }));
    const rows = own.map((one) => ({
      to: one.relation,
      words: one[key].map(lemma).join(' '),
      object: one.object.length > 0 ? one.object : key === 'verbs' ? ['obj'] : ['of', 'on', 'against', 'with', 'to'],
      weight: 0.9,
    }));
    return [...rows, ...left];
  };
  return { ...root, verbs: section('verbs'), nouns: section('nouns') };
}

/** As triggers are looked up: small letters, a particle joined with `_`. */
function lemma(word: string): string {
  return word.toLowerCase().replace(/\s+/g, '_');
}

function check(user: UserLexicon, { lexicon, ontology }: KnowledgeFiles, where: string): void {
  const codes = new Set(list(lexicon.countries).map(({ code }) => code));
  const vocabulary = ontology as { readonly kinds?: unknown; readonly relations?: unknown };
  const kinds = new Set(list(vocabulary.kinds).map((kind) => kind.name));
  const events = new Set(
    list(vocabulary.relations)
      .filter(({ kind }) => kind === 'event')
      .map((one) => one.name),
  );
  for (const key of ['people', 'groups', 'places'] as const) {
    for (const [index, row] of user[key].entries()) {
      const at = `${key}.${index}`;
      if (row.country !== undefined && !codes.has(row.country))
        throw wrong(`${at}.country: there is no country ${row.country}`, where);
      if ('kind' in row && row.kind !== undefined && !kinds.has(row.kind))
        throw wrong(`${at}.kind: '${row.kind}' is none of ${[...kinds].join(', ')}`, where);
    }
  }
  for (const [index, { code }] of user.countries.entries())
    if (!codes.has(code)) throw wrong(`countries.${index}.code: there is no country ${code}`, where);
  for (const [index, { relation }] of user.triggers.entries())
    if (!events.has(relation))
      throw wrong(`triggers.${index}.relation: '${relation}' is none of ${[...events].join(', ')}`, where);
}

function wrong(what: string, where: string): Failure {
  const mend = 'See "A lexicon of your own" in the README for the form of the file.';
  return new Failure({ name: 'bad-lexicon', what, where, mend });
}
