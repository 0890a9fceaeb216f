import { relationsIn } from '../conclude.js';
import { statementOf } from '../opening.js';
import { relate } from '../relate.js';
import { listed } from '../text.js';
import type { AnswerItem, QuestionForm } from '../types.js';
import { patternReading } from './pattern.js';

const SAID =
  /^(?:who|which source|according to whom?) (?:said|says|say|claims|claimed|reported|reports|stated|announced)(?: that)? (?=.)/;

/**
 * Who is the source of a claim: those to whom its sentences ascribe it.
 * ```
 * Who said that Greece accused Turkey?
 * ^^^ ^^^^      ^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export const whoSaid: QuestionForm = {
  name: 'who-said',
  read(asking) {
    const { outline, items } = asking.question;
    const { graph, knowledge } = asking;
    const lead = SAID.exec(outline);
    if (!lead) return undefined;
    const rest = items.slice(lead[0].trim().split(' ').length);
    const related = relate(asking, statementOf(rest, { slot: null, preposition: null, triggers: knowledge.triggers }));
    return patternReading(asking, related, (matches) => {
      const sources = new Map<string, AnswerItem>();
      for (const relation of relationsIn(matches)) {
        for (const claim of relation.claims) {
          if (claim.attribution === null) continue;
          const { entity, text } = claim.attribution;
          const key = entity !== null && graph.hasNode(entity) ? entity : null;
          const value = key === null ? text : graph.getNodeAttribute(key, 'label');
          const evidence = [{ ...relation, claims: [claim], weight: 1 }];
          sources.set(value, { value, entity: key, evidence: [...(sources.get(value)?.evidence ?? []), ...evidence] });
        }
      }
      const answers = [...sources.values()];
      if (answers.length > 0)
        return { kind: 'answered', text: `${listed(answers.map(({ value }) => value))}.`, answers };
      return { kind: 'silent', text: 'The articles say it themselves, and name no other source.', answers: [] };
    });
  },
};
