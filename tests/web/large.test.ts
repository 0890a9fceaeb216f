import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/serve/index.js';
import { largeArchive } from '../fixtures/large.js';
import { chromiumPath, launch, openPage, PATIENCE, serveArchive } from './browser.js';
import { readDrawing } from './drawing.js';

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const stage = (page: Page) => page.getByRole('application');

/** How many entities the drawing says that it shows. */
async function drawn(page: Page): Promise<number> {
  return Number(/^Graph of (\d+)/.exec((await stage(page).getAttribute('aria-label'))!)![1]);
}

/** Counts the corners of lines of each picture that is drawn. Runs in the page, before its own program. */
function countLines(): void {
  const counts: number[] = [];
  Object.assign(window, { counts });
  const own = WebGL2RenderingContext.prototype.drawArrays;
  WebGL2RenderingContext.prototype.drawArrays = function count(mode, first, corners) {
    if (mode === this.LINES) counts.push(corners);
    own.call(this, mode, first, corners);
  };
}

const counts = (page: Page) => page.evaluate(() => (window as unknown as { counts: number[] }).counts);

describe.skipIf(!chromiumPath)('a graph of 10,000 entities and 50,000 relations', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    server = await serveArchive('Large', largeArchive(10_000, 50_000));
    browser = await launch();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('opens whole; it is searched, walked with the keyboard, filtered and read as a table', async () => {
    const { page, context, errors } = await openPage(browser, server.url);
    expect(await drawn(page)).toBe(10_000);
    expect(await page.getByText('The densest core is drawn').count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('Entity 000003');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { name: 'Entity 000003' }).waitFor();
    await stage(page).focus();
    await page.keyboard.press('ArrowLeft');
    await details(page).getByRole('heading', { name: 'Entity 000003' }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: /^Places/ }).uncheck();
    await page.getByRole('button', { name: 'Remove the filter: Without Places' }).waitFor();
    expect(await drawn(page)).toBeLessThanOrEqual(8000);
    await page.getByRole('button', { name: 'Community' }).click();
    await page
      .getByRole('checkbox', { name: /and [\d,]+ more/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Show the table' }).click();
    await page.getByRole('button', { name: /200 of \d+ relations are listed/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('lets every edge be clicked', async () => {
    const { page, context, errors } = await openPage(browser, `${server.url}#entity=place%2Fe009999&ego=1`);
    const { edges } = await readDrawing(page);
    expect(edges.length).toBeGreaterThan(2);
    await page.mouse.click(edges[0]!.x, edges[0]!.y);
    await details(page).locator('h2.statement').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('draws fewer lines while it is moved, and all when it rests', async () => {
    const { page, context, errors } = await openPage(browser, server.url, {}, (tab) => tab.addInitScript(countLines));
    const most = async () => Math.max(0, ...(await counts(page)));
    await expect.poll(most, { timeout: PATIENCE / 2 }).toBeGreaterThan(90_000);
    const before = (await counts(page)).length;
    const { x, y } = (await stage(page).boundingBox())!;
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 80, { steps: 8 });
    await page.mouse.up();
    const moved = async () => (await counts(page)).slice(before);
    await expect
      .poll(async () => (await moved()).some((corners) => corners > 90_000), { timeout: PATIENCE / 2 })
      .toBe(true);
    expect((await moved()).some((corners) => corners > 1000 && corners < 10_000)).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!chromiumPath)('a graph that is too large to be drawn whole', { timeout: PATIENCE }, () => {
  test('opens on its densest core, says so, adds what is looked for, and is drawn whole when asked', async () => {
    const server = await serveArchive('Larger', largeArchive(20_500, 32_000));
    const browser = await launch();
    try {
      const { page, errors } = await openPage(browser, server.url);
      await page.getByText(/The densest core is drawn: [\d,]+ of 20,500 entities/).waitFor();
      const core = await drawn(page);
      expect(core).toBeGreaterThan(10);
      expect(core).toBeLessThanOrEqual(2000);
      await page.getByRole('combobox').fill('Entity 020499');
      await page.getByRole('option').first().click();
      await details(page).getByRole('heading', { name: 'Entity 020499' }).waitFor();
      expect(await drawn(page)).toBeGreaterThan(core);
      await page.getByRole('button', { name: 'Draw everything' }).click();
      await page.getByText('The densest core is drawn').waitFor({ state: 'detached' });
      expect(await drawn(page)).toBe(20_500);
      expect(page.url()).toContain('whole=yes');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
