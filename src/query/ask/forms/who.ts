import type { Match } from '../conclude.js';
import { attribution, relationsIn } from '../conclude.js';
import { openingOf, statementOf } from '../opening.js';
import { relate } from '../relate.js';
import { listed } from '../text.js';
import type { Asking, Conclusion, QuestionForm, Slot, Triple } from '../types.js';
import { ANYBODY } from '../words.js';
import { entityConclusion, patternReading } from './pattern.js';

/**
 * Who does something, or to whom it is done.
 * ```
 * Who urged Israel to show restraint?     Which countries did Iran attack?     By whom was Israel attacked?
 * ^^^                                     ^^^^^^^^^^^^^^^                         ^^^^
 * ```
 */
export const who: QuestionForm = {
  name: 'who',
  read(asking) {
    const opening = openingOf(asking);
    if (!opening || opening.rest.length === 0) return undefined;
    const statement = statementOf(opening.rest, { ...opening, triggers: asking.knowledge.triggers });
    const twice = statement.map((part) =>
      part.kind === 'word' && /^whom?$/.test(part.lower)
        ? ({ kind: 'unknown', slot: { ...opening.slot, words: 'whom' } } as const)
        : part,
    );
    const related = relate(asking, twice);
    const isPair = related.triples.some((triple) => isAsked(triple.subject) && isAsked(triple.object));
    const isContent = opening.slot.words === 'what' && related.triples.every((triple) => isVerbal(asking, triple));
    const found = entityConclusion(asking, related);
    const conclusion = isContent ? unsurely(found) : found;
    return patternReading(asking, related, isPair ? pairs : conclusion);
  },
};

/** Whether a relation is of words: what somebody rejects or promises is rarely one of the parties. */
function isVerbal({ knowledge }: Asking, { ways }: Triple): boolean {
  return ways.every(({ relation }) => knowledge.ontology.relation(relation)?.quad?.startsWith('verbal'));
}

/** "What did the minister reject?": the party is known, the thing stands in the sentence. */
function unsurely(conclude: (matches: readonly Match[]) => Conclusion): (matches: readonly Match[]) => Conclusion {
  return (matches) => {
    const { answers, text } = conclude(matches);
    return { kind: 'unsure', text: `The graph knows the parties only: ${text} The sentences may tell more.`, answers };
  };
}

function isAsked(slot: Slot): boolean {
  return slot.kind === 'unknown' && slot.words !== ANYBODY;
}

/** "Who accused whom?" is answered by pairs. */
function pairs(matches: readonly Match[]): Conclusion {
  const answers = relationsIn(matches).map((relation) => ({
    value: `${relation.subject.name} ${relation.label} ${relation.object.name}`,
    entity: null,
    evidence: [relation],
  }));
  const text = `${listed(answers.map(({ value }) => value))}${attribution(matches.flat())}.`;
  return { kind: 'answered', text, answers };
}
