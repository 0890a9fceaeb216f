export { plainId } from './entity.js';
export type { ExtractedArticle } from './local.js';
export { resolve } from './resolve.js';
