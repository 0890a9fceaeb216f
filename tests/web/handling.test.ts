import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';
import { chromiumPath, PATIENCE } from './browser.js';
import { readDrawing, type Spot } from './drawing.js';
import { details, ferryPage, legend } from './ferry-page.js';

const far = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);

/** Takes the heaviest entity by the mouse to somewhere else. */
async function dragHeaviest(page: Page): Promise<{ from: Spot; to: Spot }> {
  const [from] = (await readDrawing(page)).entities as [Spot];
  const to = { x: from.x + 60, y: from.y + 45 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  return { from, to };
}

describe.skipIf(!chromiumPath)('the drawing in the hands of a reader', { timeout: PATIENCE }, () => {
  const visit = ferryPage();

  test('lets an entity be dragged, which moves no other, and pins it until it is let go', async () => {
    const page = await visit();
    const before = (await readDrawing(page)).entities;
    const { to } = await dragHeaviest(page);
    const after = (await readDrawing(page)).entities;
    expect(far(after[0]!, to)).toBeLessThan(2);
    expect(after.slice(1)).toEqual(before.slice(1));
    await page.getByRole('button', { name: 'Arrange the graph' }).click();
    await page.getByRole('button', { name: 'Stop arranging' }).click();
    await page.getByRole('button', { name: 'Unpin what was dragged' }).click();
    await page.getByRole('button', { name: 'Unpin what was dragged' }).waitFor({ state: 'detached' });
  });

  test('takes a press without a move for a click, which pins nothing', async () => {
    const page = await visit();
    const [greece] = (await readDrawing(page)).entities as [Spot];
    await page.mouse.click(greece.x, greece.y);
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor();
    expect(await page.getByRole('button', { name: 'Unpin what was dragged' }).count()).toBe(0);
  });

  test('never jumps when filters change', async () => {
    const page = await visit();
    const before = (await readDrawing(page)).entities;
    await legend(page)
      .getByRole('checkbox', { name: /^Places/ })
      .uncheck();
    const left = (await readDrawing(page)).entities;
    expect(left.length).toBeLessThan(before.length);
    for (const spot of left) expect(before).toContainEqual(spot);
    await legend(page).getByRole('button', { name: 'Reset' }).click();
    expect((await readDrawing(page)).entities).toEqual(before);
  });

  test('fans parallel relations apart, and anew for what a filter leaves', async () => {
    const page = await visit();
    const { edges, svg } = await readDrawing(page);
    const places = edges.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(places).size).toBe(edges.length);
    expect(svg).toMatch(/agrees with<\/text>/);
    await legend(page).getByRole('button', { name: 'Only borders' }).click({ force: true });
    const lone = await readDrawing(page);
    expect(lone.edges).toHaveLength(1);
    const [x1, y1, cx, cy] = /d="M([-\d.]+) ([-\d.]+) Q([-\d.]+) ([-\d.]+)/.exec(lone.svg)!.slice(1).map(Number);
    const [greece, turkey] = lone.entities as [Spot, Spot];
    expect(Math.hypot(cx! - x1!, cy! - y1!) * 2).toBeCloseTo(far(greece, turkey), -1);
    await page.getByText('borders', { exact: true }).first().waitFor();
    expect(lone.svg).toMatch(/borders<\/text>/);
  });

  test('draws dashed what is no fact', async () => {
    const graph = buildGraph(ferryArchive(), ontology);
    const unsure = graph.filterEdges((_, { status }, source, target) => status !== 'actual' && source !== target);
    const { svg } = await readDrawing(await visit());
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(unsure.length);
    expect(unsure.length).toBeGreaterThan(0);
  });

  test('shows the neighbourhood of the entity under the mouse', async () => {
    const page = await visit();
    const { entities } = await readDrawing(page);
    const canvas = page.locator('.canvas');
    await page.mouse.move(2, 2);
    const before = await canvas.screenshot();
    await page.mouse.move(entities[0]!.x - 30, entities[0]!.y - 30);
    await page.mouse.move(entities[0]!.x, entities[0]!.y, { steps: 4 });
    await expect.poll(async () => (await canvas.screenshot()).equals(before), { timeout: PATIENCE / 2 }).toBe(false);
    await page.mouse.move(2, 2, { steps: 4 });
    await expect.poll(async () => (await canvas.screenshot()).equals(before), { timeout: PATIENCE / 2 }).toBe(true);
  });

  test('gives both ends of a path to clicks', async () => {
    const page = await visit('#entity=country%2FGRC');
    const { entities } = await readDrawing(page);
    await details(page).getByRole('button', { name: 'Path to…' }).click();
    await page.mouse.click(entities[1]!.x, entities[1]!.y);
    await details(page).getByText('1 shortest path of 1 step').waitFor();
    expect(page.url()).toContain('from=country%2FGRC&to=country%2FTUR');
    await details(page).getByText('on average').waitFor();
  });

  test('is dark or light as the reader likes, and the next time too', async () => {
    const page = await visit('', { colorScheme: 'light' });
    const paper = async () => /<rect [^>]*fill="([^"]+)"/.exec((await readDrawing(page)).svg)![1];
    const light = await paper();
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Light theme' }).waitFor();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Light theme' }).waitFor();
    expect(await paper()).toBe(dark);
  });

  test('is filtered by a brush over the histogram', async () => {
    const page = await visit();
    const bars = page.getByRole('img', { name: /^Claims over time/ });
    const { x, y, width, height } = (await bars.boundingBox())!;
    await page.mouse.move(x + 3, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: /Remove the filter: Date 2025-03-03 to 2025-03-09/ }).click();
    await page.getByRole('button', { name: /Remove the filter/ }).waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('range.date');
  });
});
