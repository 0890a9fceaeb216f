import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NAMES_MODEL } from '../../src/language/names/linear/file-node.js';
import { ENGLISH_MODEL } from '../../src/language/neural/model-node.js';
import { readKnowledge } from '../../src/ontology/knowledge-node.js';
import { DEV } from '../evaluation/gold.js';
import { chromiumPath, launch, PATIENCE } from '../web/browser.js';
import { type Reading, type ReadOut, readRoom } from './browser-room.js';

const ORIGIN = 'http://stringer.test/';
const GOLD_FILE = join(DEV, 'treebank/ewt-dev.conllu');
const OWN = [
  'The harbour master of Varna told Reuters on Friday that no ship had left .',
  "Ms. Ilieva did n't say whether the U.N. would send 1,200 observers to the strait .",
  '" We will not sign , " he wrote , " until the last prisoner comes home " .',
  'ROADS CLOSED AS RIVER RISES',
  'naïve résumés — and 3.5 % of the 😀 vote',
];

const article = readFileSync(new URL('../../graph/example/article.txt', import.meta.url), 'utf8');
const files = { model: readFileSync(ENGLISH_MODEL), names: readFileSync(NAMES_MODEL) };
const { lexicon } = readKnowledge();

/** Forms of fifty sentences: of the treebank where it is at hand, else of our own. */
function sentences(): string[][] {
  if (!existsSync(GOLD_FILE)) return OWN.map((sentence) => sentence.split(' '));
  const blocks = readFileSync(GOLD_FILE, 'utf8').split(/\n\n+/).slice(0, 50);
  return blocks.map((block) =>
    block.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')[1]!] : [])),
  );
}

/** The language room with its entry as one script. */
async function bundle(): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL('browser-room.ts', import.meta.url)),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'iife', name: 'room' });
  await build.close();
  return output[0].code;
}

/** An empty page of a server that does not exist: each of its files is answered from here. */
async function openRoom(browser: Browser): Promise<Page> {
  const script = await bundle();
  const answers: Record<string, { contentType: string; body: string | Buffer }> = {
    '/': { contentType: 'text/html', body: '<!doctype html><script src="/room.js"></script>' },
    '/room.js': { contentType: 'text/javascript; charset=utf-8', body: script },
    '/english.stringer': { contentType: 'application/octet-stream', body: files.model },
    '/names.stringer': { contentType: 'application/octet-stream', body: files.names },
    '/lexicon.json': { contentType: 'application/json', body: JSON.stringify(lexicon) },
  };
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer ? route.fulfill(answer) : route.fulfill({ status: 404 });
  });
  await page.goto(ORIGIN);
  return page;
}

/** The same reading in the page, with the same files. */
function readInPage(page: Page, reading: Reading): Promise<ReadOut> {
  return page.evaluate(async (what) => {
    const bytes = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());
    const [model, names] = await Promise.all([bytes('/english.stringer'), bytes('/names.stringer')]);
    const lexicon = (await (await fetch('/lexicon.json')).json()) as Record<string, unknown>;
    const { readRoom: read } = globalThis as unknown as { readRoom: typeof readRoom };
    return read({ model, names }, lexicon, what);
  }, reading);
}

describe.skipIf(!chromiumPath)('the language room in a browser', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await openRoom(browser);
  });
  afterAll(() => browser?.close());

  test('reads the example article and fifty sentences as Node does, to the last bit', async () => {
    const reading: Reading = { article, sentences: sentences(), kernel: 'wasm' };
    const here = readRoom(files, lexicon, reading);
    const there = await readInPage(page, reading);
    expect(there.kernel).toBe('wasm');
    expect(here.kernel).toBe('wasm');
    expect(here.sentences.length).toBeGreaterThan(1000);
    expect(there).toEqual(here);
  });

  test('gives the same with the plain kernel as with WebAssembly', async () => {
    const short = { article: article.slice(0, 600), sentences: sentences().slice(0, 10) };
    const plain = await readInPage(page, { ...short, kernel: 'plain' });
    const wasm = await readInPage(page, { ...short, kernel: 'wasm' });
    expect(plain.kernel).toBe('plain');
    expect(wasm.kernel).toBe('wasm');
    expect({ ...plain, kernel: '' }).toEqual({ ...wasm, kernel: '' });
  });
});
