export { readLinearWeights } from './linear/file.js';
export { LinearNames, type LinearWeights } from './linear/model.js';
export { refineNames } from './refine.js';
export type { NameLexicon, NameScores, ScoredSentence } from './types.js';
