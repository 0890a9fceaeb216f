/**
 * stringer as a library: the same verbs as the commands.
 *
 * ```ts
 * import { build, loadGraph, relations } from 'stringer';
 *
 * await build(['article.txt'], { path: 'stringer.db', date: '2024-04-18' });
 * const graph = await loadGraph('stringer.db');
 * for (const { subject, label, object, claims } of relations(graph, { from: 'netanyahu' })) {
 *   console.log(subject.name, label, object.name, claims[0]?.text);
 * }
 * ```
 */

export { type Fault, type ReadOptions, readArticles } from './article/read.js';
export { exportGraph, FORMATS } from './export/index.js';
export type * from './graph/types.js';
export { type GraphFile, isGraphFile, readGraph } from './import/index.js';
export { ask } from './library/ask-node.js';
export { type BuildFilesOptions, buildFiles as build } from './library/build-files-node.js';
export type { BuildResult, Outcome } from './library/build-node.js';
export {
  type Correction,
  mergeEntities,
  rejectClaim,
  rejectRelation,
  removeArticle,
  renameEntity,
  retypeEntity,
  splitEntity,
} from './library/correct-node.js';
export type { Engine } from './library/engine.js';
export { type EngineOptions, loadEngine } from './library/engine-node.js';
export { exportTo } from './library/export-node.js';
export { type ExtractLineOptions, extractLines } from './library/extract-node.js';
export { graphOf, type TextInput } from './library/graph-of-node.js';
export { DEFAULT_GRAPH, type LoadOptions, loadGraph, nodeNamed } from './library/load-node.js';
export { type Parsed, parseConllu, parseText } from './library/parse-node.js';
export {
  balance,
  between,
  type Communities,
  type Community,
  communities,
  find,
  type Info,
  info,
  type Path,
  path,
  paths,
  type RankedEntity,
  type Ranking,
  type RelationQuestion,
  rank,
  relations,
  show,
  timeline,
} from './library/verbs-node.js';
export { loadView } from './library/view-node.js';
export { Failure } from './ontology/failure.js';
export type * from './ontology/types.js';
export type { Answer, AnswerItem, AnswerKind } from './query/ask/index.js';
export type { Balance, BalanceEntry } from './query/balance.js';
export type { Found, FoundSentence } from './query/find.js';
export type { Hop } from './query/path.js';
export type { End, Evidence, RelationFilter, RelationResult } from './query/relations.js';
export type { EntityCard } from './query/show.js';
export type { Period, TimelineEntry, TimelineEvent } from './query/timeline.js';
export { type RunningServer, type ServeOptions, serve } from './serve/index.js';
