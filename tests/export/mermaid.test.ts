import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mermaid } from '../../src/export/mermaid.js';
import { chromiumPath, launch, PATIENCE } from '../web/browser.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';

interface Mermaid {
  initialize(settings: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

describe.skipIf(!chromiumPath)('Mermaid (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    const package_ = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'));
    await page.addScriptTag({ path: join(package_, 'dist', 'mermaid.min.js') });
  }, PATIENCE);
  afterAll(() => browser?.close());

  test('is drawn by Mermaid with the names of all nodes and relations', { timeout: PATIENCE }, async () => {
    const { nodes, edges } = await drawn(mermaid.write(graph));
    expect(nodes).toEqual(graph.mapNodes((_, { label }) => label).sort());
    expect(edges).toEqual(graph.mapEdges((_, { label }) => label).sort());
  });

  test('keeps every text a text, and runs nothing', { timeout: PATIENCE }, () =>
    expectOfAll(async (texts) => {
      const { nodes, scripts } = await drawn(mermaid.write(withNoise(texts)));
      const shown = texts.map((text) => plain(cleaned(text))).filter((text) => text !== '');
      expect(nodes).toEqual(expect.arrayContaining(shown));
      expect(scripts).toBe(0);
    }),
  );

  test('says how to have more edges drawn than Mermaid does by itself', () => {
    const many = graph.copy() as typeof graph;
    const [edge] = graph.edges();
    for (let i = 0; i < 600; i++) many.addDirectedEdge('country/GRC', 'country/TUR', graph.getEdgeAttributes(edge));
    expect(mermaid.write(many)).toMatch(new RegExp(`^%% .*maxEdges.* ${many.size} `));
  });

  /** The texts of the picture that Mermaid makes, and the scripts in it. */
  async function drawn(text: string): Promise<{ nodes: string[]; edges: string[]; scripts: number }> {
    const found = await page.evaluate(async (source) => {
      const library = (globalThis as unknown as { mermaid: Mermaid }).mermaid;
      library.initialize({
        startOnLoad: false,
        maxEdges: 2000,
        maxTextSize: 1_000_000,
        flowchart: { htmlLabels: true },
      });
      const { svg } = await library.render('picture', source);
      const place = document.createElement('div');
      place.innerHTML = svg;
      const texts = (selector: string) =>
        [...place.querySelectorAll(selector)].map((element) => element.textContent ?? '');
      return {
        nodes: texts('.node .nodeLabel'),
        edges: texts('.edgeLabels .edgeLabel .edgeLabel'),
        scripts: place.querySelectorAll('script, [onload], [onerror], iframe').length,
      };
    }, text);
    const sorted = (list: string[]) =>
      list
        .map(plain)
        .filter((item) => item !== '')
        .sort();
    return { nodes: sorted(found.nodes), edges: sorted(found.edges), scripts: found.scripts };
  }
});

/** Text as a browser shows it on one line. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
