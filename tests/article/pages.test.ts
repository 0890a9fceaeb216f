import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Engine, loadEngine } from '../../src/library/engine-node.js';
import type { Article } from '../../src/ontology/types.js';
import { readAll } from './read.js';

const FOLDER = join(import.meta.dirname, '../fixtures/pages');
const PAGES = readdirSync(FOLDER).sort();

/** The pages name these in menus, advertisements, captions, links to other articles, comments and notices, and nowhere else. */
const ELSEWHERE = /Zanzibar|Taiwan|Lufthansa|Elon Musk|Macron/;

/** How each article begins and ends, and on which day it was published. */
const ARTICLES: Readonly<Record<string, readonly [string, string, string]>> = {
  '01-broadcaster.html': ["Greece's ferry workers", 'the Greek coast guard said.', '2024-03-12'],
  '02-daily-divs.html': ["Hungary's parliament rejected", 'if the cuts are approved.', '2023-11-02'],
  '03-agency-jsonld.html': ['Kenya and Uganda agreed', 'the queue to clear by Friday.', '2024-05-21'],
  '04-table-layout.html': ["Mali's army freed", 'Niger offered to host them in Agadez.', '2024-02-09'],
  '05-live-magazine.html': ['For three winters', 'on two of their leaders.', '2022-06-30'],
  '06-mobile-amp.html': ['Indonesia ordered eleven', 'in the coming days.', '2024-08-03'],
  '07-blog-theme.html': ['The mayor of Ghent,', 'from Belgium in January.', '2023-02-15'],
  '08-government-release.html': ['Foreign Minister Hedda', 'between the two countries.', '2024-01-19'],
  '09-tabloid-slots.html': ["Croatia's coach,", 'in Zagreb in September.', '2024-07-07'],
  '10-broken-markup.html': ["Tunisia's highest court", 'with flowers & songs.', '2021-09-14'],
};

async function read(page: string): Promise<Article> {
  const [article] = await readAll(readFileSync(join(FOLDER, page)), { extension: '.html' });
  if (!article || typeof article === 'string') throw new Error(`${page}: ${article}`);
  return article;
}

describe.each(PAGES)('the saved page %s', (page) => {
  it('is read as its article, whole and alone', async () => {
    const { text, title, date } = await read(page);
    const [opening = '', ending = '', day] = ARTICLES[page] ?? [];
    const [headline = '', ...paragraphs] = text.split('\n\n');
    expect(headline).toBe(title);
    expect(paragraphs[0]).toContain(opening);
    expect(text.endsWith(ending), text.slice(-200)).toBe(true);
    expect(text.match(ELSEWHERE)).toBeNull();
    expect(date).toBe(day);
  });
});

describe('the graph of the saved pages', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  it('names nobody who is only in menus, advertisements, links and comments', async () => {
    for (const page of PAGES) {
      const { text, date } = await read(page);
      const names = engine.extract(engine.annotate(text), date).entities.map(({ name }) => name);
      expect(names.filter((name) => ELSEWHERE.test(name))).toEqual([]);
      expect(names.length).toBeGreaterThan(4);
    }
  });
});
