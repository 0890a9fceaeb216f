export { refineNames } from './refine.js';
export type { NameLexicon, NameScores, ScoredSentence } from './types.js';
