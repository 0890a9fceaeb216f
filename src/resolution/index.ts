export { plainId } from './entity.js';
export type { ExtractedArticle } from './local.js';
export { type Resolution, resolve, resolveEntities } from './resolve.js';
