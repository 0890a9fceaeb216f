import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadEngine, readEngineFiles } from '../../src/library/engine-node.js';
import { PageBuild } from '../../src/library/page-build.js';
import { type RunningServer, selfContainedPage, serve, type View } from '../../src/serve/index.js';
import type { GraphJson } from '../../web/state/source.js';
import { chromiumPath, launch, type OpenPage, openPage, PATIENCE } from './browser.js';

const STORED = `Norway and Sweden sign fishing deal

Norwegian Prime Minister Ingrid Solberg met Swedish Foreign Minister Lars Ekdahl in Oslo on Monday. Norway and Sweden signed an agreement on fishing.`;

const ADDED = `Sweden accuses Russia

Sweden accused Russia of espionage on Tuesday. Foreign Minister Lars Ekdahl of Sweden expelled two Russian diplomats. Finland condemned Russia.`;

const PAGE = `<!doctype html><html><head><title>Denmark warns Russia</title>
<meta property="article:published_time" content="2025-03-05T08:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport pages</a></nav>
<article><h1>Denmark warns Russia</h1>
<p>Denmark warned Russia on Tuesday against sending ships into the strait, and said that its navy would stop every one of them.</p>
<p>Danish Defence Minister Mette Holm said in Copenhagen that Denmark supported Sweden. <script>window.attacked = true</script></p>
<p>Russia rejected the warning, and its ambassador left the ministry without a word to the reporters who waited outside.</p>
</article></body></html>`;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const bytes = (text: string) => new TextEncoder().encode(text);

