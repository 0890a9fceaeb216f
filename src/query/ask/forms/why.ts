import { quoted } from '../question.js';
import { Misunderstood, type QuestionForm } from '../types.js';

/**
 * Reasons and manners, which no relation holds.
 * ```
 * Why did Iran attack Israel?     How did Israel respond?
 * ^^^                             ^^^
 * ```
 */
export const why: QuestionForm = {
  name: 'why',
  read({ question }) {
    const word = /^(?:why|how(?: much| long| come)?)(?= )/.exec(question.outline)?.[0];
    if (word === undefined || /^how (?:many|often)/.test(question.outline)) return undefined;
    const [one, other] = question.names.filter(({ match }) => match.kind === 'found');
    const nearest =
      one && other
        ? `stringer between ${quoted(one.form)} ${quoted(other.form)}`
        : `stringer relations${one ? ` --with ${quoted(one.form)}` : ''}`;
    throw new Misunderstood(
      word,
      'asks what no relation holds; the sentences may tell',
      ['who', 'when', 'where'],
      nearest,
    );
  },
};
