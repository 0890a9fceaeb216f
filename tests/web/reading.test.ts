import { describe, expect, test } from 'vitest';
import { chromiumPath, PATIENCE } from './browser.js';
import { readDrawing, type Spot } from './drawing.js';
import { details, ferryPage, legend } from './ferry-page.js';

const ARTICLE = '#article=a1f0c3d2e4b5';

describe.skipIf(!chromiumPath)('what is read beside the graph', { timeout: PATIENCE }, () => {
  const visit = ferryPage();

  test('leads from a sentence of the article to its relation, and back to the article', async () => {
    const page = await visit(ARTICLE);
    const text = details(page).locator('.article-text');
    await text.getByText('rejected the charge and vowed').click();
    expect(page.url()).toContain('edge=official%2Fhakan-demir');
    expect((await text.locator('.claimed.current').allTextContents()).join('')).toContain('rejected the charge');
    await details(page).getByRole('button', { name: 'Back' }).click();
    await details(page).locator('h2.statement').getByRole('button', { name: 'Hakan Demir' }).waitFor();
  });

  test('shows in the article what is clicked in the graph', async () => {
    const page = await visit(ARTICLE);
    const [greece, turkey] = (await readDrawing(page)).entities as [Spot, Spot];
    await page.mouse.click(turkey.x, turkey.y);
    const current = details(page).locator('.article-text .mention.current');
    await current.first().waitFor();
    expect(await current.allTextContents()).toEqual(expect.arrayContaining(['Turkey', 'Ankara']));
    await page.mouse.click(greece.x, greece.y);
    await expect.poll(() => current.allTextContents()).toContain('Athens');
  });

  test('can be cited and linked to', async () => {
    const page = await visit(`#edge=${encodeURIComponent('country/CYP|accuses|country/TUR')}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await details(page).getByRole('button', { name: 'Copy a citation of this sentence' }).first().click();
    await page.getByText('Citation copied').waitFor();
    expect(await copied()).toBe(
      '“Cyprus may join Greece in a complaint against Turkey, Reuters reported.” (Ferry quarrel draws in the neighbours, Harbour Gazette, 2025-03-04, https://example.org/ferry-quarrel)',
    );
    await page.locator('summary[aria-label="Save and share"]').click();
    await page.getByRole('button', { name: 'Copy a link to this view' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await copied()).toBe(page.url());
  });

  test.each([
    ['Kinds of entity', 'Military', 'Without Military'],
    ['Said to be', 'Planned', 'Without Planned'],
    ['Said by', 'Somebody it quotes', 'Without Somebody it quotes'],
    ['Sources', 'The Evening Ledger', 'Without The Evening Ledger'],
    ['Relations', 'meets', 'Without meets'],
  ])('is filtered by %s, with a count beside each value', async (group, value, chip) => {
    const page = await visit();
    const box = legend(page).locator('details', { has: page.getByText(group, { exact: true }) });
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
    const row = box.locator('li', { has: page.getByText(value, { exact: true }) });
    expect(Number(await row.locator('.number').textContent())).toBeGreaterThan(0);
    const before = await page.getByRole('application').getAttribute('aria-label');
    await row.getByRole('checkbox').uncheck();
    expect(await page.getByRole('application').getAttribute('aria-label')).not.toBe(before);
    await page.getByRole('button', { name: `Remove the filter: ${chip}` }).click();
    expect(await page.getByRole('application').getAttribute('aria-label')).toBe(before);
  });

  test('is the same view again where its address is opened', async () => {
    const hash =
      '#entity=country%2FTUR&ego=1&colour=community&size=pagerank&labels=names&hide.type=%5B%22place%22%5D&range.confidence=%5B0.6%2Cnull%5D&look=0.45+0.55+0.6';
    const page = await visit(hash);
    const seen = async () => ({
      drawing: (await readDrawing(page)).svg,
      chips: await page.getByRole('button', { name: /Remove the filter/ }).allTextContents(),
      card: await details(page).textContent(),
    });
    const before = await seen();
    expect(before.chips).toHaveLength(3);
    await page.reload();
    await page.locator('.page').waitFor();
    expect(await seen()).toEqual(before);
  });

  test('keeps in its address where the reader looks', async () => {
    const page = await visit('#entity=country%2FTUR');
    const whole = (await readDrawing(page)).entities;
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL(/look=/);
    const near = (await readDrawing(page)).entities;
    expect(near).not.toEqual(whole);
    await page.reload();
    await page.locator('.page').waitFor();
    const again = (await readDrawing(page)).entities;
    for (const [index, { x, y }] of again.entries())
      expect(Math.hypot(x - near[index]!.x, y - near[index]!.y)).toBeLessThan(1);
    await page.getByRole('button', { name: 'Show the whole graph' }).click();
    await page.waitForURL((url) => !url.hash.includes('look='));
    expect((await readDrawing(page)).entities).toEqual(whole);
  });

  test('finds relations by what they are called', async () => {
    const page = await visit();
    await page.getByRole('combobox').fill('protests against');
    await page
      .getByRole('option', { name: /protests against/ })
      .first()
      .click();
    await details(page).locator('h2.statement').getByText('protests against').waitFor();
  });
});
