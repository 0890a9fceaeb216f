import { attribution, relationsIn } from '../conclude.js';
import { statementOf } from '../opening.js';
import { relate } from '../relate.js';
import { clauseOf, isEnd } from '../statement.js';
import { listed } from '../text.js';
import type { QuestionForm } from '../types.js';
import { patternReading } from './pattern.js';

const ASKED =
  /^what (?:did|does|do|has|have|had|was|is) (?:E\d+) (?!do\b|done\b)(?:\S+ )+?(?:E\d+ )?(?:of|about|for|over|to do|with|by E\d+ of)$/;
const TAIL = /^(?:of|about|for|over|to|do|with)$/;

/**
 * What an accusation, a request or a threat between two parties is about: the sentences that tell.
 * ```
 * What did Greece accuse Turkey of?     What did the EU urge Greece to do?
 * ^^^^                          ^^      ^^^^                       ^^^^^
 * ```
 */
export const content: QuestionForm = {
  name: 'content',
  read(asking) {
    const { outline, items, names } = asking.question;
    if (names.length !== 2 || !ASKED.test(outline)) return undefined;
    let end = items.length;
    while (items[end - 1]?.kind === 'word' && TAIL.test(items[end - 1]!.form.toLowerCase())) end -= 1;
    const { triggers } = asking.knowledge;
    const statement = statementOf(items.slice(1, end), { slot: null, preposition: null, triggers });
    if (!clauseOf(statement) || statement.filter(isEnd).length !== 2) return undefined;
    const related = relate(asking, statement);
    return patternReading(asking, related, (matches) => {
      const evidence = relationsIn(matches);
      const claims = evidence.flatMap((relation) => relation.claims);
      const sentences = [...new Set(claims.map(({ text }) => text))];
      const answers = sentences.map((value) => ({
        value,
        entity: null,
        evidence: evidence.filter((relation) => relation.claims.some(({ text }) => text === value)),
      }));
      const verb = statement.find((part) => part.kind === 'word' && part.upos === 'VERB');
      const same = claims.every(
        ({ trigger }) => verb?.kind === 'word' && trigger.text.toLowerCase().includes(verb.lemma),
      );
      const lead = same ? 'The sentences tell' : 'Sentences that may tell';
      const text = `${lead}${attribution(evidence)}: ${listed(sentences)}`;
      return { kind: same ? 'answered' : 'unsure', text, answers };
    });
  },
};
