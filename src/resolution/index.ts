export type { ExtractedArticle } from './local.js';
export { resolve } from './resolve.js';
