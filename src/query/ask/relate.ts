import { distance } from 'fastest-levenshtein';
import { suggest } from '../find-entity.js';
import { eventsOf } from './events.js';
import type { Part } from './opening.js';
import { verbLemma } from './phrases.js';
import { quoted } from './question.js';
import {
  type Clause,
  clauseOf,
  isContent,
  isEnd,
  lowerOf,
  standingOf,
  tripleOf,
  triplesByPhrase,
  triplesByVerb,
  wayOf,
} from './statement.js';
import { type Asking, Misunderstood, type Restriction, type Triple } from './types.js';
import { AUXILIARIES, BE } from './words.js';

/** What a statement claims, and what it says beside it. */
export interface Related {
  readonly triples: readonly Triple[];
  /** Whether one of the triples is enough ("Greece or Turkey"). */
  readonly any: boolean;
  readonly restrictions: readonly Restriction[];
}

/**
 * The pattern of a statement: by the phrases for states, then by the constructions of events, then by its verb alone.
 * @throws Misunderstood with the word that means nothing to it
 */
export function relate(asking: Asking, statement: readonly Part[]): Related {
  const clause = clauseOf(statement);
  if (!clause) throw new Misunderstood(asking.question.text, 'names nobody that I know', [], 'stringer info');
  const any = clause.left.any || (clause.right?.any ?? false);
  const byPhrase = triplesByPhrase(asking, clause);
  if (byPhrase) return { triples: byPhrase, any, restrictions: restrictionsOf(asking, clause.rest) };
  const events = eventsOf(asking, statement);
  if (events) {
    const left = statement.filter((part) => !events.used.has(part));
    return { triples: events.triples, any, restrictions: restrictionsOf(asking, left) };
  }
  const byVerb = triplesByVerb(asking, clause);
  if (!byVerb) {
    const byTrigger = triplesByTrigger(asking, clause);
    if (byTrigger) return { ...byTrigger, any };
    throw unknownVerb(asking, clause.between, statement);
  }
  const nouns = clause.between.filter((part) => isContent(part) && part.kind === 'word' && part.upos !== 'VERB');
  const verb = clause.between.filter((part) => part.kind === 'word' && part.upos === 'VERB');
  const spoken =
    clause.right === null && nouns.length > 0 ? [...verb, ...nouns] : nouns.slice(verb.length === 0 ? 1 : 0);
  return { triples: byVerb, any, restrictions: restrictionsOf(asking, [...spoken, ...clause.rest]) };
}

/**
 * A verb that no list knows, where sentences of the graph say it: the relations that they are evidence of, in sentences
 * that say it.
 */
function triplesByTrigger(asking: Asking, clause: Clause): Omit<Related, 'any'> | undefined {
  const { left, right, between, rest } = clause;
  const verb = between.find((part) => part.kind === 'word' && isContent(part));
  if (right === null || verb?.kind !== 'word') return undefined;
  const lemma = verbLemma(verb.lower);
  const relations = new Set<string>();
  asking.graph.forEachEdge((_, { relation, claims }) => {
    if (
      claims.some(({ trigger }) =>
        trigger.text
          .toLowerCase()
          .split(' ')
          .some((word) => verbLemma(word) === lemma),
      )
    )
      relations.add(relation);
  });
  if (relations.size === 0) return undefined;
  const isPassive = clause.said[0] === 'be' && clause.said.at(-1) === 'by';
  const [from, to] = isPassive ? [right, left] : [left, right];
  const ways = [...relations].sort().map((relation) => wayOf(relation, standingOf(between)));
  const triples = from.parts.flatMap((one) =>
    to.parts.map((other) => ({ ...tripleOf(asking, one, other, ways[0]!, null), ways })),
  );
  const others = between.filter((part) => part !== verb);
  return {
    triples,
    restrictions: [{ words: verb.form, anyOf: [verb.lower, lemma] }, ...restrictionsOf(asking, [...others, ...rest])],
  };
}

function unknownVerb(asking: Asking, between: readonly Part[], statement: readonly Part[]): Misunderstood {
  const phrase = between.flatMap((part) => (part.kind === 'word' && !BE.has(part.lower) ? [part] : []));
  if (
    BE.has(lowerOf(between[0])) &&
    phrase.length > 0 &&
    phrase.every(({ upos }) => /^(?:PROPN|NOUN|ADJ|DET)$/.test(upos))
  ) {
    const name = phrase.map(({ form }) => form).join(' ');
    return new Misunderstood(
      name,
      'is nobody and nothing in this graph',
      suggest(asking.graph, name),
      `stringer find ${quoted(name)}`,
    );
  }
  const candidates = [...between, ...statement].filter((part) => part.kind === 'word');
  const verb =
    candidates.find(({ upos, lower }) => upos === 'VERB' && !AUXILIARIES.has(lower)) ??
    candidates.find((part) => isContent(part)) ??
    candidates[0];
  const word = verb?.lemma ?? asking.question.text;
  const labels = asking.knowledge.ontology.relations.map(({ label }) => label);
  const close = labels
    .filter((label) => !label.startsWith('is '))
    .map((label) => ({ label, far: distance(word, label.split(' ')[0]!.replace(/s$/, '')) / Math.max(word.length, 4) }))
    .filter(({ far }) => far <= 0.4)
    .sort((a, b) => a.far - b.far || (a.label < b.label ? -1 : 1));
  const named = asking.question.names.find(({ match }) => match.kind === 'found');
  const nearest = named ? `stringer relations --with ${quoted(named.form)}` : 'stringer relations';
  return new Misunderstood(
    verb?.form ?? word,
    'is no relation that I know',
    close.slice(0, 3).map(({ label }) => label),
    nearest,
  );
}

/**
 * What else a question says must stand in the sentence that answers it.
 * ```
 * Who urged Israel to show restraint?
 *                     ^^^^ ^^^^^^^^^
 * ```
 */
export function restrictionsOf({ graph }: Asking, parts: readonly Part[]): Restriction[] {
  const found: Restriction[] = [];
  for (const part of parts) {
    if (part.kind === 'entity') {
      const key = part.match.kind === 'found' ? part.match.key : undefined;
      const names =
        key === undefined ? [] : [graph.getNodeAttribute(key, 'label'), ...graph.getNodeAttribute(key, 'aliases')];
      found.push({ words: part.form, anyOf: [part.form, ...names] });
    } else if (part.kind === 'word' && isContent(part))
      found.push({ words: part.form, anyOf: [part.lower, part.lemma] });
    else if (isEnd(part) || lowerOf(part) === '')
      found.push({ words: part.kind === 'unknown' ? part.slot.words : '', anyOf: [] });
  }
  return found.filter(({ anyOf }) => anyOf.length > 0);
}
