import type { TriggerEntry } from '../../ontology/triggers.js';
import type { Standing } from '../modality/modality.js';
import { standingOf } from '../modality/modality.js';
import { dependents } from '../tree.js';
import type { Frame, View } from './frame.js';
import { fillers, markerAt } from './frame.js';
import { eventsWithin } from './frames.js';
import { matchingEntries, tokensOf } from './match.js';
import { onlyForetells } from './warnings.js';

/** What a predicate is taken to say, before its ends are resolved. */
export interface Reading {
  readonly relation: string;
  readonly frame: Frame;
  /** The verb that carries a nominal event ("launched an attack"), whose subject and phrases are the event's. */
  readonly support: Frame | null;
  /** Roles in which the object is sought, in order. */
  readonly object: readonly string[];
  readonly reciprocal: boolean;
  /** Nobody but the parties to it can be its object ("agreed that somebody must go"). */
  readonly onlyMutual?: boolean;
  /** Subject and object change places ("came under attack from"). */
  readonly inverse: boolean;
  readonly weight: number;
  /** PLOVER's class where it is not that of the relation. */
  readonly plover: string | null;
  /** The events and phrases in the complement of an operator. */
  readonly content: readonly Reading[];
  readonly contentTokens: readonly number[];
  readonly standing: Standing;
  readonly construction: string;
  readonly trigger: string;
}

export interface Interpreter {
  readonly view: View;
  readonly known: Map<number, Reading[]>;
  /** Predicates whose event was taken up by an operator or light verb above them. */
  readonly consumed: Set<number>;
}

const TRANSPARENT = new Set(['try', 'say', 'allege', 'deny', 'plan', 'do', 'undergo']);

/** The readings of a predicate token, computed once. */
export function readingsAt(interpreter: Interpreter, at: number): readonly Reading[] {
  const known = interpreter.known.get(at);
  if (known) return known;
  interpreter.known.set(at, []);
  const frame = interpreter.view.frames[at];
  const found = frame ? interpret(interpreter, frame) : [];
  interpreter.known.set(at, found);
  return found;
}

function interpret(interpreter: Interpreter, frame: Frame): Reading[] {
  const { view } = interpreter;
  const entries = matchingEntries(view, frame);
  const specific = entries.find((entry) => entry.relation && entry.conditions.size > 0);
  if (specific) return [plain(interpreter, frame, specific)];
  const operators = entries.filter((entry) => entry.operator !== null && !foretells(view, frame, entry));
  for (const entry of operators) {
    const readings = operate(interpreter, frame, entry);
    if (readings.length > 0) return readings;
  }
  const general = entries.find((entry) => entry.relation);
  if (general) return [plain(interpreter, frame, general)];
  for (const entry of operators) {
    const reading = entry.bare ? bare(interpreter, frame, entry) : undefined;
    if (reading) return [reading];
  }
  return frame.kind === 'noun' ? inherited(interpreter, frame) : [];
}

function foretells(view: View, frame: Frame, { operator }: TriggerEntry): boolean {
  return operator === 'threaten' && onlyForetells(view, frame);
}

function plain(interpreter: Interpreter, frame: Frame, entry: TriggerEntry): Reading {
  const { view } = interpreter;
  consumeObjects(interpreter, frame, entry);
  return shifted(view, {
    relation: entry.relation!,
    frame,
    support: null,
    object: entry.object,
    reciprocal: entry.reciprocal,
    inverse: false,
    weight: entry.weight,
    plover: entry.plover,
    content: [],
    contentTokens: [...fillers(frame, 'obj'), ...tokensOf(frame, 'clause')],
    standing: frame.kind === 'noun' ? nominalStanding(view, frame) : standingOf(view, frame),
    construction: frame.constructions.at(-1) ?? 'active-clause',
    trigger: `${frame.lemma}${frame.particle ? ` ${frame.particle}` : ''}: ${entry.label}`,
  });
}

