/**
 * Takes pictures of the page in its states, at three widths and in both themes, for looking at as a designer would:
 *
 *     npm run screenshots -- [folder] [graph.db]
 *
 * They go to `build/screenshots` unless a folder is given; without a graph they show an invented one. The README's
 * picture is `entity-1360-light.png` of the example.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildGraph } from '../../src/graph/build.js';
import { loadView } from '../../src/library/view-node.js';
import { rank } from '../../src/query/rank.js';
import { serve, viewOf } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';
import { launch, openPage } from './browser.js';

interface State {
  readonly name: string;
  readonly hash: string;
  /** What the reader does before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

interface Shot {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

const [folder = 'build/screenshots', file] = process.argv.slice(2);
const archive = ferryArchive();
const view = file ? await loadView(file) : viewOf('Ferry quarrel', archive, buildGraph(archive, ontology), ontology);
const ranked = rank(view.graph, 'claims').map(({ id }) => id);
const [heaviest, ...others] = ranked as [string, ...string[]];
const event = view.graph.findEdge(
  (_, { quad }, source, target) => quad !== null && [source, target].includes(heaviest),
);
const far = others.findLast((id) => view.graph.degree(id) > 0) ?? heaviest;
const article = view.graph.getAttribute('articles')[0]!.id;
const at = (key: string, value: string) => `#${key}=${encodeURIComponent(value)}`;

const STATES: readonly State[] = [
  { name: 'overview', hash: '' },
  { name: 'entity', hash: at('entity', heaviest) },
  { name: 'edge', hash: at('edge', event ?? view.graph.edges()[0]!) },
  { name: 'article', hash: `${at('entity', heaviest)}&article=${article}` },
  { name: 'path', hash: `${at('from', heaviest)}&to=${encodeURIComponent(far)}` },
  { name: 'answer', hash: at('cypher', 'MATCH (a)-[r]->(b) WHERE r.quad CONTAINS "conflict" RETURN a, r, b LIMIT 8') },
  {
    name: 'search',
    hash: '',
    act: (page) => page.getByRole('combobox').fill(view.graph.getNodeAttribute(heaviest, 'label').slice(0, 4)),
  },
  { name: 'table', hash: '#view=table' },
  { name: 'communities', hash: '#colour=community&size=pagerank' },
  { name: 'nothing-left', hash: '#range.weight=%5B99%2Cnull%5D' },
  {
    name: 'dialog',
    hash: '',
    act: (page) => page.getByRole('button', { name: /^(Add articles|Open a graph)$/ }).click(),
  },
  { name: 'keys', hash: '', act: (page) => page.keyboard.press('?') },
  { name: 'save', hash: '', act: (page) => page.locator('summary[aria-label="Save and share"]').click() },
  {
    name: 'filters',
    hash: '',
    act: async (page) => {
      const button = page.getByRole('button', { name: 'Filters' });
      if (await button.isVisible()) await button.click();
    },
  },
];
const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const SCHEMES = ['light', 'dark'] as const;

mkdirSync(folder, { recursive: true });
const server = await serve(view, { port: 0 });
for (const state of STATES) {
  await takeAll(
    state,
    SIZES.flatMap((viewport) => SCHEMES.map((colorScheme) => ({ viewport, colorScheme }))),
  );
}
await takeAll(STATES[1]!, [
  { viewport: { width: 3840, height: 2160 }, colorScheme: 'light' },
  { viewport: { width: 1360, height: 900 }, colorScheme: 'light' },
]);
await server.close();

/** All pictures of a state, in a browser of their own: one that has drawn for long in software grows slower. */
async function takeAll(state: State, shots: readonly Shot[]): Promise<void> {
  const browser = await launch();
  for (const shot of shots) await take(browser, state, shot);
  await browser.close();
}

async function take(browser: Browser, { name, hash, act }: State, shot: Shot): Promise<void> {
  const { page, context, errors } = await openPage(browser, server.url + hash, shot);
  await act?.(page);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const path = join(folder, `${name}-${shot.viewport.width}-${shot.colorScheme}.png`);
  await page.screenshot({ path });
  await context.close();
  console.error([path, ...errors].join('\n  '));
}
