import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { serializeGraph } from '../../src/graph/serialize.js';
import { selfContainedPage, viewOf } from '../../src/serve/index.js';
import { droppedFiles } from '../../web/state/dropped.js';
import { damArchive } from '../fixtures/dam.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';
import { chromiumPath, launch, type OpenPage, openPage, PATIENCE } from './browser.js';

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const dam = buildGraph(damArchive(), ontology);

/** Drops files on the page as a reader would. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(contents)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('.page', 'drop', { dataTransfer });
}

describe.skipIf(!chromiumPath)('a page without an engine', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let folder: string;
  let url: string;
  const open: OpenPage[] = [];
  beforeAll(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'stringer-page-'));
    const archive = ferryArchive();
    const file = join(folder, 'graph.html');
    writeFileSync(file, selfContainedPage(viewOf('Ferry quarrel', archive, buildGraph(archive, ontology), ontology)));
    url = pathToFileURL(file).href;
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    for (const { context, strangers, errors } of open.splice(0)) {
      await context.close();
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
    }
  });

  async function visit(hash = ''): Promise<Page> {
    const opened = await openPage(browser, url + hash);
    open.push(opened);
    return opened.page;
  }

  test('opens a graph that is dropped, and leads back to its own', async () => {
    const page = await visit();
    await drop(page, { 'dam.json': serializeGraph(dam) });
    await details(page).getByRole('heading', { name: 'dam.json' }).waitFor();
    expect(await page.getByRole('application').getAttribute('aria-label')).toContain(`${dam.size} relations`);
    await page.getByRole('button', { name: 'Back to the stored graph' }).click();
    await details(page).getByRole('heading', { name: 'Ferry quarrel' }).waitFor();
  });

  test('opens the graph of another program', async () => {
    const page = await visit();
    await drop(page, { 'ports.csv': 'source,target,label\nPiraeus,Limassol,ships to\nLimassol,Haifa,ships to\n' });
    await details(page).getByRole('heading', { name: 'ports.csv' }).waitFor();
    expect(await page.getByRole('application').getAttribute('aria-label')).toContain('3 entities and 2 relations');
  });

  test('shows the types, relations and weights of a graph of other tables, and that it has no sentences', async () => {
    const page = await visit();
    await drop(page, {
      'ports.nodes.csv': 'Id,Label,Type\np,Piraeus,Harbour\nl,Limassol,Harbour\nm,Medline,Company\n',
      'ports.edges.csv': 'Source,Target,Label,Weight\np,l,ships to,4\nm,p,leases,1\n',
    });
    await details(page).getByRole('heading', { name: 'ports.nodes.csv' }).waitFor();
    const filters = page.getByRole('complementary', { name: 'Legend and filters' });
    await filters.getByText('Harbour', { exact: true }).waitFor();
    await filters.getByText('ships to', { exact: true }).waitFor();
    await page.getByRole('combobox').fill('Limassol');
    await page
      .getByRole('option', { name: /Limassol/ })
      .first()
      .click();
    await details(page).getByRole('heading', { name: 'Limassol' }).waitFor();
    await details(page).getByTitle('To the sentences').click();
    await details(page)
      .getByText(/no sentence/i)
      .waitFor();
  });

  test('opens a graph that is chosen with the keyboard', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Open a graph' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Open a graph' });
    await dialog
      .getByLabel(/A graph of stringer or of another program/)
      .setInputFiles({ name: 'dam.json', mimeType: 'application/json', buffer: Buffer.from(serializeGraph(dam)) });
    await details(page).getByRole('heading', { name: 'dam.json' }).waitFor();
    expect(await dialog.isVisible()).toBe(false);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['what is no graph', { 'list.json': '[1, 2]' }, /list\.json.*/],
    ['two graphs at once', { 'a.json': '{}', 'b.json': '{}' }, /one graph at a time: a\.json, b\.json/],
    ['a graph among articles', { 'a.json': '{}', 'b.txt': 'News.' }, /a\.json by itself/],
    ['an article, which it cannot read', { 'news.txt': 'Egypt met Sudan.' }, /no engine.*stringer view.*--with-engine/],
  ])('says why it does not open %s', async (_, files, why) => {
    const page = await visit();
    await drop(page, files);
    expect(await page.getByRole('alert').textContent()).toMatch(why);
    await page.keyboard.press('Escape');
    await details(page).getByRole('heading', { name: 'Ferry quarrel' }).waitFor();
  });

  test('says what a plain question needs, and finds the sentences with its words', async () => {
    const page = await visit();
    await page.getByRole('combobox').fill('Who sent the patrol boats?');
    await page.getByText(/Plain questions need the engine.*Search and Cypher work without it/).waitFor();
    await page
      .getByRole('option', { name: /patrol boats/ })
      .first()
      .click();
    await details(page).getByText('two patrol boats').waitFor();
    await page.goto(`${url}#question=${encodeURIComponent('Who met whom?')}`);
    await details(page)
      .getByText(/Plain questions need the engine/)
      .waitFor();
  });
});

describe('what is dropped', () => {
  const file = (name: string) => ({
    name,
    isFile: true,
    isDirectory: false,
    file: (give: (file: File) => void) => give(new File([name], name)),
  });
  /** A folder that gives its entries two at a time, as browsers give them a hundred at a time. */
  const folder = (name: string, ...inside: { name: string }[]) => ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...inside];
      return { readEntries: (give: (entries: unknown[]) => void) => give(left.splice(0, 2)) };
    },
  });
  const dropOf = (...entries: { name: string }[]) =>
    ({
      items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
      files: entries.map(({ name }) => new File([name], name)),
    }) as unknown as DataTransfer;

  test.each<[string, DataTransfer, string[]]>([
    ['several files', dropOf(file('b.txt'), file('a.txt')), ['b.txt', 'a.txt']],
    [
      'a folder with folders in it',
      dropOf(folder('news', file('c.txt'), file('.hidden'), folder('old', file('a.html')), file('b.txt'))),
      ['b.txt', 'c.txt', 'a.html'],
    ],
    ['a folder and a file', dropOf(folder('news', file('a.txt')), file('b.txt')), ['a.txt', 'b.txt']],
    ['nothing', dropOf(), []],
  ])('is read whole: %s', async (_, dropped, names) => {
    expect((await droppedFiles(dropped)).map(({ name }) => name)).toEqual(names);
  });
});