/** The event nouns in the roles that an entry's conditions looked at ("signed an agreement") are said by the verb. */
function consumeObjects({ view, consumed }: Interpreter, frame: Frame, entry: TriggerEntry): void {
  for (const role of entry.conditions.keys())
    for (const token of tokensOf(frame, role)) if (view.frames[token]?.kind === 'noun') consumed.add(token);
  const isDoneByNobody = frame.passive && fillers(frame, 'subj').length === 0;
  if ((entry.object.includes('clause') && !isDoneByNobody) || entry.conditions.has('clause'))
    for (const token of tokensOf(frame, 'clause')) consumed.add(token);
}

/** What stands in the complement of an operator is not claimed by itself, save in relative clauses. */
function consumeBelow({ view, consumed }: Interpreter, at: number): void {
  const open = [at];
  for (let next = 0; next < open.length; next += 1) {
    consumed.add(open[next]!);
    for (const child of view.tree.children[open[next]!]!) {
      const { deprel } = view.tree.tokens[child]!;
      if (deprel !== 'acl:relcl' && deprel !== 'parataxis' && deprel !== 'advcl') open.push(child);
    }
  }
}

function nominalStanding(view: View, frame: Frame): Standing {
  return standingOf(view, frame);
}

/**
 * "will" makes a hostile act a threat and a cooperative one, in PLOVER's terms, an agreement to it; "will not" makes it
 * a refusal.
 */
function shifted(view: View, reading: Reading): Reading {
  const { standing } = reading;
  if (!standing.future || standing.modality === 'possible') return reading;
  if (standing.negated) {
    const relation = view.triggers.compose('refusal', reading.relation);
    if (!relation || relation === 'not') return reading;
    return {
      ...reading,
      relation,
      plover: null,
      standing: { ...standing, modality: 'actual', negated: false },
      construction: 'refusal',
    };
  }
  const announced = view.triggers.compose('future', reading.relation);
  if (!announced) return reading;
  if (announced === reading.relation) return { ...reading, plover: null };
  const construction = 'announced-act';
  if (/^[A-Z]+$/.test(announced)) return { ...reading, plover: announced, construction };
  return { ...reading, relation: announced, plover: null, construction };
}

function contentTokens(view: View, frame: Frame, entry: TriggerEntry): number[] {
  for (const role of entry.content) {
    const tokens = tokensOf(frame, role).flatMap((at) => [at, ...dependents(view.tree, at, 'conj')]);
    const events = tokens.filter((at) => view.frames[at] !== undefined);
    if (events.length > 0) return events;
  }
  return [];
}

function operate(interpreter: Interpreter, frame: Frame, entry: TriggerEntry): Reading[] {
  const { view } = interpreter;
  const operator = entry.operator!;
  const tokens = contentTokens(view, frame, entry);
  if (entry.reciprocal && tokens.some((at) => markerAt(view.tree, at) === 'that')) return [];
  const content = tokens.flatMap((at) => readingsAt(interpreter, at));
  if (operator === 'say' || operator === 'allege' || operator === 'deny') return [];
  if (content.length === 0) return [];
  const first = content[0]!;
  if (operator === 'order' && first.frame.passive) return [ordered(interpreter, frame, entry, first)];
  const isRefusal = operator === 'intend' && first.standing.negated;
  const rule = view.triggers.compose(isRefusal ? 'refusal' : operator, first.relation);
  if (rule === undefined || (isRefusal && rule === 'not')) return [];
  const nominal = first.frame.kind === 'noun';
  if (rule === 'same' || rule === 'inverse' || rule === 'not') {
    if (!nominal) return operator === 'try' || operator === 'plan' || operator === 'fail' ? [...content] : [];
    for (const at of tokens) interpreter.consumed.add(at);
    return content.map((inner) => supported(view, frame, inner, entry, rule));
  }
  if (operator !== 'order') for (const at of tokens) consumeBelow(interpreter, at);
  const standing = standingOf(view, frame);
  if (operator === 'intend' && standing.obliged) return [];
  const planned = ['intend', 'threaten'].includes(operator) && standing.modality === 'actual';
  return [
    shifted(view, {
      relation: rule,
      frame,
      support: null,
      object: entry.object,
      reciprocal: entry.reciprocal || first.reciprocal,
      inverse: false,
      weight: Math.min(entry.weight, 0.5 + first.weight / 2),
      plover: entry.plover,
      content,
      contentTokens: tokens,
      standing: planned ? { ...standing, modality: 'planned', reasons: [...standing.reasons, frame.lemma] } : standing,
      construction: `complement-of-${operator}`,
      trigger: `${frame.lemma}: ${entry.label} ← ${first.trigger}`,
    }),
  ];
}

