import { readFileSync } from 'node:fs';
import { largeArchive } from '../fixtures/large.js';
import { chromiumPath, launch, openPage, serveArchive } from '../web/browser.js';

const ENTITIES = 10_000;
const EDGES = 50_000;

/**
 * How long the page takes to open a large graph in headless Chromium with software graphics: by the clock, and in
 * processor time of all its processes, which other programs on the machine do not change.
 */
export async function pageBench(): Promise<string> {
  if (!chromiumPath) return 'The page: there is no Chromium here.';
  const server = await serveArchive('Large', largeArchive(ENTITIES, EDGES));
  const browser = await launch();
  try {
    const before = processorTime();
    const { page } = await openPage(browser, server.url);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const total = await page.evaluate(() => performance.now());
    const marks = await page.evaluate(() =>
      performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
    );
    const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
    const lines = [
      ...marks.map(({ name, startTime }) => `  ${name.replace('stringer ', '').padEnd(12)}${seconds(startTime)}`),
      `  on screen   ${seconds(total)}`,
      `  processor   ${(processorTime() - before).toFixed(1)} s in all processes of the browser`,
    ];
    return [
      `The page, ${ENTITIES.toLocaleString('en')} entities and ${EDGES.toLocaleString('en')} edges`,
      ...lines,
    ].join('\n');
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Processor time of all processes that this one started, in seconds; 0 where the system does not tell. */
function processorTime(): number {
  return descendants(process.pid).reduce((sum, id) => sum + timeOf(id), 0);
}

function descendants(id: number): number[] {
  const children = readProcess(`${id}/task/${id}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Clock ticks in user and kernel mode, fields 14 and 15 of /proc/PID/stat (proc(5)), a hundred a second. */
function timeOf(id: number): number {
  const fields = readProcess(`${id}/stat`).split(') ').at(-1)!.split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function readProcess(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8').trim();
  } catch {
    return '';
  }
}
