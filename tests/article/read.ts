import { DOCUMENTS } from '../../src/article/documents/index.js';
import { FORMATS } from '../../src/article/formats/index.js';
import { type Fault, type ReadOptions, readArticles } from '../../src/article/read.js';
import { Failure } from '../../src/ontology/failure.js';
import type { Article } from '../../src/ontology/types.js';

/** What comes of a file: articles, and the names of the errors in the place of others. */
export async function readAll(content: string | Uint8Array, options: ReadOptions = {}): Promise<(Article | string)[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found: (Article | string)[] = [];
  const formats = [...DOCUMENTS, ...FORMATS];
  for await (const item of readArticles(bytes, 'input', { formats, ...options })) found.push(nameOf(item));
  return found;
}

function nameOf(item: Article | Fault): Article | string {
  if (!('error' in item)) return item;
  if (!(item.error instanceof Failure)) throw item.error;
  return item.error.name;
}
