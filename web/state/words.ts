import type { EdgeStatus } from '../../src/graph/types.js';

/** What the page calls the four things that a claim can say of its relation. */
export const STATUS_WORDS: Readonly<Record<EdgeStatus, string>> = {
  actual: 'fact',
  planned: 'planned',
  possible: 'possible',
  negated: 'denied',
};

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A score to one decimal, with its sign. */
export function signed(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}
