import { describe, expect, test } from 'vitest';
import { type ArticleLines, archiveOf, type EntityLine } from '../fixtures/archive.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { chromiumPath, launch, openPage, PATIENCE, serveArchive } from './browser.js';
import { details, ferryPage, legend } from './ferry-page.js';

describe.skipIf(!chromiumPath)('the page', { timeout: PATIENCE }, () => {
  const visit = ferryPage();

  test('finds Netanyahu and shows the sentence that names his office, marked', async () => {
    const page = await visit();
    await page.keyboard.press('/');
    await page.keyboard.type('netanyahu');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { name: 'Benjamin Netanyahu' }).waitFor();
    const sentence = details(page).locator('blockquote').first();
    expect(await sentence.textContent()).toContain('Israeli Prime Minister Benjamin Netanyahu offered Greece');
    expect(await sentence.locator('.mark-trigger').textContent()).toBe('Prime Minister');
    expect((await sentence.locator('.mark-subject').allTextContents()).join('…')).toContain('Benjamin Netanyahu');
    expect(page.url()).toContain('entity=official%2Fbenjamin-netanyahu');
  });

  test('finds a sentence by its words, accents and typing errors aside', async () => {
    const page = await visit();
    await page.getByRole('combobox').fill('patrol boats');
    await page
      .getByRole('option', { name: /two patrol boats/ })
      .first()
      .click();
    await details(page).getByText('two patrol boats').waitFor();
    await page.getByRole('combobox').fill('turkiye');
    expect(await page.getByRole('option').first().textContent()).toContain('Turkey');
    await page.getByRole('combobox').fill('Markuo');
    expect(await page.getByRole('option').allTextContents()).toContain('Eleni MarkouForeign Minister');
  });

  test('draws the graph and selects what is clicked', async () => {
    const page = await visit('#entity=country%2FGRC');
    const stage = page.getByRole('application');
    const box = (await stage.boundingBox())!;
    const ink = await page.evaluate(countInk);
    expect(ink.overlay).toBeGreaterThan(500);
    await page.mouse.click(box.x + 5, box.y + 5);
    await details(page).getByRole('heading', { name: 'Ferry quarrel' }).waitFor();
  });

  test('shows every claim of a relation with what it says of it', async () => {
    const page = await visit(`#edge=${encodeURIComponent('official/eleni-markou|represents|country/GRC')}`);
    await details(page).getByText('2 claims').waitFor();
    expect(await details(page).locator('blockquote').count()).toBe(2);
    await page.goto(new URL(`#edge=${encodeURIComponent('country/CYP|accuses|country/TUR')}`, page.url()).href);
    await details(page).getByText('possible', { exact: true }).waitFor();
    await details(page).getByText('according to Reuters').waitFor();
    expect(await details(page).locator('.facts, .origin').first().textContent()).toContain('possible');
  });

  test('shows what else the two ends have to do with each other, from conflict to cooperation', async () => {
    const page = await visit(`#edge=${encodeURIComponent('country/GRC|accuses|country/TUR')}`);
    const between = details(page).locator('section', { hasText: 'Between the two' });
    await between.getByRole('button', { name: 'Turkey agrees with Greece' }).waitFor();
    expect(await between.textContent()).toMatch(/4 events, on average conflict/);
  });

  test('filters by the legend, with counts, chips and a reset', async () => {
    const page = await visit();
    const claims = () => details(page).locator('.count-line').textContent();
    expect(await claims()).toContain('40 claims');
    await legend(page)
      .getByRole('checkbox', { name: /^Places/ })
      .uncheck();
    expect(await claims()).toContain('36 claims');
    await page.getByRole('button', { name: 'Remove the filter: Without Places' }).waitFor();
    await legend(page).getByRole('button', { name: 'Only Verbal conflict' }).click({ force: true });
    expect(await claims()).toContain('10 claims');
    await legend(page).getByRole('button', { name: 'Reset' }).click();
    expect(await claims()).toContain('40 claims');
    await page.goBack();
    expect(await claims()).toContain('10 claims');
  });

  test('filters by time', async () => {
    const page = await visit();
    await page.getByLabel('From', { exact: true }).fill('2025-03-10');
    await page.getByLabel('From', { exact: true }).blur();
    await page.getByRole('button', { name: /Remove the filter: Date from 2025-03-10/ }).waitFor();
    expect(await details(page).locator('.count-line').textContent()).toContain(
      '14 claims by 1 article about 11 entities',
    );
  });

  test('plays through time', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Play through time' }).click();
    await page.getByRole('button', { name: 'Remove the filter: Date 2025-03-03 to 2025-03-04' }).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    expect(await details(page).locator('.count-line').textContent()).not.toContain('40 claims');
  });

  test('shows the neighbourhood alone', async () => {
    const page = await visit('#entity=person%2Fnikos-alexiou');
    await details(page).getByRole('button', { name: '1', exact: true }).click();
    expect(await page.getByRole('application').getAttribute('aria-label')).toContain('3 entities');
    await details(page).getByRole('button', { name: '2', exact: true }).click();
    expect(await page.getByRole('application').getAttribute('aria-label')).not.toContain(' 3 entities');
  });

  test('finds the shortest paths between two entities, with a sentence for each step', async () => {
    const page = await visit('#entity=official%2Fbenjamin-netanyahu');
    await details(page).getByRole('button', { name: 'Path to…' }).click();
    await page.getByRole('combobox').fill('harbour workers');
    await page.getByRole('option').first().click();
    await details(page).getByText('2 shortest paths of 3 steps').waitFor();
    expect(await details(page).locator('.hops').first().locator('blockquote').count()).toBe(3);
  });

  test('answers a query in Cypher, marks the answer in the graph, and explains a mistake', async () => {
    const page = await visit();
    await page.getByRole('combobox').fill('MATCH (a)-[r:MEETS]->(b) RETURN a, r, b.name AS whom ORDER BY whom');
    await page.getByRole('option', { name: /run as Cypher/ }).click();
    const rows = details(page).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.allTextContents()).toEqual([
      'Hakan DemirmeetsEleni Markou',
      'Ruth CallowaymeetsEleni Markou',
      'Eleni MarkoumeetsHakan Demir',
    ]);
    await page.reload();
    await rows.first().waitFor();
    await rows.first().getByRole('button', { name: 'Hakan Demir' }).click();
    await details(page).getByRole('heading', { name: 'Hakan Demir' }).waitFor();
    await page.keyboard.press('Escape');
    await rows.first().waitFor();
    await page.getByRole('combobox').fill('MATCH (n) RETURN m');
    await page.getByRole('option').first().click();
    expect(await details(page).locator('.answer-failed').textContent()).toContain('line 1, column 18');
  });

  test('opens the article at its sentence, and leads from there to its entities', async () => {
    const page = await visit('#entity=official%2Fhakan-demir');
    await details(page).getByRole('button', { name: 'Ferry quarrel draws in the neighbours' }).first().click();
    const text = details(page).locator('.article-text');
    await text.getByText('Reuters reported').waitFor();
    await text.getByText('The European Union', { exact: true }).click();
    expect(page.url()).toContain('entity=group%2Feuropean-union');
    await page.keyboard.press('Escape');
    await details(page).getByRole('heading', { name: 'European Union' }).waitFor();
  });

  test('is walked with the keyboard alone', async () => {
    const page = await visit();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor({ state: 'detached' });
    const neighbour = await details(page).locator('h2').textContent();
    expect(await details(page).getByRole('button', { name: 'Greece', exact: true }).count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(neighbour);
    await page.keyboard.press('t');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await details(page).getByRole('heading', { name: 'Ferry quarrel' }).waitFor();
  });

  test('arranges the graph in a worker until it is told to stop', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Arrange the graph' }).click();
    await page.waitForTimeout(400);
    await page.getByRole('button', { name: 'Stop arranging' }).click();
    await page.getByRole('button', { name: 'Arrange the graph' }).waitFor();
    expect((await page.evaluate(countInk)).overlay).toBeGreaterThan(500);
  });

  test('draws itself again when the graphics context is lost', async () => {
    const page = await visit('#entity=country%2FGRC');
    await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes')!;
      const lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      lost.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 100));
      lost.restoreContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowUp');
    await details(page).getByRole('heading', { name: 'Greece' }).waitFor({ state: 'detached' });
    expect(await page.locator('canvas.sigma-nodes').count()).toBe(1);
    expect((await page.evaluate(countInk)).overlay).toBeGreaterThan(500);
  });

  test('has a table that says the same as the drawing', async () => {
    const page = await visit('#view=table');
    expect(await page.getByRole('row').count()).toBe(1 + 39);
    await page.getByRole('button', { name: 'Subject' }).click();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('Benjamin Netanyahu');
  });

  test('saves pictures and files of what is shown', async () => {
    const page = await visit('#hide.type=%5B%22place%22%5D');
    for (const [name, content] of [
      ['Picture, SVG', '<svg xmlns'],
      ['Picture, PNG', 'PNG'],
      ['GEXF 1.3 with dates', '<gexf xmlns="http://gexf.net/1.3"'],
      ['CSV, one row a claim', 'date,subject'],
    ] as const) {
      await page.locator('summary[aria-label="Save and share"]').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      const stream = await download.createReadStream();
      let text = '';
      for await (const chunk of stream) text += String(chunk);
      expect(text).toContain(content);
      if (name.startsWith('GEXF')) expect(text).not.toContain('place/');
    }
  });

  test('shows hostile text as text', async () => {
    const hostile = await serveArchive('<script>attack()</script>', hostileArchive());
    try {
      const page = await visit(hostile.url);
      await page.getByRole('combobox').fill('onerror');
      await page.getByRole('option').first().click();
      const words = await details(page).locator('blockquote').first().textContent();
      expect(words).toContain('"><img src=x onerror=attack()>');
      await details(page).getByRole('button', { name: '<script>attack()</script> opens' }).first().click();
      await details(page).locator('.article-text').getByText('onerror').first().waitFor();
      expect(await page.locator('img, script:not([src])').count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Original' }).count()).toBe(0);
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    } finally {
      await hostile.close();
    }
  });

  test('says so when there is nothing to show', async () => {
    const empty = await serveArchive('Nothing', { articles: [], entities: [], claims: [] });
    try {
      const page = await visit(empty.url);
      await page.getByText('The graph is empty').waitFor();
    } finally {
      await empty.close();
    }
  });

  test.each([
    [320, 640],
    [768, 1024],
    [3840, 2160],
  ])('fits %d pixels without scrolling sideways', async (width, height) => {
    const page = await visit('', { viewport: { width, height } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.getByRole('application').isVisible()).toBe(true);
  });
});

