import { WEIGHTS } from '../weights.js';
import type { Hint, Rule } from './rule.js';

/**
 * Letters of rank behind a person's name are no name of their own.
 *
 * ```
 * Ida Holm , KC , said
 *            ^^ no name
 * ```
 */
export const postNominal: Rule = ({ words, found }) =>
  found.flatMap(({ type, last }): Hint[] => {
    const at = words[last] === ',' ? last + 1 : last;
    return type === 'person' && /^(?:[QKS]C|MP|MEP|MSP|TD|OBE|CBE|MBE|Ph\.?D\.?|M\.?D\.?)$/.test(words[at] ?? '')
      ? [{ first: at, last: at + 1, type: 'none', weight: WEIGHTS.noName }]
      : [];
  });
