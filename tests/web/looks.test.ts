import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../src/graph/json.js';
import { chromiumPath, PATIENCE } from './browser.js';
import { readDrawing, save } from './drawing.js';
import { details, ferryPage, legend } from './ferry-page.js';

describe.skipIf(!chromiumPath)('the drawing', { timeout: PATIENCE }, () => {
  const visit = ferryPage();

  test('selects an edge that is clicked, a curved one and a loop too', async () => {
    const page = await visit('#hide.type=%5B%22place%22%5D');
    const { edges, loops } = await readDrawing(page);
    expect(loops).toHaveLength(1);
    await page.mouse.click(loops[0]!.x, loops[0]!.y);
    expect(await details(page).locator('h2.statement').textContent()).toMatch(/^Turkish Navy.*Turkish Navy$/);
    await page.mouse.click(edges[3]!.x, edges[3]!.y);
    await details(page)
      .locator('h2.statement')
      .filter({ hasNotText: /^Turkish Navy.*Turkish Navy$/ })
      .waitFor();
    expect(page.url()).toContain('edge=');
  });

  test('shows the neighbourhood of what is pointed at', async () => {
    const page = await visit();
    const canvas = page.locator('.canvas');
    const before = await canvas.screenshot();
    await details(page).getByRole('button', { name: 'Eleni Markou' }).first().hover();
    await expect.poll(async () => (await canvas.screenshot()).equals(before), { timeout: PATIENCE / 2 }).toBe(false);
    await page.mouse.move(2, 2);
    await expect.poll(async () => (await canvas.screenshot()).equals(before), { timeout: PATIENCE / 2 }).toBe(true);
  });

  test('is coloured by community, and the legend hides communities', async () => {
    const page = await visit();
    const byType = await readDrawing(page);
    await legend(page).getByRole('button', { name: 'Community' }).click();
    const byCommunity = await readDrawing(page);
    expect([...byCommunity.colours].filter((colour) => byType.colours.has(colour))).toEqual([]);
    expect(byCommunity.svg).toContain('Greece and');
    const before = await page.getByRole('application').getAttribute('aria-label');
    await legend(page)
      .getByRole('checkbox', { name: /^Greece and/ })
      .uncheck();
    await page.getByRole('button', { name: /Remove the filter: Without Greece and/ }).waitFor();
    expect(await page.getByRole('application').getAttribute('aria-label')).not.toBe(before);
    await page.reload();
    await page.getByRole('button', { name: /Remove the filter: Without Greece and/ }).waitFor();
    expect(page.url()).toContain('colour=community');
  });

  test('is sized by PageRank with the keyboard alone', async () => {
    const page = await visit();
    const byClaims = await readDrawing(page);
    await legend(page).getByRole('button', { name: 'PageRank' }).focus();
    await page.keyboard.press('Enter');
    const byRank = await readDrawing(page);
    expect(byRank.radii).not.toEqual(byClaims.radii);
    expect(page.url()).toContain('size=pagerank');
  });

  test('has the labels that are asked for', async () => {
    const page = await visit('#entity=country%2FGRC');
    const words = async () => [...(await readDrawing(page)).svg.matchAll(/>([^<]+)<\/text>/g)].map(([, word]) => word);
    const relations = async () => (await words()).filter((word) => /^(accuses|agrees with|borders|urges)$/.test(word!));
    expect(await words()).toEqual(expect.arrayContaining(['Greece', 'Cyprus']));
    expect(await relations()).not.toEqual([]);
    await legend(page).getByRole('button', { name: 'Names' }).click();
    expect(await words()).toContain('Cyprus');
    expect(await relations()).toEqual([]);
    await legend(page).getByRole('button', { name: 'None' }).click();
    expect(await words()).toContain('Greece');
    expect(await words()).not.toContain('Cyprus');
  });

  test('leaves what few claims say, as the slider tells it', async () => {
    const page = await visit();
    const slider = legend(page).getByRole('slider', { name: /Claims for a relation/ });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Remove the filter: Claims for a relation from 2' }).waitFor();
    expect(await details(page).locator('.count-line').textContent()).toContain('2 claims');
  });

  test('is saved as what the filters leave, counted anew', async () => {
    const page = await visit('#range.date=%5B%222025-03-10%22%2Cnull%5D');
    const graph = parseGraph(await save(page, 'JSON of graphology'));
    expect(graph.order).toBe(11);
    expect(graph.getAttribute('articles')).toHaveLength(1);
    const office = graph.getEdgeAttributes('official/eleni-markou|represents|country/GRC');
    expect([office.weight, office.claims.map(({ role }) => role), office.first]).toEqual([
      1,
      ['Foreign Minister'],
      '2025-03-15',
    ]);
    expect(await save(page, 'GEXF 1.3')).not.toContain('2025-03-04');
  });

  test('is saved with its title above and a legend of what is drawn below', async () => {
    const page = await visit('#hide.type=%5B%22place%22%5D&hide.quad=%5B%22material+conflict%22%5D');
    const { svg } = await readDrawing(page);
    const [drawn, legend] = svg.split('<g class="legend"') as [string, string];
    const words = (part: string) => [...part.matchAll(/>([^<]+)<\/text>/g)].map(([, word]) => word);
    expect(words(drawn)[0]).toBe('Ferry quarrel');
    expect(words(legend)).toEqual([
      ...['Officials', 'People', 'Countries', 'Groups'],
      ...['Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'States, not events'],
    ]);
    const bottom = Number(/translate\(0 (\d+)\)/.exec(legend)![1]);
    const stage = (await page.getByRole('application').boundingBox())!;
    expect(bottom).toBeGreaterThan(stage.height);
  });

  test('says since when an office is held', async () => {
    const page = await visit('#entity=official%2Feleni-markou');
    const roles = await details(page).getByRole('list', { name: 'Roles' }).getByRole('listitem').allTextContents();
    expect(roles).toEqual([
      expect.stringMatching(/^Shipping Minister\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^Foreign Minister\d{4}-\d\d-\d\d$/),
    ]);
  });

  test('comes back when a lost graphics context does not', async () => {
    const page = await visit();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes')!;
      canvas.dataset.first = 'yes';
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await page.locator('canvas.sigma-nodes:not([data-first])').waitFor({ state: 'attached' });
    expect(await page.locator('canvas.sigma-nodes').count()).toBe(1);
    expect((await readDrawing(page)).radii.length).toBeGreaterThan(10);
  });
});
