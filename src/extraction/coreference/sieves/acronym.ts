import { type Context, treeAt } from '../context.js';
import { isAcronym } from './name-variant.js';

/**
 * The short form in brackets behind the long one, which must share its first letter.
 *
 * ```
 * the Syria Recovery Trust Fund (SRTF)
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^
 * ```
 */
export function acronym(context: Context): void {
  const { candidates, chains } = context;
  candidates.forEach((short, index) => {
    const tree = treeAt(context, short);
    if (short.name === null || tree.tokens[short.core.first - 1]?.form !== '(') return;
    const before = short.core.first - 2;
    const long = context.inSentence(short.sentence).find((at) => {
      const other = candidates[at]!;
      const isOther = at !== index && !other.pronoun && !other.adjective;
      return isOther && other.core.last - 1 <= before && other.last - 1 >= before && other.core.last > before - 3;
    });
    if (long === undefined) return;
    const text = context.document.text.slice(
      tree.tokens[candidates[long]!.first]!.start,
      tree.tokens[candidates[long]!.last - 1]!.end,
    );
    const isShort = /^\p{Lu}[\p{Lu}.\-–&]*s?$/u.test(short.name);
    if (
      isAcronym(text.replace(/^(the|The) /, ''), short.name) ||
      (isShort && text.toLowerCase().includes(short.name[0]!.toLowerCase()) && candidates[long]!.type === short.type)
    )
      chains.force(long, index);
  });
}