/**
 * Who has something done to somebody does it.
 * ```
 * A judge ordered the editors jailed
 * ^^^^^^^         ^^^^^^^^^^^ ^^^^^^
 * subject         object      content
 * ```
 */
function ordered({ view, consumed }: Interpreter, frame: Frame, entry: TriggerEntry, inner: Reading): Reading {
  consumed.add(inner.frame.predicate);
  return {
    ...inner,
    frame,
    object: ['content.object', 'obj'],
    content: [inner],
    contentTokens: [inner.frame.predicate],
    standing: standingOf(view, frame),
    construction: 'ordered-act',
    trigger: `${frame.lemma} ${inner.frame.lemma}: ${entry.label} ← ${inner.trigger}`,
  };
}

/**
 * A light verb and the event noun it carries.
 * ```
 * Rebels launched an attack on the airport
 * ^^^^^^ ^^^^^^^^    ^^^^^^    ^^^^^^^^^^^
 * subj   support   predicate    on
 * ```
 */
function supported(view: View, frame: Frame, inner: Reading, entry: TriggerEntry, rule: string): Reading {
  const own = standingOf(view, frame);
  const negated = rule === 'not' ? !own.negated : own.negated;
  const planned = entry.operator === 'plan' && own.modality === 'actual';
  return shifted(view, {
    ...inner,
    support: inner.support ?? frame,
    inverse: rule === 'inverse',
    object: rule === 'inverse' ? ['from', 'by', ...inner.object] : inner.object,
    standing: { ...own, negated, modality: planned ? 'planned' : own.modality },
    construction: 'light-verb',
    trigger: `${frame.lemma} ${inner.frame.lemma}: ${entry.label} ← ${inner.trigger}`,
  });
}

function bare(interpreter: Interpreter, frame: Frame, entry: TriggerEntry): Reading | undefined {
  const { view } = interpreter;
  const relation = view.triggers.compose(entry.operator!, null);
  if (!relation || TRANSPARENT.has(entry.operator!)) return undefined;
  const tokens = [...new Set(entry.content.flatMap((role) => [...tokensOf(frame, role)]))];
  const partners = entry.reciprocal ? fillers(frame, 'with') : [];
  if (entry.needs.length === 0 && [...tokens, ...partners, ...fillers(frame, 'obj')].length === 0) return undefined;
  const onlyMutual = entry.reciprocal && tokens.some((at) => markerAt(view.tree, at) === 'that');
  for (const at of tokens) consumeBelow(interpreter, at);
  return shifted(view, {
    relation,
    frame,
    support: null,
    object: onlyMutual ? ['with'] : entry.object,
    reciprocal: entry.reciprocal,
    onlyMutual,
    inverse: false,
    weight: entry.weight - 0.1,
    plover: entry.plover,
    content: [],
    contentTokens: tokens,
    standing: standingOf(view, frame),
    construction: `complement-of-${entry.operator}`,
    trigger: `${frame.lemma}: ${entry.label}`,
  });
}

/**
 * A noun that is about an event stands for it, with the arguments of both.
 * ```
 * launched a mediation effort between the clans
 *            ^^^^^^^^^ ^^^^^^ ^^^^^^^^^^^^^^^^^
 *            event     frame  between
 * ```
 */
function inherited(interpreter: Interpreter, frame: Frame): Reading[] {
  const { view } = interpreter;
  for (const event of eventsWithin(view.tree, view.triggers, frame.predicate)) {
    const [inner] = readingsAt(interpreter, event);
    if (!inner) continue;
    interpreter.consumed.add(event);
    const roles = new Map(inner.frame.roles);
    for (const [role, tokens] of frame.roles)
      roles.set(
        role,
        [...new Set([...(roles.get(role) ?? []), ...tokens])].filter((at) => at !== event),
      );
    return [{ ...inner, frame: { ...frame, roles }, trigger: `${inner.trigger} (in ${frame.lemma})` }];
  }
  return [];
}
