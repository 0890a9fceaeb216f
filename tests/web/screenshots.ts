/**
 * Takes pictures of the page in its states, for looking at as a designer would:
 *
 *     npm run screenshots -- [folder] [graph.db]
 *
 * They go to `build/screenshots` unless a folder is given; without a graph they show an invented one. The README's
 * picture is `most-talked-of.png` of the example.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildGraph } from '../../src/graph/build.js';
import { loadView } from '../../src/library/view-node.js';
import { serve, viewOf } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';
import { launch, openPage } from './browser.js';

interface State {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** What the reader does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const [folder = 'build/screenshots', file] = process.argv.slice(2);
const archive = ferryArchive();
const view = file ? await loadView(file) : viewOf('Ferry quarrel', archive, buildGraph(archive, ontology), ontology);
const entity = view.graph
  .nodes()
  .filter((node) => view.graph.getNodeAttribute(node, 'type') === 'official')
  .reduce((best, node) => (weight(node) > weight(best) ? node : best));
const heaviest = view.graph.nodes().reduce((best, node) => (weight(node) > weight(best) ? node : best));
const edge = view.graph.outEdges(entity)[0] ?? view.graph.edges()[0]!;
const article = view.graph.getAttribute('articles')[0]!.id;
const at = (key: string, value: string) => `#${key}=${encodeURIComponent(value)}`;

const WIDE = { width: 1440, height: 900 };
const STATES: readonly State[] = [
  { name: 'overview-light', hash: '', ...WIDE, scheme: 'light' },
  { name: 'overview-dark', hash: '', ...WIDE, scheme: 'dark' },
  { name: 'most-talked-of', hash: at('entity', heaviest), ...WIDE, scheme: 'light' },
  { name: 'entity', hash: at('entity', entity), ...WIDE, scheme: 'light' },
  { name: 'edge-dark', hash: at('edge', edge), ...WIDE, scheme: 'dark' },
  { name: 'article', hash: `${at('entity', heaviest)}&article=${article}`, ...WIDE, scheme: 'light' },
  { name: 'neighbourhood', hash: `${at('entity', heaviest)}&ego=1`, width: 1024, height: 768, scheme: 'light' },
  { name: 'table', hash: '#view=table', ...WIDE, scheme: 'light' },
  {
    name: 'search',
    hash: '',
    ...WIDE,
    scheme: 'light',
    act: (page) => page.getByRole('combobox').fill(view.graph.getNodeAttribute(heaviest, 'label').slice(0, 4)),
  },
  { name: 'narrow', hash: '', width: 390, height: 844, scheme: 'light' },
  { name: 'narrow-entity-dark', hash: at('entity', entity), width: 320, height: 640, scheme: 'dark' },
];

mkdirSync(folder, { recursive: true });
const server = await serve(view, { port: 0 });
const browser = await launch();
for (const { name, hash, width, height, scheme, act } of STATES) {
  const { page, context } = await openPage(browser, server.url + hash, {
    viewport: { width, height },
    colorScheme: scheme,
  });
  await act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await server.close();

function weight(node: string): number {
  return view.graph.getNodeAttribute(node, 'weight');
}
