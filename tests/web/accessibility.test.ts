import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { chromiumPath, launch, openPage, PATIENCE, serveArchive } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  ] as const)('in %s', async (_, hash, colorScheme, width) => {
    const { page, context } = await openPage(browser, server.url + hash, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await page.addScriptTag({ content: AXE });
    const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    await context.close();
    expect(results.passes.length).toBeGreaterThan(10);
    const serious = results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  });
});
