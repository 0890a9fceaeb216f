import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { selfContainedPage, viewOf } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';
import { chromiumPath, launch, openPage, PATIENCE } from './browser.js';

const archive = ferryArchive();
const text = archive.articles[0]!.text.replace('Foreign Minister', '</script><script>window.attacked = true</script>');
const articles = archive.articles.map((article, index) => (index === 0 ? { ...article, text } : article));
const graph = buildGraph(archive, ontology);
const html = selfContainedPage(viewOf('Ferry </title><b>quarrel', { ...archive, articles }, graph, ontology));

describe('the page as one file', () => {
  test('is the same bytes for the same graph, and small', () => {
    expect(html).toBe(selfContainedPage(viewOf('Ferry </title><b>quarrel', { ...archive, articles }, graph, ontology)));
    expect(html.length).toBeLessThan(1_000_000);
  });

  test('names no other file', () => {
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
  });

  test.skipIf(!chromiumPath)(
    'opens from disk with everything in it, and asks no network',
    { timeout: PATIENCE },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'stringer-page-'));
      const browser = await launch();
      try {
        const file = join(folder, 'graph.html');
        writeFileSync(file, html);
        const { page, strangers, errors } = await openPage(
          browser,
          `${pathToFileURL(file)}#entity=official%2Fhakan-demir`,
        );
        const details = page.getByRole('complementary', { name: 'Details' });
        await details.getByRole('heading', { name: 'Hakan Demir' }).waitFor();
        await details.getByRole('button', { name: 'Ferry quarrel draws in the neighbours' }).first().click();
        await details.getByText('window.attacked = true').first().waitFor();
        await page.getByRole('combobox').fill('MATCH (a)-[:MEETS]->(b) RETURN a, b');
        await page.getByRole('option', { name: /run as Cypher/ }).click();
        await details.getByRole('cell', { name: 'Ruth Calloway' }).waitFor();
        await page.getByRole('combobox').fill('patrol boats');
        await page.getByRole('option').first().click();
        await details.locator('blockquote').first().getByText('patrol boats').waitFor();
        expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
        expect(strangers).toEqual([]);
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
});
