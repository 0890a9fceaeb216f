/** Parts of the words that dates are told with, small or capital. */
const WORDS =
  /day|week|month|year|hour|minute|second|quarter|morrow|night|tmr|now\b|january|february|april|june|july|september|october|november|december|\b(?:secs?|mins?|hrs?|mos|qtrs?|yrs?)\b/i;
/** Names of months and weekdays that are other words too, unless they have a capital: `May`, `Sat`. */
const NAMES =
  /(?:^|[^A-Za-z])(?:M(?:arch|ARCH|ay|AY)|A(?:ugust|UGUST)|(?:J(?:an|un|ul|AN|UN|UL)|F(?:eb|ri|EB|RI)|M(?:ar|on|AR|ON)|A(?:pr|ug|PR|UG)|S(?:ept?|at|un|EPT?|AT|UN)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)|T(?:ues?|hu(?:rs?)?|UES?|HU(?:RS?)?)|W(?:ed|ED))(?![A-Za-z]))/;
/** Days in digits, and counts of units of one letter. */
const DIGITS = /\d[-./\s]\d|\d\s?[hmsdwy]\b/i;

/**
 * Whether a text may hold a date, told in linear time from words and digits alone: chrono-node, which takes long, need not
 * be asked about other texts, and what it finds without any of these is none (it reads `lasts` as "last second").
 */
export function mayHoldDate(text: string): boolean {
  return WORDS.test(text) || NAMES.test(text) || DIGITS.test(text);
}
