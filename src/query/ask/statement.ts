import type { Part } from './opening.js';
import { phraseTable, verbRelation } from './phrases.js';
import { keyOfItem } from './question.js';
import type { Asking, Slot, Triple, Way } from './types.js';
import { ADVERBS, ANYBODY, ARTICLES, AUXILIARIES, BE, DO, HAVE, MODALS, NEGATIONS, SAID_AHEAD } from './words.js';

/** Names or unknowns that stand together ("Greece and Turkey"). */
export interface Side {
  readonly parts: readonly Part[];
  readonly any: boolean;
}

/** A statement in the order of its words: one side, what is said, the other side, and what follows. */
export interface Clause {
  readonly left: Side;
  /** Lemmas between the sides without articles, auxiliaries and adverbs; "be" stays. */
  readonly said: readonly string[];
  /** The words between the sides as they stand. */
  readonly between: readonly Part[];
  readonly right: Side | null;
  readonly rest: readonly Part[];
}

/** A statement cut at its first two sides; undefined when it names nobody. */
export function clauseOf(statement: readonly Part[]): Clause | undefined {
  const parts = withoutPossessive(statement);
  const start = parts.findIndex(isEnd);
  if (start < 0) return undefined;
  const [left, leftEnd] = sideAt(parts, start);
  const next = parts.findIndex((part, at) => at >= leftEnd && isEnd(part));
  if (next < 0) {
    const between = parts.slice(leftEnd);
    return { left, said: lemmasOf(between), between, right: null, rest: [] };
  }
  const [right, end] = sideAt(parts, next);
  const between = parts.slice(leftEnd, next);
  return { left, said: lemmasOf(between), between, right, rest: parts.slice(end) };
}

export function isEnd(part: Part): boolean {
  return part.kind !== 'word';
}

function sideAt(parts: readonly Part[], start: number): [Side, number] {
  const found = [parts[start]!];
  let end = start + 1;
  let any = false;
  while (lowerOf(parts[end]) === 'and' || lowerOf(parts[end]) === 'or') {
    if (parts[end + 1] === undefined || !isEnd(parts[end + 1]!)) break;
    any ||= lowerOf(parts[end]) === 'or';
    found.push(parts[end + 1]!);
    end += 2;
  }
  return [{ parts: found, any }, end];
}

export function lowerOf(part: Part | undefined): string {
  return part?.kind === 'word' ? part.lower : '';
}

