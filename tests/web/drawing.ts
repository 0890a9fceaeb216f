import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Where things are drawn, in pixels of the page. */
export interface Drawing {
  /** The middles of the edges that are no loops. */
  readonly edges: readonly Spot[];
  /** The tops of loops. */
  readonly loops: readonly Spot[];
  /** The middles of entities, the weightiest first. */
  readonly entities: readonly Spot[];
  readonly colours: ReadonlySet<string>;
  /** Radii of entities, the largest first. */
  readonly radii: readonly number[];
  readonly svg: string;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Reads what is drawn from the picture that the page saves of it. */
export async function readDrawing(page: Page): Promise<Drawing> {
  const svg = await save(page, 'Picture, SVG');
  const box = (await page.getByRole('application').boundingBox())!;
  const on = (x: number, y: number): Spot => ({ x: x + box.x, y: y + box.y });
  const drawn = svg.slice(0, svg.indexOf('<g class="legend"'));
  const edges = [...drawn.matchAll(/<path d="M([-\d.]+) ([-\d.]+) Q([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/g)].map(
    (match) => {
      const [x1, y1, cx, cy, x2, y2] = match.slice(1).map(Number) as [number, number, number, number, number, number];
      return on((x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4);
    },
  );
  const circles = [...drawn.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([-\d.]+)" fill="([^"]+)"/g)].map(
    ([, x, y, r, fill]) => ({ x: Number(x), y: Number(y), r: Number(r), fill: fill! }),
  );
  const entities = circles.filter(({ fill }) => fill !== 'none');
  return {
    edges,
    loops: circles.filter(({ fill }) => fill === 'none').map(({ x, y, r }) => on(x, y - r)),
    entities: entities.map(({ x, y }) => on(x, y)),
    colours: new Set(entities.map(({ fill }) => fill)),
    radii: entities.map(({ r }) => r).sort((a, b) => b - a),
    svg,
  };
}

/** The file that the page saves under an entry of its menu. */
export async function save(page: Page, name: string): Promise<string> {
  await page.locator('summary[aria-label="Save and share"]').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await download.path(), 'utf8');
}
