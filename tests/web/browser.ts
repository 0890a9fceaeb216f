import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildGraph } from '../../src/graph/build.js';
import type { Archive } from '../../src/ontology/types.js';
import { type RunningServer, serve, viewOf } from '../../src/serve/index.js';
import { ontology } from '../fixtures/ontology.js';

const NAMES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where this machine's Chromium is: `CHROMIUM_PATH`, else the usual places. */
export const chromiumPath = NAMES.find((name) => name !== undefined && existsSync(name));

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How long a test of the page may take, in milliseconds, on a machine that is busy with something else. */
export const PATIENCE = 240_000;

export function launch(flags: readonly string[] = []): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium: install the package chromium, or set CHROMIUM_PATH');
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: [...FLAGS, ...flags] });
}

/** Serves the page for an archive on a free port. */
export function serveArchive(title: string, archive: Archive): Promise<RunningServer> {
  return serve(viewOf(title, archive, buildGraph(archive, ontology), ontology), { port: 0 });
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of all requests that left for another host. */
  readonly strangers: string[];
  /** What the page threw or reported as an error. */
  readonly errors: string[];
}

/** Opens the page and waits for the graph to be drawn. `prepare` readies the tab before the page is loaded into it. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE / 2);
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await prepare(page);
  await page.goto(url);
  await page.locator('.page').waitFor();
  return { page, context, strangers, errors };
}
