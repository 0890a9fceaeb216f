/** How a name of the lexicon is written, as far as telling it from a common word needs it. */
export interface Case {
  /** The letters in their own case when the name has no lower-case ones ("US", "G7"), else null. */
  readonly exact: string | null;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** Whether it begins with an Arabic article, which is written both ways: "al-Qaeda", "Al-Qaeda". */
  readonly article: boolean;
}

const ARTICLE = /^(?:al|el|ar|as|ash|an|at|ad)[-\s]/i;
const PLAIN: Case = { exact: null, capital: true, article: false };

export function formCase(form: string): Case {
  if (/^[A-Z][a-z]+$/.test(form)) return PLAIN;
  const letters = lettersOf(form);
  return {
    exact: letters === letters.toUpperCase() ? letters : null,
    capital: /^[^\p{Ll}]/u.test(form),
    article: ARTICLE.test(form),
  };
}

/** Whether a name as a text writes it, without article and possessive, can be that of the lexicon. */
export function matchesCase(raw: string, form: Case): boolean {
  const letters = lettersOf(raw);
  if (form.exact !== null) return letters === form.exact;
  if (letters.length < 4 && letters.length > 1 && letters === letters.toUpperCase()) return false;
  return !form.capital || /^[^\p{Ll}]/u.test(raw) || (form.article && ARTICLE.test(raw));
}

function lettersOf(name: string): string {
  return name.replace(/[\s.]/g, '');
}
