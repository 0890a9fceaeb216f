import type { Candidate, Descriptor } from '../../mentions/candidate.js';
import type { Context } from '../context.js';

/** Nouns that name one body each time they stand alone: "police said ... police fired". */
const MASS = new Set(
  'police parliament army navy congress military government opposition prosecution senate cabinet'.split(' '),
);
const SENTENCES = 30;
/** How many earlier descriptions with the same noun are looked at. */
const NEAREST = 40;
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
export function sameDescription(context: Context): void {
  const { candidates, chains } = context;
  const withNoun = new Map<string, number[]>();
  candidates.forEach((later, index) => {
    const own = later.descriptors.at(-1);
    if (own && later.kind === 'description' && !isPortion(context, later) && (isGiven(later, own) || isGeneric(own))) {
      const isExact = !isGiven(later, own);
      const fits = (withNoun.get(own.lemma) ?? [])
        .slice(-NEAREST)
        .filter((at) => describes(candidates[at]!, own, isExact) && !isPortion(context, candidates[at]!))
        .filter((at) => !differInNumber(context, candidates[at]!, later));
      const recent = fits.map((at) => chains.before(at, index).last).sort((a, b) => b - a);
      for (const at of recent)
        if (later.sentence - candidates[at]!.sentence <= SENTENCES && chains.join(at, index)) break;
    }
    for (const { lemma } of later.descriptors) {
      const there = withNoun.get(lemma);
      if (there) there.push(index);
      else withNoun.set(lemma, [index]);
    }
  });
}

const PORTIONS = new Set('rest majority minority half most some many few every each any no another'.split(' '));

/** "the rest of the candidates", "every country": a part or all of what the noun names, one by one. */
function isPortion({ document }: Context, { sentence, first, head }: Candidate): boolean {
  const { tokens } = document.sentences[sentence]!;
  return tokens.slice(first, head + 1).some(({ form }) => PORTIONS.has(form.toLowerCase()));
}

/** "over 900 seekers" are not "over 700 seekers". */
function differInNumber(context: Context, one: Candidate, two: Candidate): boolean {
  const numberIn = ({ sentence, first, head }: Candidate): string | undefined =>
    context.document.sentences[sentence]!.tokens.slice(first, head).find(({ upos }) => upos === 'NUM')?.form;
  const [a, b] = [numberIn(one), numberIn(two)];
  return a !== undefined && b !== undefined && a !== b;
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
