import type { Token } from '../../../ontology/types.js';

/** The tokens of a sentence as the date grammar reads them. */
export interface DateInput {
  readonly tokens: readonly Token[];
  /** Forms in lower case. */
  readonly words: readonly string[];
}

/** One construction: the end (exclusive) of the date that begins at token `at`, or 0 when none does. */
export type DateRule = (input: DateInput, at: number) => number;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const MONTHS = set(
  'january february march april may june july august september october november december ' +
    'jan jan. feb feb. mar. apr apr. aug aug. sept sept. sep. oct oct. nov nov. dec dec.',
);
/** Months that are other words too. */
export const DOUBTFUL_MONTHS = set('may march april august jan mar.');
export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
export const DAY_PARTS = set('morning afternoon evening night noon midnight dawn');
export const UNITS = set(
  'day week weekend month year decade century summer winter spring autumn fall quarter fortnight ' +
    'morning afternoon evening night',
);
export const UNIT_PLURALS = set('seconds minutes hours days weeks weekends months years decades centuries');
export const NUMBERS = set(
  'a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred ' +
    'several few many couple dozen',
);
/** Words in front of a year or month that make it one. */
export const BEFORE_DATE = set(
  'in since until till by from during before after through throughout between around about of ( early late mid mid- last next this',
);
export const PARTS = set('early late mid mid-');

export const isYear = (word: string | undefined): boolean => word !== undefined && /^(?:1[0-9]|20)\d\d$/.test(word);
export const isDay = (word: string | undefined): boolean =>
  word !== undefined && /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word);
export const isNumber = (word: string | undefined): boolean =>
  word !== undefined && (NUMBERS.has(word) || /^\d{1,4}$/.test(word));

/** Whether the token is a month, written with a capital. */
export const isMonth = ({ tokens, words }: DateInput, at: number): boolean =>
  at < words.length && MONTHS.has(words[at]!) && /^\p{Lu}/u.test(tokens[at]!.form);

/** Whether the token is a weekday, written with a capital. */
export const isWeekday = ({ tokens, words }: DateInput, at: number): boolean =>
  at < words.length && WEEKDAYS.has(words[at]!) && /^\p{Lu}/u.test(tokens[at]!.form);
