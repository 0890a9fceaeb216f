import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { chromiumPath, launch, openPage, PATIENCE, serveArchive } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that would shut somebody out. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
}

const EDGE = encodeURIComponent('country/CYP|accuses|country/TUR');

describe.skipIf(!chromiumPath)('axe finds nothing serious', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await launch();
    server = await serveArchive('Ferry quarrel', ferryArchive());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([
    ['the overview', '', 'light', 1440],
    ['an entity in the dark', '#entity=country%2FTUR', 'dark', 1440],
    ['a relation', `#edge=${EDGE}`, 'light', 1440],
    ['an article', '#entity=country%2FTUR&article=a1f0c3d2e4b5', 'light', 1440],
    ['a path in the dark', '#from=official%2Fbenjamin-netanyahu&to=group%2Fharbour-union', 'dark', 1440],
    ['the table', '#view=table&hide.type=%5B%22place%22%5D', 'light', 1440],
    ['a narrow screen', '#entity=country%2FTUR', 'light', 390],
    ['communities in the dark', '#colour=community&labels=names', 'dark', 1440],
    ['an answer', '#cypher=MATCH+(a)-%5Br%5D-%3E(b)+RETURN+a,+r,+b', 'light', 1440],
    ['a table on a narrow screen in the dark', '#view=table', 'dark', 320],
    ['what the filters hide', '#range.weight=%5B99%2Cnull%5D', 'dark', 1440],
  ] as const)('in %s', async (_, hash, colorScheme, width) => {
    const { page, context } = await openPage(browser, server.url + hash, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['the list of keys', (page) => page.keyboard.press('?')],
    ['the menu to save', (page) => page.locator('summary[aria-label="Save and share"]').click()],
    ['what the search finds', (page) => page.getByRole('combobox').fill('turk')],
    ['the filters of a narrow screen', (page) => page.getByRole('button', { name: 'Filters' }).click()],
  ])('in %s', async (_, open) => {
    const { page, context } = await openPage(browser, server.url, {
      viewport: { width: 390, height: 780 },
      bypassCSP: true,
    });
    await open(page);
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});
