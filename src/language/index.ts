/**
 * English text in, annotated sentences out: words with exact offsets, lemmas, tags, features, dependency trees, names.
 * Nothing here touches files, network or clock, so it runs in a browser; the model comes in as bytes.
 */
export { annotate, annotateTokens, type NameKnowledge } from './annotate.js';
export * from './conllu/index.js';
export { lemmaOf } from './lemmas/index.js';
export { LinearNames, type NameLexicon, readLinearWeights, refineNames } from './names/index.js';
export { loadNeuralModel, ModelError, type NeuralAnalysis, type NeuralModel } from './neural/index.js';
export { type ParseOptions, parseConllu, parseToConllu } from './parse.js';
export { splitSentences, type WordRun } from './sentences/index.js';
export { isAttached, tokenise } from './tokens/index.js';
