import { Failure } from './failure.js';

export type PredicateKind = 'verb' | 'noun' | 'adjective';

/** Words that a role's head must be among; `*` any, `@actor` a person, group or country. */
export type Condition = ReadonlySet<string> | '*' | '@actor';

/**
 * One line of the trigger lexicon: words that make a relation, or that work on the event in their complement
 * (`operator`), and where their object is found.
 */
export interface TriggerEntry {
  readonly kind: PredicateKind;
  /** The relation, for a plain trigger. */
  readonly relation: string | null;
  /** What is done to the event in the complement: `stop`, `refuse`, `intend`, … */
  readonly operator: string | null;
  /** Roles whose heads must be among the given words. All must hold. */
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Roles whose heads must not be among the given words. */
  readonly exceptions: ReadonlyMap<string, Condition>;
  /** Roles of which one must be filled. */
  readonly needs: readonly string[];
  /** Roles in which the object is sought, in order. */
  readonly object: readonly string[];
  /** Roles that hold the event which an operator works on. */
  readonly content: readonly string[];
  readonly reciprocal: boolean;
  /** PLOVER's class where it is not that of the relation (to sign a treaty is SUPPORT). */
  readonly plover: string | null;
  /** Whether an operator says something without an event in its complement ("rejected the idea"). */
  readonly bare: boolean;
  readonly weight: number;
  /** How `--explain` names the entry. */
  readonly label: string;
}

/** The trigger lexicon (`graph/lexicon/triggers.json`). */
export interface TriggerLexicon {
  /**
   * Entries for a lower-case lemma, or lemma and particle joined by `_`; those with conditions first. A word that the
   * lexicon does not list borrows those of the listed word nearest to it, at less weight.
   */
  entries(kind: PredicateKind, lemma: string): readonly TriggerEntry[];
  inClass(name: string, lemma: string): boolean;
  /** What an operator makes of a relation (null: of a complement without event): a relation, `same`, `not`, `inverse`. */
  compose(operator: string, relation: string | null): string | undefined;
}

const KINDS: readonly [string, PredicateKind][] = [
  ['verbs', 'verb'],
  ['nouns', 'noun'],
  ['adjectives', 'adjective'],
  ['operators', 'verb'],
];

type Json = Readonly<Record<string, unknown>>;

function record(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure({ name: 'bad-triggers', what: 'not an object', where });
  return value as Json;
}

function words(value: unknown, where: string): string[] {
  if (typeof value !== 'string') throw new Failure({ name: 'bad-triggers', what: 'not a string of words', where });
  return value.split(' ').filter(Boolean);
}

function strings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.map(String) : fallback;
}

function conditionsOf(value: unknown, classes: ReadonlyMap<string, ReadonlySet<string>>, where: string) {
  const found = new Map<string, Condition>();
  if (value === undefined) return found;
  for (const [role, list] of Object.entries(record(value, where))) {
    const text = words(list, `${where}.${role}`);
    if (text.length === 1 && (text[0] === '*' || text[0] === '@actor')) found.set(role, text[0]);
    else found.set(role, (text.length === 1 && classes.get(text[0]!)) || new Set(text));
  }
  return found;
}

function entryOf(json: Json, kind: PredicateKind, classes: ReadonlyMap<string, ReadonlySet<string>>, where: string) {
  const relation = typeof json.to === 'string' ? json.to : null;
  const operator = typeof json.operator === 'string' ? json.operator : null;
  if ((relation === null) === (operator === null))
    throw new Failure({ name: 'bad-triggers', what: 'wants either "to" or "operator"', where });
  const kindOf = (json.kind as PredicateKind | undefined) ?? kind;
  const conditions = conditionsOf(json.if, classes, `${where}.if`);
  const shown = [...conditions].map(([role, set]) => `${role}: ${typeof set === 'string' ? set : [...set][0]}…`);
  return {
    kind: kindOf,
    relation,
    operator,
    conditions,
    exceptions: conditionsOf(json.unless, classes, `${where}.unless`),
    needs: strings(json.needs, []),
    object: strings(json.object, relation ? ['obj'] : ['content.object', 'content.any']),
    content: strings(json.content, []),
    reciprocal: json.reciprocal === true,
    bare: json.bare === true,
    plover: typeof json.plover === 'string' ? json.plover : null,
    weight: typeof json.weight === 'number' ? json.weight : 0.8,
    label: `${kindOf} → ${relation ?? operator}${shown.length > 0 ? ` (${shown.join(', ')})` : ''}`,
  } satisfies TriggerEntry;
}

