import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chromiumPath, PATIENCE } from './browser.js';
import { readDrawing, type Spot } from './drawing.js';
import { details, ferryPage } from './ferry-page.js';

/** The focused control, and whether it shows that it is focused. */
async function focused(page: Page): Promise<{ name: string; marked: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
    return { name, marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
  });
}

describe.skipIf(!chromiumPath)('a page for everybody', { timeout: PATIENCE }, () => {
  const visit = ferryPage();

  test('is reached with Tab, control by control, and always shows where the focus is', async () => {
    const page = await visit('#entity=country%2FGRC');
    const names: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const { name, marked } = await focused(page);
      if (name === 'HTML' || (names.length > 0 && name.startsWith('Find a name'))) break;
      expect(marked, name).toBe(true);
      names.push(name);
    }
    expect(names.find((name) => name.startsWith('Graph of'))).toBeDefined();
    expect(names).toEqual(expect.arrayContaining(['Save and share', 'Zoom in', 'Play through time']));
  });

  test('moves nothing by itself for readers who want no motion', async () => {
    const page = await visit('', { reducedMotion: 'reduce' });
    const durations = await page
      .locator('button')
      .evaluateAll((buttons) => [...new Set(buttons.map((button) => getComputedStyle(button).transitionDuration))]);
    expect(durations).toEqual(['0s']);
  });

  test('hides the neighbourhood of what is selected under no card, and goes back when it is closed', async () => {
    const page = await visit('', { viewport: { width: 390, height: 780 } });
    const before = (await readDrawing(page)).entities;
    await page.getByRole('combobox').fill('Greece');
    await page.getByRole('option').first().click();
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor();
    const top = async () => (await details(page).boundingBox())!.y;
    const greece = async () => (await readDrawing(page)).entities[0] as Spot;
    await expect.poll(async () => (await greece()).y < (await top()), { timeout: PATIENCE / 2 }).toBe(true);
    await page.getByRole('button', { name: 'Close this panel' }).last().click();
    await expect.poll(async () => (await readDrawing(page)).entities, { timeout: PATIENCE / 2 }).toEqual(before);
  });

  test('has all panels on a narrow screen', async () => {
    const page = await visit('', { viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await details(page).getByRole('button', { name: 'Ferry quarrel draws in the neighbours' }).click();
    await details(page).locator('.article-text').waitFor();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Places/ }).uncheck();
    await page.getByRole('button', { name: 'Remove the filter: Without Places' }).waitFor({ state: 'attached' });
  });

  test('answers to fingers: a tap selects, a drag moves and pins', async () => {
    const page = await visit('', { viewport: { width: 1000, height: 780 }, hasTouch: true });
    const { entities, edges } = await readDrawing(page);
    await page.touchscreen.tap(entities[0]!.x, entities[0]!.y);
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor();
    await page.touchscreen.tap(edges[0]!.x, edges[0]!.y);
    await details(page).locator('h2.statement').waitFor();
    const touches = await page.context().newCDPSession(page);
    const [{ x, y }] = entities as [Spot];
    await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (const step of [10, 20, 30, 40]) {
      await touches.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: x + step, y: y + step }],
      });
    }
    await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('button', { name: 'Unpin what was dragged' }).waitFor();
    const moved = (await readDrawing(page)).entities;
    expect(Math.hypot(moved[0]!.x - x - 40, moved[0]!.y - y - 40)).toBeLessThan(3);
    expect(moved.slice(1)).toEqual(entities.slice(1));
  });

  test.each([320, 3840])('has a table whose cells are in sight at %d pixels', async (width) => {
    const page = await visit('#view=table', { viewport: { width, height: 800 } });
    const table = page.locator('.table-view');
    expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await table.getByRole('button', { name: 'Greece' }).first().click();
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor();
  });
});
