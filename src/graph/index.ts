export { buildGraph, edgeKey } from './build.js';
export { countStatuses, dateRange, statusOf, summarise } from './claims.js';
export { parseGraph } from './json.js';
export { layoutSettings, placeNodes, settle, startPosition } from './layout.js';
export { serializeGraph } from './serialize.js';
export * from './types.js';
