import { expect, test } from 'vitest';
import { largeArchive } from '../fixtures/large.js';
import { chromiumPath, launch, openPage, PATIENCE, serveArchive } from './browser.js';

test.skipIf(!chromiumPath)(
  'a graph of thousands of relations opens whole and can be searched, filtered and walked',
  { timeout: PATIENCE },
  async () => {
    const server = await serveArchive('Large', largeArchive(1500, 6000));
    const browser = await launch();
    try {
      const { page, errors } = await openPage(browser, server.url);
      const stage = page.getByRole('application');
      expect(await stage.getAttribute('aria-label')).toMatch(/^Graph of 1500 entities and 5\d{3} relations/);
      await page.getByRole('combobox').fill('Entity 000003');
      await page.getByRole('option').first().click();
      await page.getByRole('heading', { name: 'Entity 000003' }).waitFor();
      await stage.focus();
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('checkbox', { name: /^Places/ }).uncheck();
      await page.getByRole('button', { name: 'Remove the filter: Without Places' }).waitFor();
      expect(await stage.getAttribute('aria-label')).toMatch(/of 1[12]\d{2} entities/);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  },
);
