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

/** A relation that a word was given through its neighbours in WordNet. */
export interface BackOff {
  readonly relation: string;
  readonly weight: number;
  readonly via: string;
}

/** The trigger lexicon (`graph/lexicon/triggers.json`). */
export interface TriggerLexicon {
  /** Entries for a lower-case lemma, or lemma and particle joined by `_`; those with conditions first. */
  entries(kind: PredicateKind, lemma: string): readonly TriggerEntry[];
  inClass(name: string, lemma: string): boolean;
  /** What an operator makes of a relation (null: of a complement without event): a relation, `same`, `not`, `inverse`. */
  compose(operator: string, relation: string | null): string | undefined;
  backOff(lemma: string): BackOff | undefined;
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

/**
 * Reads the trigger lexicon and, where given, the back-off table made from WordNet.
 * @throws Failure `bad-triggers` that names the key
 */
export function parseTriggers(json: unknown, backOffs: unknown = {}): TriggerLexicon {
  const root = record(json, 'triggers.json');
  const classes = new Map<string, ReadonlySet<string>>();
  for (const [name, list] of Object.entries(record(root.classes, 'triggers.json classes')))
    classes.set(name, new Set(words(list, `triggers.json classes.${name}`)));
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
  const backOffTable = record(backOffs, 'triggers-backoff.json');
  return {
    entries: (kind, lemma) => table.get(`${kind} ${lemma}`) ?? [],
    inClass: (name, lemma) => classes.get(name)?.has(lemma) ?? false,
    compose(operator, relation) {
      const rule = composition[operator] as Readonly<Record<string, string>> | undefined;
      if (!rule) return undefined;
      if (relation === null) return rule.none;
      return rule[relation] ?? rule[sideOf.get(relation) ?? ''] ?? rule['*'];
    },
    backOff(lemma) {
      const row = Object.hasOwn(backOffTable, lemma) ? backOffTable[lemma] : undefined;
      return Array.isArray(row) ? { relation: String(row[0]), weight: Number(row[1]), via: String(row[2]) } : undefined;
    },
  };
}
