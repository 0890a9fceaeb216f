import { francAll } from 'franc-min';
import { Failure } from '../ontology/failure.js';

/** Characters of a text that are looked at. */
const SAMPLE = 2000;

/** Fewer letters do not tell: names of people and places are spelt as they are everywhere. */
const FEWEST_LETTERS = 200;

/** Words that are frequent in English prose and rare in other languages. */
const ENGLISH = /\b(?:the|and|to|that|said|with|from|has|have|by|were|been|his|their|would|which)\b/gi;

/** Share of those words from which a text is English without looking further; news has a quarter. */
const PLAINLY_ENGLISH = 0.12;

/** Scores of trigrams are shares of the best language's: below this one, English is not a near second. */
const NEAR_SECOND = 0.85;

/**
 * Why a text is refused for its language, or null for one that is English, nearly English, or too short to tell: by the
 * trigrams of Cavnar and Trenkle (1994), as `franc` keeps them.
 */
export function notEnglish(text: string): string | null {
  const language = foreignLanguage(text.slice(0, SAMPLE));
  return language === null ? null : `the text looks like ${language}, and only English is understood`;
}

/**
 * @param where what to call the text in the error
 * @throws Failure `not-english`
 */
export function refuseForeign(text: string, where: string): void {
  const what = notEnglish(text);
  if (what !== null) throw new Failure({ name: 'not-english', what, where, mend: 'Translate it first.' });
}

function foreignLanguage(sample: string): string | null {
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  if ((sample.match(ENGLISH)?.length ?? 0) >= words * PLAINLY_ENGLISH) return null;
  const scores = francAll(sample);
  const best = scores[0]?.[0] ?? 'und';
  if (best === 'eng' || best === 'und') return null;
  const english = scores.find(([code]) => code === 'eng')?.[1] ?? 0;
  return english < NEAR_SECOND ? (new Intl.DisplayNames(['en'], { type: 'language' }).of(best) ?? best) : null;
}
