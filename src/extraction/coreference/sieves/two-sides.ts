import type { Candidate } from '../../mentions/candidate.js';
import type { Context } from '../context.js';

const SIDES = new Set(
  'side party country nation leader government neighbour neighbor ally minister president state force army man company group team'.split(
    ' ',
  ),
);
const PERSONS = new Set(['leader', 'minister', 'president', 'man']);
const SENTENCES = 4;

/**
 * "The two sides", "both countries": the last two parties named before.
 *
 * ```
 * Egypt and Qatar ... The two countries agreed
 * ^^^^^     ^^^^^     ^^^^^^^^^^^^^^^^^
 * ```
 */
export function twoSides(context: Context): void {
  context.candidates.forEach((candidate, index) => {
    const own = candidate.descriptors.at(-1);
    if (!own || candidate.kind !== 'description' || !candidate.plural || !SIDES.has(own.lemma) || candidate.country)
      return;
    if (!isPair(context, candidate)) return;
    const found = lastTwo(context, index, own.lemma);
    const isKnown = context.chains.profile(index).members.some((member) => context.members.has(member));
    if (found.length === 2 && !isKnown) context.members.set(index, found.reverse());
  });
}

function isPair({ document }: Context, candidate: Candidate): boolean {
  const { tokens } = document.sentences[candidate.sentence]!;
  return tokens.slice(candidate.first, candidate.head).some(({ form }) => /^(two|both|2)$/i.test(form));
}

function lastTwo(context: Context, index: number, lemma: string): number[] {
  const { candidates, chains } = context;
  const own = candidates[index]!;
  const found: number[] = [];
  for (let at = index - 1; at >= 0 && found.length < 2; at -= 1) {
    const other = candidates[at]!;
    if (own.sentence - other.sentence > SENTENCES) break;
    if (other.pronoun || (other.kind !== 'name' && !other.metonym) || found.some((known) => chains.same(known, at)))
      continue;
    const isPerson = other.type === 'person' || other.type === 'official';
    const fits = PERSONS.has(lemma)
      ? isPerson
      : other.type === 'country' || (other.type === 'group' && !/^(country|nation|state)$/.test(lemma));
    if (fits) found.push(at);
  }
  return found;
}