const BACK_OFF_SECTIONS: readonly [PredicateKind, string][] = [
  ['verb', 'verbs'],
  ['noun', 'nouns'],
  ['adjective', 'adjectives'],
];

/** Entries as an unlisted word borrows them, made when first asked for; verbs that say how things are borrow none. */
function borrower(
  backOffs: Json,
  states: ReadonlySet<string>,
  listed: (kind: PredicateKind, lemma: string) => readonly TriggerEntry[],
) {
  const known = new Map<string, readonly TriggerEntry[]>();
  const rows = new Map(
    BACK_OFF_SECTIONS.map(([kind, section]) => [
      kind,
      record(backOffs[section] ?? {}, `triggers-backoff.json ${section}`),
    ]),
  );
  return (kind: PredicateKind, lemma: string): readonly TriggerEntry[] => {
    const table = rows.get(kind)!;
    const row = Object.hasOwn(table, lemma) && !states.has(lemma) ? table[lemma] : undefined;
    if (!Array.isArray(row)) return [];
    const key = `${kind} ${lemma}`;
    let found = known.get(key);
    if (!found) {
      const [like, factor, voters] = row as [string, number, string];
      found = listed(kind, like).map((entry) => ({
        ...entry,
        weight: entry.weight * factor,
        label: `back-off: nearest triggers ${voters} → ${entry.label}`,
      }));
      known.set(key, found);
    }
    return found;
  };
}

function readClasses(root: Json, backOffs: Json): Map<string, ReadonlySet<string>> {
  const more = record(backOffs.classes ?? {}, 'triggers-backoff.json classes');
  return new Map(
    Object.entries(record(root.classes, 'triggers.json classes')).map(([name, list]) => [
      name,
      new Set([
        ...words(list, `triggers.json classes.${name}`),
        ...words(more[name] ?? '', `triggers-backoff.json classes.${name}`),
      ]),
    ]),
  );
}

/**
 * Reads the trigger lexicon and, where given, the back-off table: what unlisted words are like by WordNet and by the
 * model's word vectors (tools/trigger-backoff.ts).
 * @throws Failure `bad-triggers` that names the key
 */
export function parseTriggers(json: unknown, backOffs: unknown = {}): TriggerLexicon {
  const root = record(json, 'triggers.json');
  const backOff = record(backOffs, 'triggers-backoff.json');
  const classes = readClasses(root, backOff);
  const table = new Map<string, TriggerEntry[]>();
  for (const [section, kind] of KINDS) {
    const list = root[section];
    if (!Array.isArray(list))
      throw new Failure({ name: 'bad-triggers', what: 'missing', where: `triggers.json ${section}` });
    list.forEach((item, index) => {
      const where = `triggers.json ${section}[${index}]`;
      const entry = entryOf(record(item, where), kind, classes, where);
      for (const word of words((item as Json).words, `${where}.words`)) {
        const key = `${entry.kind} ${word}`;
        const known = table.get(key) ?? [];
        if (!known.includes(entry)) table.set(key, [...known, entry]);
      }
    });
  }
  for (const [key, list] of table)
    table.set(
      key,
      [...list].sort((a, b) => Math.sign(b.conditions.size) - Math.sign(a.conditions.size)),
    );
  const composition = record(root.composition, 'triggers.json composition');
  const quads = Object.entries(record(root.quads, 'triggers.json quads'));
  const sideOf = new Map(
    quads.flatMap(([side, list]) => words(list, `triggers.json quads.${side}`).map((w) => [w, side])),
  );
  const listed = (kind: PredicateKind, lemma: string) => table.get(`${kind} ${lemma}`) ?? [];
  const borrowed = borrower(backOff, new Set(words(root.states ?? '', 'triggers.json states')), listed);
  return {
    entries: (kind, lemma) => table.get(`${kind} ${lemma}`) ?? borrowed(kind, lemma),
    inClass: (name, lemma) => classes.get(name)?.has(lemma) ?? false,
    compose(operator, relation) {
      const rule = composition[operator] as Readonly<Record<string, string>> | undefined;
      if (!rule) return undefined;
      if (relation === null) return rule.none;
      return rule[relation] ?? rule[sideOf.get(relation) ?? ''] ?? rule['*'];
    },
  };
}
