export { ALONE, homeOf, isAlone, type Part, partsOf, settleBlock } from './blocks.js';
export { claimId, distinctClaims, type Stated } from './claims.js';
export { claimPlace, correctedHome, correctedLexicon } from './corrections.js';
export { clusterOf, describe, plainId } from './entity.js';
export { idsOf, localId, type Namesake } from './ids.js';
export { type ExtractedArticle, factsOf, isSomebody, type Local, type LocalFacts, localOf } from './local.js';
export { type Resolution, resolve, resolveEntities } from './resolve.js';
