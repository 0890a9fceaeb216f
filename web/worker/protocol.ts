import type { EngineFiles } from '../../src/library/engine.js';
import type { PageDocument } from '../../src/library/page-build.js';
import type { Answer } from '../../src/query/ask/types.js';
import type { ExtractedArticle } from '../../src/resolution/index.js';
import type { Embedded } from '../state/source.js';

/** What the page asks of the worker, each with a number that its reply repeats. */
export type Request = { readonly number: number } & (
  | { readonly kind: 'open'; readonly files: EngineFiles; readonly articles: readonly ExtractedArticle[] }
  | { readonly kind: 'add'; readonly document: PageDocument; readonly title: string }
  | { readonly kind: 'ask'; readonly question: string }
);

/** A graph with its articles, and what became of the document. */
export interface Built {
  readonly shown: Embedded;
  readonly added: readonly string[];
  readonly faults: readonly string[];
}

export type Reply = { readonly number: number } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'built'; readonly built: Built }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly why: string }
);
