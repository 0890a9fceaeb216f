import { DEFAULT_MAX_SIZE, makeArticle } from '../article/article.js';
import { buildGraph } from '../graph/build.js';
import type { StringerGraph } from '../graph/types.js';
import { resolve } from '../resolution/index.js';
import { type EngineOptions, loadEngine } from './engine-node.js';

/** An article as a text, with what is known of it. */
export interface TextInput {
  readonly text: string;
  readonly title?: string;
  /** Day of publication, `YYYY-MM-DD`, to which "on Thursday" is relative. */
  readonly date?: string;
  readonly source?: string;
  readonly url?: string;
}

/**
 * The graph of one or more texts, in memory: nothing is written. For an archive that grows, see `build`.
 *
 * ```ts
 * const graph = await graphOf('Mali attacked Niger on Monday.', { date: '2024-04-18' });
 * ```
 * @param options `date` is that of texts without one of their own
 * @throws Failure `empty`, `too-long`, those of `loadEngine`
 */
export async function graphOf(
  texts: string | TextInput | readonly (string | TextInput)[],
  options: EngineOptions & { readonly date?: string } = {},
): Promise<StringerGraph> {
  const engine = await loadEngine(options);
  const inputs = typeof texts === 'string' || !('length' in texts) ? [texts] : texts;
  const read = inputs.map((input, index) => {
    const {
      text,
      title = null,
      date = options.date ?? null,
      source = null,
      url = null,
    } = typeof input === 'string' ? { text: input } : input;
    const article = makeArticle({ text, title, date, source, url }, `text ${index + 1}`, DEFAULT_MAX_SIZE);
    return { article, extraction: engine.extract(engine.annotate(article.text), article.date) };
  });
  const distinct = new Map(read.map((one) => [one.article.id, one]));
  return buildGraph(resolve([...distinct.values()], engine.knowledge), engine.knowledge.ontology);
}
