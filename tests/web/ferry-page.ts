import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { RunningServer } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { launch, type OpenPage, openPage, serveArchive } from './browser.js';

export const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
export const legend = (page: Page) => page.getByRole('complementary', { name: 'Legend and filters' });

/** Opens a view of the quarrel, or the page at another address. */
type Visit = (address?: string, options?: Parameters<typeof openPage>[2]) => Promise<Page>;

/**
 * Serves the ferry quarrel to the tests of a block, in a browser of their own. Whatever they do: no request leaves the
 * machine, and nothing goes wrong unnoticed.
 */
export function ferryPage(): Visit {
  let browser: Browser;
  let server: RunningServer;
  const open: OpenPage[] = [];
  beforeAll(async () => {
    browser = await launch();
    server = await serveArchive('Ferry quarrel', ferryArchive());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    for (const { context, strangers, errors } of open.splice(0)) {
      await context.close();
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
    }
  });
  return async (address = '', options = {}) => {
    const opened = await openPage(browser, new URL(address, server.url).href, options);
    open.push(opened);
    return opened.page;
  };
}
