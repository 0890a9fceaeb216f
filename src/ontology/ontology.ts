import { z } from 'zod';
import { Failure } from './failure.js';
import { ENTITY_TYPES, type EntityType } from './types.js';

/** The four quads of event data, as the PLV benchmark uses them. */
export const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const;
export type Quad = (typeof QUADS)[number];

export interface EntityTypeInfo {
  readonly name: EntityType;
  readonly label: string;
  readonly plural: string;
  /** `#rrggbb` */
  readonly colour: string;
}

export interface QuadInfo {
  readonly name: Quad;
  readonly label: string;
  readonly colour: string;
}

/** A finer sort of group or place. */
export interface KindInfo {
  readonly name: string;
  readonly label: string;
}

export interface RelationType {
  /** As claims name it: `withdraws_from`. */
  readonly name: string;
  /** As a reader says it, subject first: "withdraws from". */
  readonly label: string;
  /** As a reader says it, object first: "is left by". */
  readonly inverse: string;
  readonly kind: 'event' | 'state';
  /** Class of PLOVER 2.0, null for states. */
  readonly plover: string | null;
  readonly quad: Quad | null;
  /** Conflict (-10) to cooperation (10), null for states. */
  readonly score: number | null;
  readonly colour: string;
  /** Whether subject and object can change places. */
  readonly symmetric: boolean;
  /** Entity types that the subject may have. */
  readonly subject: readonly EntityType[];
  readonly object: readonly EntityType[];
  readonly description: string;
}

/** The vocabulary of a graph. */
export interface Ontology {
  readonly version: number;
  readonly entityTypes: readonly EntityTypeInfo[];
  readonly quads: readonly QuadInfo[];
  readonly kinds: readonly KindInfo[];
  readonly relations: readonly RelationType[];
  relation(name: string): RelationType | undefined;
  entityType(name: EntityType): EntityTypeInfo;
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'write the colour as #rrggbb, in lower case');
const text = z.string().min(1, 'write at least one character');
const types = z.array(z.enum(ENTITY_TYPES)).min(1, 'name at least one entity type');

const relationSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'write the name in lower case with underscores'),
    label: text,
    inverse: text,
    kind: z.enum(['event', 'state']),
    plover: z
      .string()
      .regex(/^[A-Z]+$/, 'write the PLOVER class in capitals')
      .nullable(),
    quad: z.enum(QUADS).nullable(),
    score: z.number().min(-10).max(10).nullable(),
    colour,
    symmetric: z.boolean(),
    subject: types,
    object: types,
    description: text,
  })
  .superRefine((relation, context) => {
    for (const key of ['plover', 'quad', 'score'] as const) {
      if ((relation.kind === 'event') === (relation[key] === null)) {
        const message = relation.kind === 'event' ? 'give every event one' : 'a state has none: write null';
        context.addIssue({ code: 'custom', path: [key], message });
      }
    }
  });

const ontologySchema = z.strictObject({
  version: z.literal(1),
  sources: z.record(z.string(), z.string()).optional(),
  entityTypes: z.array(z.strictObject({ name: z.enum(ENTITY_TYPES), label: text, plural: text, colour })),
  quads: z.array(z.strictObject({ name: z.enum(QUADS), label: text, colour })),
  kinds: z.array(z.strictObject({ name: text, label: text })),
  relations: z.array(relationSchema).min(1, 'define at least one relation'),
});

/**
 * Checks a vocabulary and indexes it.
 * @param json the content of `ontology.json`
 * @param where what to call it in errors, such as its path
 * @throws Failure `bad-ontology` that names the first wrong key and what is expected there
 */
export function parseOntology(json: unknown, where = 'ontology.json'): Ontology {
  const parsed = ontologySchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw badKey(where, keyPath(json, issue.path), issue.message);
  }
  const { entityTypes, quads, kinds, relations } = parsed.data;
  requireEach(where, 'entityTypes', ENTITY_TYPES, entityTypes);
  requireEach(where, 'quads', QUADS, quads);
  requireEach(where, 'relations', [], relations);
  requireEach(where, 'kinds', [], kinds);
  const relationsByName = new Map(relations.map((relation) => [relation.name, relation]));
  const typesByName = new Map(entityTypes.map((type) => [type.name, type]));
  return {
    version: parsed.data.version,
    entityTypes,
    quads,
    kinds,
    relations,
    relation: (name) => relationsByName.get(name),
    entityType: (name) => typesByName.get(name)!,
  };
}

function badKey(where: string, key: string, expected: string): Failure {
  return new Failure({
    name: 'bad-ontology',
    what: key === '' ? 'the ontology is wrong' : `the key ${key} is wrong`,
    where,
    mend: `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`,
  });
}

/** `relations[3] ("urges").score`: the path of a key, with the names that its list items have. */
function keyPath(json: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = json;
  let shown = '';
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key !== 'number') {
      shown += `${shown === '' ? '' : '.'}${String(key)}`;
      continue;
    }
    const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
    shown += `[${key}]${typeof name === 'string' ? ` ("${name}")` : ''}`;
  }
  return shown;
}

function requireEach(
  where: string,
  key: string,
  required: readonly string[],
  items: readonly { readonly name: string }[],
): void {
  const names = items.map((item) => item.name);
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) throw badKey(where, key, `add an entry for "${missing}"`);
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (repeated >= 0) throw badKey(where, `${key}[${repeated}] ("${names[repeated]}")`, 'keep one entry of that name');
}
