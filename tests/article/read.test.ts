import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fault, type ReadOptions, readArticles } from '../../src/article/read.js';
import { Failure } from '../../src/ontology/failure.js';
import type { Article } from '../../src/ontology/types.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function all(content: string | Uint8Array, options: ReadOptions = {}) {
  const found: (Article | Fault)[] = [];
  for await (const item of readArticles(typeof content === 'string' ? bytes(content) : content, 'input', options))
    found.push(item);
  return found;
}

async function one(content: string, options: ReadOptions = {}): Promise<Article> {
  const [found] = await all(content, options);
  if (!found || 'error' in found) throw new Error(`not read: ${found?.error}`);
  return found;
}

async function failure(content: string | Uint8Array, options: ReadOptions = {}): Promise<Failure> {
  const [found] = await all(content, options);
  if (!found || !('error' in found) || !(found.error instanceof Failure)) throw new Error('read without a failure');
  return found.error;
}

describe('plain text', () => {
  it('keeps the text, and takes a short first line before a blank one as the title', async () => {
    const article = await one('Minister resigns\n\nThe minister resigned on Monday.\n');
    expect(article).toMatchObject({
      title: 'Minister resigns',
      text: 'Minister resigns\n\nThe minister resigned on Monday.',
    });
  });

  it('has no title when the first line is a sentence', async () => {
    expect((await one('The minister resigned.\n\nNobody was surprised.')).title).toBeNull();
  });

  it('is told from a page or a feed however many comments stand before it', async () => {
    const comments = '<!---->'.repeat(200);
    const story = `${comments}\n<!doctype html><html><body><article><p>The minister resigned.</p></article></body></html>`;
    expect((await one(story)).text).toBe('The minister resigned.');
    expect((await one(`${comments} The minister resigned.`)).text).toContain('The minister resigned.');
  });

  it('drops the byte order mark and reads every kind of line end', async () => {
    expect((await one('\ufeffOne line\r\nand another\rand a third')).text).toBe('One line\nand another\nand a third');
  });

  it('drops characters that steer terminals or turn the direction of writing', async () => {
    expect((await one('The \u001b[31mmin\u00adister\u009b0m\u202e resigned.')).text).toBe(
      'The [31mminister0m resigned.',
    );
  });

  it('gives the same text the same id, wherever it comes from', async () => {
    expect((await one('The minister resigned.', { source: 'a.txt' })).id).toBe(
      (await one('The minister resigned.\r\n')).id,
    );
    expect((await one('The minister resigned.')).id).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('Markdown', () => {
  it('loses its markup and keeps its words', async () => {
    const article = await one(
      '# Talks *begin*\n\nThe [minister](https://example.org) said:\n\n> We **agree**.\n\n- first\n- second\n\n```js\ncode()\n```\n',
      { extension: '.md' },
    );
    expect(article.text).toBe('Talks begin\n\nThe minister said:\n\nWe agree.\n\nfirst\n\nsecond');
    expect(article.title).toBe('Talks begin');
  });

  it.each([
    ['quotes in quotes', `${'>'.repeat(50_000)} word`],
    ['lists in lists', `${'- '.repeat(20_000)}word`],
    ['open brackets', `${'['.repeat(50_000)}word`],
    ['open emphasis', `${'*a **a '.repeat(20_000)}word`],
  ])('refuses absurd %s at once', async (_, content) => {
    expect((await failure(content, { extension: '.md' })).name).toBe('too-deep');
  });

  it('takes title and date from the front matter', async () => {
    const article = await one('---\ntitle: Talks begin\ndate: 2024-05-02T10:00:00Z\n---\nThey met.\n', {
      extension: '.md',
    });
    expect(article).toMatchObject({ title: 'Talks begin', date: '2024-05-02', text: 'Talks begin\n\nThey met.' });
  });
});

const PAGE = `<!doctype html><html><head><title>Talks begin | The Courier</title>
<meta property="og:site_name" content="The Courier">
<link rel="canonical" href="https://courier.example/talks">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks begin","datePublished":"2024-04-18T23:30:00-04:00"}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks begin</h1>
<p>The two ministers met in the capital on Thursday&nbsp;morning, and they talked about the border &amp; the dam for five hours.</p>
<p>Neither of them spoke to reporters after the meeting, but<br>officials said that the talks would go on, and that water came first.</p>
<script>alert("The script attacks the reader")</script>
<p>They said &lt;b&gt;nothing&lt;/b&gt; about prisoners, whose families have waited for news, for months, in both of the countries.</p>
</article><footer>Copyright, imprint, cookies</footer></body></html>`;

describe('HTML', () => {
  let article: Article;
  beforeAll(async () => {
    article = await one(PAGE, { extension: '.html' });
  });

  it('keeps the readable part only, entities as characters and scripts not at all', async () => {
    expect(article.text).toBe(
      [
        'Talks begin',
        'The two ministers met in the capital on Thursday morning, and they talked about the border & the dam for five hours.',
        'Neither of them spoke to reporters after the meeting, but\nofficials said that the talks would go on, and that water came first.',
        'They said <b>nothing</b> about prisoners, whose families have waited for news, for months, in both of the countries.',
      ].join('\n\n'),
    );
  });

  it('takes title, day, address and publisher from the metadata', async () => {
    expect(article).toMatchObject({
      title: 'Talks begin',
      date: '2024-04-18',
      url: 'https://courier.example/talks',
      source: 'The Courier',
    });
  });

  it.each([
    ['<meta name="date" content="2023-01-05">', '2023-01-05'],
    ['<meta property="article:published_time" content="2023-01-05T08:00:00Z">', '2023-01-05'],
    ['<time datetime="2023-01-05T08:00">last week</time>', '2023-01-05'],
    ['<time>5 January 2023</time>', '2023-01-05'],
    ['<time>January 5</time>', null],
    ['<meta name="date" content="2023-02-30">', null],
  ])('reads the day of %s', async (markup, day) => {
    expect((await one(`<html><body>${markup}<p>The minister resigned.</p></body></html>`)).date).toBe(day);
  });

  it('ignores an address that is no web address', async () => {
    const page =
      '<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><p>The minister resigned.</p></body></html>';
    expect((await one(page)).url).toBeNull();
  });

  it('leaves out what stands between the paragraphs of an article', async () => {
    const between = [
      '3 June 2024',
      'Share on Facebook | X',
      'Read more: Five dams that failed',
      'Image: Reuters',
      'Advertisement',
      'Updated 4 June 2024',
      '5 min read',
    ];
    const prose = [
      'The minister resigned on Monday.',
      'Share prices fell, the bank said.',
      'Published papers show that he knew.',
      'June 3, 2024 was a Monday.',
    ];
    const page = `<html><body>${[...between, ...prose].map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    expect((await one(page)).text).toBe(prose.join('\n\n'));
  });

  it('refuses a page of absurd size or depth by name', async () => {
    expect((await failure(`<html><body>${'<div>'.repeat(60_000)}x`)).name).toBe('too-long');
    const deep = await all(`<html><body>${'<div>'.repeat(2_000)}The minister resigned.`);
    expect(deep).toHaveLength(1);
  });
});

describe('JSON Lines', () => {
  it('reads one article a line and puts a separate title before the text', async () => {
    const articles = await all('{"text":"They met.","title":"Talks","date":"2024-05-02"}\n\n{"text":"They parted."}\n');
    expect(articles).toMatchObject([
      { text: 'Talks\n\nThey met.', date: '2024-05-02' },
      { text: 'They parted.', title: null },
    ]);
  });

  it('lets nothing steer the terminal: not a title, a source, an address or an error', async () => {
    const line = (fields: object) => JSON.stringify({ text: 'They met.', ...fields });
    const article = await one(line({ title: 'A\u001b[2J', source: 'B\u009b2J\n', url: 'https://c.example/\u0007' }));
    expect(article).toMatchObject({ title: 'A[2J', source: 'B2J', url: 'https://c.example/' });
    expect((await failure(line({ date: '\u001b[2J' }))).message).not.toMatch(/\p{Cc}/u);
  });

  it('names a bad line and reads the others', async () => {
    const found = await all(
      '{"text":"One."}\n{"text":\n{"title":"no text"}\n{"text":"Two.","date":"May"}\n{"text":"Three."}',
      {
        extension: '.jsonl',
      },
    );
    expect(found.map((item) => ('error' in item ? item.where : item.text))).toEqual([
      'One.',
      'input, line 2',
      'input, line 3',
      'input, line 4',
      'Three.',
    ]);
  });
});

describe('what cannot be an article', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\t '],
    ['empty', '--- 123 ---'],
    ['binary', new Uint8Array([72, 105, 0, 0, 1, 2])],
    ['binary', bytes('%PDF-1.7 and so on')],
    ['not-utf8', new Uint8Array([67, 97, 102, 0xe9, 32, 67, 97])],
    ['not-utf8', new Uint8Array([0xff, 0xfe, 72, 0, 105, 0])],
  ])('is refused as %s', async (name, content) => {
    expect((await failure(content)).name).toBe(name);
  });

  it('says where the text stops being UTF-8', async () => {
    expect((await failure(new Uint8Array([67, 97, 102, 0xe9, 32, 67, 97]))).message).toContain('byte 3');
  });

  it('is refused over the limit and read at it', async () => {
    expect((await failure('The minister resigned.', { maxSize: 21 })).name).toBe('too-long');
    expect((await one('The minister resigned.', { maxSize: 22 })).text).toHaveLength(22);
  });
});

describe('any bytes', () => {
  it.each(['.txt', '.md', '.html', '.jsonl', ''])('give articles or named failures (%s)', async (extension) => {
    const content = fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(bytes), fc.constant(bytes(PAGE)));
    await fc.assert(
      fc.asyncProperty(content, async (input) => {
        for (const found of await all(input, { extension })) {
          if ('error' in found) expect(found.error).toBeInstanceOf(Failure);
          else expect(found.text).toBe(found.text.trim());
        }
      }),
    );
  });
});

describe('markup that makes no page', () => {
  it.each(['<html', '<?xml version="1.0"?><html>', '<!doctype html><!-- nothing -->'])(
    'is refused: %s',
    async (content) => {
      expect((await failure(content, { extension: '.html' })).name).toMatch(/^(?:not-a-page|empty)$/);
    },
  );
});
