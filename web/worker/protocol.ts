import type { EngineFiles } from '../../src/library/engine.js';
import type { Added, PageDocument } from '../../src/library/page-build.js';
import type { Answer } from '../../src/query/ask/types.js';
import type { ExtractedArticle } from '../../src/resolution/index.js';
import type { Embedded, GraphJson } from '../state/source.js';

/** What the page asks of the worker, each with a number that its reply repeats. */
export type Request = { readonly number: number } & (
  | { readonly kind: 'open'; readonly files: EngineFiles; readonly articles: readonly ExtractedArticle[] }
  | { readonly kind: 'add'; readonly document: PageDocument }
  | { readonly kind: 'view'; readonly title: string }
  /** `graph` where it is another than the one that was viewed last. */
  | { readonly kind: 'ask'; readonly question: string; readonly graph: GraphJson | null }
);

export type Reply = { readonly number: number } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'added'; readonly added: Added }
  | { readonly kind: 'viewed'; readonly shown: Embedded }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly why: string }
);
