import { asEntities, named, relationsIn } from '../conclude.js';
import { openingOf, statementOf } from '../opening.js';
import { relate } from '../relate.js';
import type { QuestionForm } from '../types.js';
import { patternReading } from './pattern.js';

/**
 * How many names of a sort, or how often the articles say something.
 * ```
 * How many countries urged Israel to show restraint?     How many times did Hamas attack Israel?
 * ^^^^^^^^^^^^^^^^^^                                      ^^^^^^^^^^^^^^
 * ```
 */
export const howMany: QuestionForm = {
  name: 'how-many',
  read(asking) {
    const { outline, items } = asking.question;
    const { triggers } = asking.knowledge;
    const often = /^how (?:many times|often) /.exec(outline);
    if (often) {
      const rest = items.slice(often[0].trim().split(' ').length);
      const related = relate(asking, statementOf(rest, { slot: null, preposition: null, triggers }));
      return patternReading(asking, related, (matches) => {
        const evidence = relationsIn(matches);
        const claims = evidence.flatMap((relation) => relation.claims);
        const sentences = new Set(claims.map((claim) => `${claim.article} ${claim.sentence.start}`)).size;
        const articles = new Set(claims.map(({ article }) => article)).size;
        const text = `${count(sentences, 'sentence')} of ${count(articles, 'article')} ${sentences === 1 ? 'says' : 'say'} so; the graph counts sentences, not events.`;
        return { kind: 'unsure', text, answers: [{ value: String(sentences), entity: null, evidence }] };
      });
    }
    if (!outline.startsWith('how many ')) return undefined;
    const opening = openingOf(asking)!;
    const related = relate(asking, statementOf(opening.rest, { ...opening, triggers }));
    return patternReading(asking, related, (matches) => {
      const found = asEntities(asking.graph, related.triples, matches);
      const evidence = found.flatMap((item) => item.evidence);
      return {
        kind: 'answered',
        text: `${found.length}: ${named(found)}.`,
        answers: [{ value: String(found.length), entity: null, evidence }],
      };
    });
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
