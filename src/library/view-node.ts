import { basename } from 'node:path';
import { buildGraph } from '../graph/build.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import { resolve } from '../resolution/index.js';
import { type View, viewOf } from '../serve/view.js';
import { Store } from '../store/store.js';
import { fromRows } from './graph-rows.js';

/**
 * What the page shows of a store.
 *
 * @throws Failure as `Store.open`
 */
export async function loadView(path: string): Promise<View> {
  const store = await Store.open(path, 'read');
  try {
    const knowledge = loadKnowledge();
    const archive = resolve((await store.articles()).articles, knowledge);
    const current = await store.graphIsCurrent();
    const graph = current ? fromRows(await store.graph()) : buildGraph(archive, knowledge.ontology);
    return viewOf(basename(path), archive, graph, knowledge.ontology);
  } finally {
    await store.close();
  }
}