describe.skipIf(!chromiumPath)('without WebGL', { timeout: PATIENCE }, () => {
  test('the page says why it cannot draw and shows the table', async () => {
    const plain = await launch(['--disable-webgl', '--disable-webgl2', '--disable-3d-apis']);
    const served = await serveArchive('Ferry quarrel', ferryArchive());
    try {
      const { page } = await openPage(plain, served.url);
      await page.getByText('The graph cannot be drawn here (this browser offers no WebGL 2)').waitFor();
      expect(await page.getByRole('row').count()).toBe(1 + 39);
    } finally {
      await plain.close();
      await served.close();
    }
  });
});

/** Pixels of the label canvas that hold something. Runs in the page. */
function countInk(): { overlay: number } {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas.overlay')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let overlay = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) overlay += 1;
  return { overlay };
}

function hostileArchive() {
  const entities: EntityLine[] = [
    ['person/attacker', '"><img src=x onerror=attack()>', { aliases: ['<b>bold</b>'] }],
    ['country/GRC', '<script>window.attacked = true</script>'],
  ];
  const article: ArticleLines = {
    id: 'bad0',
    title: '<script>attack()</script> opens',
    source: '<img src=x onerror="window.attacked = true">',
    url: 'javascript:window.attacked=true',
    date: '2025-01-01',
    sentences: [
      {
        text: 'Mr "><img src=x onerror=attack()> accused <script>window.attacked = true</script> of it.',
        claims: [
          {
            subject: ['"><img src=x onerror=attack()>', 'person/attacker'],
            relation: 'accuses',
            trigger: 'accused',
            object: ['<script>window.attacked = true</script>', 'country/GRC'],
          },
        ],
      },
    ],
  };
  return archiveOf(entities, [article]);
}
