/**
 * Words written as one that Universal Dependencies takes apart without a mark in the text, with the length of the
 * first part: `can|not`, `gon|na`, `do|nt`.
 */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map(
  [
    'can|not gon|na wan|na got|ta out|ta lot|ta gim|me lem|me i|m i|ve you|re you|ll you|ve they|re they|ve that|s there|s what|s',
    'do|nt does|nt did|nt wo|nt ca|nt could|nt would|nt should|nt is|nt are|nt was|nt were|nt have|nt has|nt had|nt ai|nt',
  ].flatMap((line) => line.split(' ').map((word): [string, number] => [word.replace('|', ''), word.indexOf('|')])),
);

/** Length of the longest first part of a contraction. */
export const LONGEST_FIRST_PART = Math.max(...CONTRACTIONS.values());

/** Endings that are written onto the word before them with an apostrophe. */
export const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 'll', 're', 've']);

export function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’' || character === '‘' || character === '`' || character === '´';
}
