export { loadPage, type PageFile } from './page-node.js';
export { selfContainedPage } from './self-contained-node.js';
export { DEFAULT_PORT, type RunningServer, type ServeOptions, serve } from './server.js';
export {
  type ArticleView,
  type MentionView,
  type View,
  type Vocabulary,
  viewOf,
  vocabularyOf,
  type Workshop,
} from './view.js';