describe.skipIf(!chromiumPath)('an article that is added in the page', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let server: RunningServer;
  let stored: View;
  let withWorkshop: View;
  /** What Node makes of the same articles. */
  let expected: View;
  const open: OpenPage[] = [];
  const requests: Request[] = [];

  beforeAll(async () => {
    const build = new PageBuild(await loadEngine());
    await build.add({ bytes: bytes(STORED), where: 'stored' });
    const { articles } = build;
    stored = build.view('north.db');
    withWorkshop = { ...stored, workshop: { engine: async () => readEngineFiles(), articles: () => articles } };
    server = await serve(withWorkshop, { port: 0 });
    await build.add({ bytes: bytes(ADDED), where: 'added', date: '2025-03-04' });
    expected = build.view('north.db');
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  // Nothing is uploaded: whatever a test does, the page only fetches, from its own server, without a body.
  afterEach(async () => {
    for (const { context, strangers, errors } of open.splice(0)) {
      await context.close();
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
    }
    for (const request of requests.splice(0)) {
      expect([request.method(), request.postData()]).toEqual(['GET', null]);
      expect(decodeURIComponent(request.url())).not.toMatch(/accus|espionage|Ekdahl|warned/);
    }
  });

  async function visit(url = server.url, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
    const opened = await openPage(browser, url, options);
    open.push(opened);
    opened.context.on('request', (request) => requests.push(request));
    return opened.page;
  }

  const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add articles' });
  const start = (page: Page) => page.getByRole('button', { name: 'Add articles' }).click();

  /** The graph that the page shows, as it saves it. */
  async function savedGraph(page: Page): Promise<GraphJson> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByLabel('Save and share').click();
        await page.getByRole('button', { name: /JSON of graphology/ }).click();
      })(),
    ]);
    return JSON.parse(readFileSync(await download.path(), 'utf8')) as GraphJson;
  }

  test('is read as Node reads it and joins the graph; the way back leads to the stored one', async () => {
    const page = await visit();
    await start(page);
    await dialog(page).getByLabel('Text or HTML').fill(ADDED);
    await dialog(page)
      .getByLabel(/Day of publication/)
      .fill('2025-03-04');
    await dialog(page).getByRole('button', { name: 'Read it' }).click();
    await details(page).getByText('expelled two Russian diplomats').waitFor();
    expect(await dialog(page).isVisible()).toBe(false);

    const { nodes, edges } = await savedGraph(page);
    expect(nodes.map(({ key }) => key).sort()).toEqual(expected.graph.nodes().sort());
    expect(edges.map(({ key }) => key!).sort()).toEqual(expected.graph.edges().sort());
    for (const { key, attributes } of edges) {
      expect(attributes!.claims).toEqual(expected.graph.getEdgeAttribute(key!, 'claims'));
    }
    expect(edges.length).toBeGreaterThan(stored.graph.size);

    await page.getByRole('button', { name: 'Back to the stored graph' }).click();
    await details(page).getByText('1 article').waitFor();
    expect((await savedGraph(page)).edges.map(({ key }) => key!).sort()).toEqual(stored.graph.edges().sort());
    expect(await page.getByRole('button', { name: 'Back to the stored graph' }).count()).toBe(0);
  });

  test('may be a saved web page that is dropped, of which the article is taken; questions are answered from it', async () => {
    const page = await visit();
    const dataTransfer = await page.evaluateHandle((html) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([html], 'warning.html', { type: 'text/html' }));
      return transfer;
    }, PAGE);
    await page.dispatchEvent('.page', 'drop', { dataTransfer });
    await details(page).getByText('Russia rejected the warning').waitFor();
    expect(await details(page).textContent()).not.toContain('Sport pages');
    expect(await details(page).textContent()).toContain('2025');
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    await page.getByRole('combobox').fill('Who warned Russia?');
    await page
      .getByRole('option', { name: /Who warned Russia/ })
      .first()
      .click();
    await details(page).getByText('Read as').waitFor();
    expect(await details(page).locator('blockquote').allTextContents()).toContainEqual(
      expect.stringContaining('Denmark warned Russia on Tuesday against sending ships into the strait'),
    );
  });

  test('may be one of several that are dropped together; what cannot be read is named', async () => {
    const page = await visit();
    const dataTransfer = await page.evaluateHandle(
      ([added, html]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([added!], 'espionage.txt'));
        transfer.items.add(new File(['%PDF-1.7 …'], 'scan.txt'));
        transfer.items.add(new File([html!], 'warning.html'));
        return transfer;
      },
      [ADDED, PAGE],
    );
    await page.dispatchEvent('.page', 'drop', { dataTransfer });
    await page.getByRole('alert').getByText('scan.txt').waitFor();
    await page.keyboard.press('Escape');
    await details(page).getByText('3 articles').waitFor();
  });

  test('is read by a page from disk that has the engine in it, and asks no network', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stringer-page-'));
    try {
      const file = join(folder, 'graph.html');
      writeFileSync(file, selfContainedPage(withWorkshop, undefined, readEngineFiles()));
      const page = await visit(pathToFileURL(file).href);
      const { length } = requests;
      await page.getByRole('combobox').fill('Who met Lars Ekdahl?');
      await page
        .getByRole('option', { name: /Who met Lars Ekdahl/ })
        .first()
        .click();
      await details(page).locator('blockquote').getByText('met Swedish Foreign Minister').waitFor();
      await start(page);
      await dialog(page).getByLabel('Text or HTML').fill(ADDED);
      await dialog(page)
        .getByLabel(/Day of publication/)
        .fill('2025-03-04');
      await dialog(page).getByRole('button', { name: 'Read it' }).click();
      await details(page).getByText('expelled two Russian diplomats').waitFor();
      expect((await savedGraph(page)).edges.map(({ key }) => key!).sort()).toEqual(expected.graph.edges().sort());
      expect(requests.slice(length).filter((request) => !request.url().startsWith('blob:'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('is asked for in a dialog that everybody can use: %s, %i pixels wide', async (colorScheme, width) => {
    const page = await visit(server.url, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await start(page);
    await page.addScriptTag({ content: AXE });
    const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    const serious = results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
    const box = (await dialog(page).boundingBox())!;
    expect(box.width).toBeLessThanOrEqual(width);
    expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    expect(await dialog(page).isVisible()).toBe(false);
  });

  test('that cannot be read says why, and the page goes on', async () => {
    const page = await visit();
    await start(page);
    await dialog(page)
      .getByLabel(/Or files/)
      .setInputFiles({ name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7 …') });
    await dialog(page).getByRole('alert').getByText('this is a PDF, not text').waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await details(page).getByRole('heading', { name: 'north.db' }).waitFor();
  });
});
