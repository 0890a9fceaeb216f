import { WEIGHTS } from '../weights.js';
import { type Hint, isCapitalised, type Rule } from './rule.js';

/**
 * A ship is none of the product's names, though it is often called after one.
 *
 * ```
 * the destroyer USS Ida Holm
 *               ^^^^^^^^^^^^ no name
 * ```
 */
export const vessel: Rule = ({ words }) => {
  const hints: Hint[] = [];
  for (let first = 0; first + 1 < words.length; first++) {
    if (!/^(?:USS|HMS|HMAS|HMCS|USNS|MV|M\/V|MSC|INS|FS|USCGC|RMS|SS)$/.test(words[first]!)) continue;
    if (!isCapitalised(words[first + 1]!)) continue;
    let last = first + 2;
    while (last < words.length && last - first < 5 && isCapitalised(words[last]!)) last++;
    hints.push({ first, last, type: 'none', weight: WEIGHTS.vessel });
  }
  return hints;
};
