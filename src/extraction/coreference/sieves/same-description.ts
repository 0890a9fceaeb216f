import type { Candidate, Descriptor } from '../../mentions/candidate.js';
import type { Context } from '../context.js';

/** Nouns that name one body each time they stand alone: "police said ... police fired". */
const MASS = new Set(
  'police parliament army navy congress military government opposition prosecution senate cabinet'.split(' '),
);
const SENTENCES = 30;
/** Words that set a phrase apart from what was mentioned before. */
const OTHER = new Set([
  'other',
  'another',
  'different',
  'new',
  'second',
  'third',
  'next',
  'fellow',
  'former',
  'more',
  'additional',
  'separate',
  'similar',
]);

/**
 * A definite description and the last one before it with the same noun that it adds nothing to (Lee et al.'s strict
 * head match): "an all-girl Afghan team ... the team", "Prime Minister Key ... the prime minister".
 */
export function sameDescription({ candidates, chains }: Context): void {
  candidates.forEach((later, index) => {
    const own = later.descriptors.at(-1);
    if (!own || later.kind !== 'description' || !(isGiven(later, own) || isGeneric(own))) return;
    const isExact = !isGiven(later, own);
    for (let at = index - 1; at >= 0 && later.sentence - candidates[at]!.sentence <= SENTENCES; at -= 1) {
      const fits = chains
        .profile(at)
        .members.some((member) => member <= at && describes(candidates[member]!, own, isExact));
      if (fits && candidates[at]!.plural === later.plural && chains.join(at, index)) return;
    }
  });
}

function isGiven(candidate: Candidate, { lemma, modifiers }: Descriptor): boolean {
  if (modifiers.some((word) => OTHER.has(word))) return false;
  return candidate.definite || MASS.has(lemma);
}

/** "Religious schools ... religious schools": a class of people or bodies with a word that narrows it. */
function isGeneric({ modifiers, plural }: Descriptor): boolean {
  return plural && modifiers.length > 0 && !modifiers.some((word) => OTHER.has(word));
}

function describes(earlier: Candidate, { lemma, modifiers, plural }: Descriptor, isExact: boolean): boolean {
  return earlier.descriptors.some(
    (known) =>
      known.lemma === lemma &&
      known.plural === plural &&
      !known.modifiers.some((word) => OTHER.has(word)) &&
      modifiers.every((word) => known.modifiers.includes(word)) &&
      (!isExact || known.modifiers.length === modifiers.length),
  );
}
