import { lemmaOf } from '../../language/lemmas/index.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { TriggerLexicon } from '../../ontology/triggers.js';
import { PARTICLES, STATE_PHRASES } from './words.js';

/** The relation that some words say; `inverse` when its object stands before them. */
export interface Said {
  readonly relation: string;
  readonly inverse: boolean;
}

const tables = new WeakMap<Ontology, ReadonlyMap<string, Said>>();

/**
 * Words between two names, as lemmas, to relations: those by which states are said, and the vocabulary's own labels,
 * inverse labels and names.
 * ```
 * Hamas is led by Iran            be lead by      leads, inverse
 * Cyprus is a member of the EU    be member of    member_of
 * ```
 */
export function phraseTable(ontology: Ontology): ReadonlyMap<string, Said> {
  const known = tables.get(ontology);
  if (known) return known;
  const table = new Map<string, Said>();
  const add = (phrase: string, said: Said) => {
    if (!table.has(phrase)) table.set(phrase, said);
  };
  for (const [relation, phrases] of Object.entries(STATE_PHRASES)) {
    if (!ontology.relation(relation)) continue;
    for (const phrase of phrases.split('|'))
      add(phrase.replace('^', ''), { relation, inverse: phrase.startsWith('^') });
  }
  for (const { name, label, inverse, symmetric } of ontology.relations) {
    add(lemmas(label), { relation: name, inverse: false });
    add(lemmas(inverse), { relation: name, inverse: !symmetric });
    add(lemmas(name.replaceAll('_', ' ')), { relation: name, inverse: false });
  }
  tables.set(ontology, table);
  return table;
}

function lemmas(label: string): string {
  return label
    .split(' ')
    .filter((word) => !/^(?:the|an?)$/.test(word))
    .map((word) => (/^(?:is|has)$/.test(word) ? { is: 'be', has: 'have' }[word]! : verbLemma(word)))
    .join(' ');
}

export function verbLemma(word: string): string {
  if (/ed$|^left$|^led$|^met$/.test(word)) return lemmaOf(word, 'VERB', 'VBN');
  return /s$/.test(word) ? lemmaOf(word, 'VERB', 'VBZ') : word;
}

/**
 * The relation of a verb by the trigger lexicon alone, for a question whose tree gave none. An entry with conditions
 * counts when the words between the names fulfil them ("sent troops to").
 */
export function verbRelation(
  triggers: TriggerLexicon,
  ontology: Ontology,
  words: readonly string[],
): string | undefined {
  const [verb, next] = words;
  if (verb === undefined || verb === 'be' || verb === 'have') return undefined;
  const found =
    listedRelation(triggers, ontology, words) ??
    (next === undefined || !PARTICLES.has(next) ? describedBy(ontology, verb) : undefined);
  const isFriendly = found !== undefined && (ontology.relation(found)?.quad?.endsWith('cooperation') ?? false);
  return isFriendly && words.includes('against') ? undefined : found;
}

function listedRelation(triggers: TriggerLexicon, ontology: Ontology, words: readonly string[]): string | undefined {
  const [verb, next] = words as [string, string | undefined];
  const particle = next !== undefined && PARTICLES.has(next);
  for (const key of next === undefined ? [verb] : particle ? [`${verb}_${next}`] : [`${verb}_${next}`, verb]) {
    for (const { relation, operator, conditions } of triggers.entries('verb', key)) {
      const holds = [...conditions.values()].every(
        (condition) => typeof condition === 'string' || words.some((word) => condition.has(word)),
      );
      const said = relation ?? (operator === null ? undefined : triggers.compose(operator, null));
      if (holds && said !== undefined && ontology.relation(said)) return said;
    }
  }
  return undefined;
}

/** The relation whose description names a verb: "condemns" under `accuses`. */
function describedBy(ontology: Ontology, verb: string): string | undefined {
  if (verb.length < 3) return undefined;
  return ontology.relations.find(({ description }) =>
    description.split(/[^\p{L}]+/u).some((word) => verbLemma(word) === verb),
  )?.name;
}
