import { type DateInput, type DateRule, isNumber, UNIT_PLURALS, UNITS } from './words.js';

/**
 * A time told from another one.
 *
 * ```
 * last year      the past six months      two years ago      earlier this week      tomorrow
 * ^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^      ^^^^^^^^
 * ```
 */
export const relative: DateRule = (input, at) => {
  const { words } = input;
  const word = words[at]!;
  if (/^(?:today|yesterday|tomorrow|tonight)$/.test(word)) return at + 1;
  if (/^(?:earlier|later)$/.test(word) && words[at + 1] === 'this') return unit(input, at + 2);
  if (/^(?:last|next|this)$/.test(word) && input.tokens[at]!.upos !== 'VERB')
    return unit(input, at + 1) || stretch(input, at);
  if (word === 'the') return stretch(input, at + 1) || edge(input, at + 1) || weekend(input, at);
  return distance(input, at);
};

const unit = ({ words }: DateInput, at: number): number => (UNITS.has(words[at] ?? '') ? at + 1 : 0);

/** `past six months`, `following day`, `last few weeks`. */
function stretch(input: DateInput, at: number): number {
  const { words } = input;
  if (!/^(?:past|last|next|coming|previous|following|recent|same)$/.test(words[at] ?? '')) return 0;
  let end = at + 1;
  while (end < words.length && isNumber(words[end]) && end - at < 4) end++;
  if (UNIT_PLURALS.has(words[end] ?? '')) return end + 1;
  return end === at + 1 ? unit(input, end) : 0;
}

/** `over the weekend`. */
const weekend = ({ words }: DateInput, at: number): number =>
  words[at + 1] === 'weekend' && /^(?:over|at|on|during)$/.test(words[at - 1] ?? '') ? at + 2 : 0;

/** `end of the year`, `beginning of next week`. */
function edge(input: DateInput, at: number): number {
  const { words } = input;
  if (!/^(?:end|beginning|start|middle)$/.test(words[at] ?? '') || words[at + 1] !== 'of') return 0;
  return /^(?:the|this|last|next)$/.test(words[at + 2] ?? '') ? unit(input, at + 3) : 0;
}

/** `two years ago`, `a week earlier`, `six months later`. */
function distance({ words }: DateInput, at: number): number {
  let end = at;
  while (end < words.length && isNumber(words[end]) && end - at < 3) end++;
  if (end === at) return 0;
  if (words[end] === 'of') end++;
  if (!UNIT_PLURALS.has(words[end] ?? '') && !UNITS.has(words[end] ?? '')) return 0;
  return /^(?:ago|earlier|later|before|after)$/.test(words[end + 1] ?? '') && !followed(words, end + 2) ? end + 2 : 0;
}

/** `two days before the vote` is no date of its own: its anchor follows. */
const followed = (words: readonly string[], at: number): boolean =>
  /^(?:before|after)$/.test(words[at - 1]!) && /^[\p{L}\d]/u.test(words[at] ?? '');
