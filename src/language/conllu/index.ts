export { type RawDocument, rawDocuments } from './raw-text.js';
export { readConllu } from './read.js';
export * from './types.js';
export { writeConllu, writeFeats } from './write.js';