/** "(?) is Israel's ally" → "(?) is ally of Israel"; "(?) is the Turkish president" → "(?) is president of Turkey". */
function withoutPossessive(parts: readonly Part[]): readonly Part[] {
  const isNoun = (part: Part | undefined) => part?.kind === 'word' && /^(?:NOUN|PROPN|ADJ)$/.test(part.upos);
  const owns = (part: Part, i: number) => {
    if (i === 0 || !isEnd(part)) return false;
    const before = lowerOf(parts[i - 1]) === 'the' ? parts[i - 2] : parts[i - 1];
    return BE.has(lowerOf(before)) && (/^['’]s?$/.test(lowerOf(parts[i + 1])) || isNoun(parts[i + 1]));
  };
  const at = parts.findIndex(owns);
  if (at < 0) return parts;
  const skipped = isNoun(parts[at + 1]) ? 1 : 2;
  const nouns = parts.slice(at + skipped).findIndex((part) => part.kind !== 'word');
  const end = nouns < 0 ? parts.length : at + skipped + nouns;
  const of: Part = { kind: 'word', form: 'of', lower: 'of', lemma: 'of', upos: 'ADP' };
  return [...parts.slice(0, at), ...parts.slice(at + skipped, end), of, parts[at]!, ...parts.slice(end)];
}

function lemmasOf(between: readonly Part[]): string[] {
  const words = between.flatMap((part) => (part.kind === 'word' ? [part] : []));
  const found: string[] = [];
  words.forEach(({ lower, lemma, upos }, at) => {
    const last = at === words.length - 1;
    if (ARTICLES.has(lower) || ADVERBS.has(lower) || NEGATIONS.has(lower) || MODALS.has(lower)) return;
    if ((DO.has(lower) || HAVE.has(lower)) && !last && upos === 'AUX') return;
    if (DO.has(lower) && at === 0) return;
    if (BE.has(lower)) {
      const next = words.slice(at + 1).find((word) => !ADVERBS.has(word.lower) && !NEGATIONS.has(word.lower));
      const progressive = next !== undefined && /ing$/.test(next.lower) && next.upos === 'VERB';
      if (found.at(-1) !== 'be' && !progressive) found.push('be');
    } else found.push(lemma);
  });
  return found;
}

export interface Standing {
  readonly modality: 'actual' | 'planned' | 'possible';
  readonly negated: boolean;
}

/** What the auxiliaries say of a statement: "might not" is possible and negated. */
export function standingOf(between: readonly Part[]): Standing {
  const words = between.map(lowerOf);
  const possible = words.some((word) => /^(?:may|might|could|can)$/.test(word));
  const planned = words.some((word) => /^(?:will|would|shall|should|must)$/.test(word));
  return {
    modality: possible ? 'possible' : planned ? 'planned' : 'actual',
    negated: words.some((word) => NEGATIONS.has(word)),
  };
}

/** What the claims that answer must say of themselves. */
export function wayOf(relation: string, { modality, negated }: Standing): Way {
  if (negated) return { relation, statuses: ['negated'] };
  if (modality === 'possible') return { relation, statuses: ['possible', 'planned'] };
  if (SAID_AHEAD.has(relation)) return { relation, statuses: ['actual', 'planned'] };
  return { relation, statuses: modality === 'planned' ? ['planned'] : ['actual'] };
}

/**
 * Triples of a statement by the words between its sides: states, offices and the vocabulary's own labels; undefined
 * when the words are none of them.
 */
export function triplesByPhrase(asking: Asking, clause: Clause): Triple[] | undefined {
  const { ontology, lexicon } = asking.knowledge;
  const { left, said, right, between } = clause;
  const standing = standingOf(between);
  const table = phraseTable(ontology);
  if (right === null) {
    const mutual = table.get(said.join(' ')) ?? table.get([...said, 'of'].join(' '));
    const relation = mutual && ontology.relation(mutual.relation);
    if (!relation?.symmetric || left.parts.length !== 2) return undefined;
    const [one, other] = left.parts as [Part, Part];
    return [tripleOf(asking, one, other, wayOf(relation.name, standing), null)];
  }
  const phrase = table.get(said.join(' '));
  if (phrase && !(standing.modality === 'planned' && ontology.relation(phrase.relation)?.kind === 'event')) {
    const way = wayOf(phrase.relation, standing);
    return pairs(phrase.inverse ? right : left, phrase.inverse ? left : right, (one, other) =>
      tripleOf(asking, one, other, way, null),
    );
  }
  const preposition = said.at(-1)!;
  const words = between.flatMap((part) => (part.kind === 'word' && !ARTICLES.has(part.lower) ? [part.lower] : []));
  const title = words.slice(1, -1).filter((word) => !ADVERBS.has(word) && !NEGATIONS.has(word));
  const isOffice = said[0] === 'be' && (preposition === 'of' || preposition === 'for') && title.length > 0;
  if (!isOffice || lexicon.office(title.join(' ')) === undefined) return undefined;
  const office = title.map((word) => word.replace(/(?<=r|t|n)s$/, ''));
  const ways = ['represents', 'leads'].map((relation) => wayOf(relation, standing));
  return pairs(left, right, (one, other) => ({ ...tripleOf(asking, one, other, ways[0]!, office), ways }));
}

function pairs(left: Side, right: Side, make: (one: Part, other: Part) => Triple): Triple[] {
  return left.parts.flatMap((one) => right.parts.map((other) => make(one, other)));
}

/** Triples by the trigger lexicon without a tree: the verb and its preposition between the two sides. */
export function triplesByVerb(asking: Asking, clause: Clause): Triple[] | undefined {
  const { ontology, triggers } = asking.knowledge;
  const { left, said, right, between } = clause;
  if (right === null) return oneSided(asking, clause);
  const passive = said[0] === 'be' && said.at(-1) === 'by';
  const words = passive ? said.slice(1, -1) : said;
  const relation = verbRelation(triggers, ontology, words);
  if (relation === undefined) return undefined;
  const way = wayOf(relation, standingOf(between));
  return pairs(passive ? right : left, passive ? left : right, (one, other) => tripleOf(asking, one, other, way, null));
}

/**
 * A statement with one side: its verb with anybody at the other.
 * ```
 * Was Israel attacked     Did Turkey release the ferries
 * (?)-[attacks]->(Israel) (Turkey)-[concedes to]->(?)
 * ```
 */
function oneSided(asking: Asking, { left, said, between }: Clause): Triple[] | undefined {
  const { ontology, triggers } = asking.knowledge;
  const passive = said[0] === 'be';
  const relation = verbRelation(triggers, ontology, passive ? said.slice(1) : said);
  if (relation === undefined) return undefined;
  const way = wayOf(relation, standingOf(between));
  if (left.parts.length === 2 && !passive) {
    const [one, other] = left.parts as [Part, Part];
    return [{ ...tripleOf(asking, one, other, way, null), symmetric: true }];
  }
  const slot: Slot = { kind: 'unknown', types: null, kinds: null, country: null, role: null, words: ANYBODY };
  const anybody: Part = { kind: 'unknown', slot };
  return left.parts.map((part) =>
    passive ? tripleOf(asking, anybody, part, way, null) : tripleOf(asking, part, anybody, way, null),
  );
}

export function tripleOf(
  asking: Asking,
  subject: Part,
  object: Part,
  way: Way,
  office: readonly string[] | null,
): Triple {
  return {
    subject: slotOf(asking, subject),
    object: slotOf(asking, object),
    ways: [way],
    symmetric: asking.knowledge.ontology.relation(way.relation)?.symmetric ?? false,
    office,
    negated: way.statuses[0] === 'negated',
  };
}

/** @throws Misunderstood when the graph does not know whom it names */
export function slotOf({ graph }: Asking, part: Part): Slot {
  if (part.kind === 'unknown') return part.slot;
  if (part.kind === 'entity') return { kind: 'entity', key: keyOfItem(graph, part) };
  throw new TypeError(`'${part.form}' is no side of a statement`);
}

/** Words that carry a meaning of their own: no auxiliaries, articles, prepositions and the like. */
export function isContent(part: Part): boolean {
  return (
    part.kind === 'word' &&
    !AUXILIARIES.has(part.lower) &&
    !ARTICLES.has(part.lower) &&
    !ADVERBS.has(part.lower) &&
    !NEGATIONS.has(part.lower) &&
    !['ADP', 'DET', 'PRON', 'PART', 'CCONJ', 'SCONJ', 'AUX', 'PUNCT'].includes(part.upos)
  );
}
