import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/article/documents/pdf.js';
import { docx, pdf, warcResponse, zip } from '../fixtures/documents.js';
import { readAll } from './read.js';

const PAGE =
  '<html><head><title>x</title></head><body><article><h1>Port reopens</h1><p>The port reopened.</p></article></body></html>';

describe('a mail', () => {
  const mail = [
    'From: "Press office" <press@example.org>',
    'Date: Thu, 18 Apr 2024 23:10:00 -0400',
    'Subject: =?utf-8?q?Minister_resigns?=',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'The minister resigned in San Jos=E9.',
    '',
    'On Monday the clerk wrote:',
    '> Will he resign?',
    '-- ',
    'Press office of the ministry',
  ].join('\r\n');

  it('gives its own words with subject, day and sender, without quoted ones and the signature', async () => {
    expect(await readAll(mail, { extension: '.eml' })).toMatchObject([
      {
        title: 'Minister resigns',
        text: 'Minister resigns\n\nThe minister resigned in San José.',
        date: '2024-04-18',
        source: 'Press office',
      },
    ]);
  });

  it('is recognised without its ending, and read from HTML where it has no plain text', async () => {
    const html = mail.replace('text/plain', 'text/html').replace('The minister', '<p>The <i>minister</i>');
    const [article] = await readAll(html);
    expect(article).toMatchObject({ title: 'Minister resigns' });
    expect(article).toHaveProperty('text', expect.stringContaining('The minister resigned in San José.'));
  });
});

describe('a page saved as MHTML', () => {
  const saved = (type: string) =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/port',
      'Subject: Port reopens - Wire',
      'Date: Sat, 20 Apr 2024 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="cut"',
      '',
      '--cut',
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(PAGE).toString('base64'),
      '--cut--',
    ].join('\r\n');

  it('is read as the page, with its address, and not with the day of saving', async () => {
    expect(await readAll(saved('text/html'))).toMatchObject([
      {
        title: 'Port reopens',
        text: 'Port reopens\n\nThe port reopened.',
        url: 'https://example.org/port',
        date: null,
      },
    ]);
  });

  it('is refused without a page in it', async () => {
    expect(await readAll(saved('image/png'), { extension: '.mht' })).toEqual(['damaged']);
  });
});

describe('a web archive', () => {
  const records = [
    warcResponse('https://example.org/port', 'text/html; charset=utf-8', PAGE),
    warcResponse('https://example.org/logo.png', 'image/png', 'xx'),
    warcResponse('https://example.org/gone', 'text/html', PAGE, '404 Not Found'),
    warcResponse('https://example.org/empty', 'text/html', '<html><body></body></html>'),
  ];

  it.each([
    ['plain', Buffer.from(records.join(''))],
    ['packed record by record', Buffer.concat(records.map((record) => gzipSync(record)))],
  ])('%s gives an article a page that was found', async (_, bytes) => {
    expect(await readAll(bytes, { extension: '.warc' })).toMatchObject([
      { title: 'Port reopens', url: 'https://example.org/port' },
      'empty',
    ]);
  });

  it('gives pages that were sent in chunks and packed', async () => {
    const packed = gzipSync(PAGE);
    const half = packed.length >> 1;
    const chunk = (part: Uint8Array) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')];
    const body = Buffer.concat([
      ...chunk(packed.subarray(0, half)),
      ...chunk(packed.subarray(half)),
      Buffer.from('0\r\n\r\n'),
    ]);
    const type = 'text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip';
    const record = warcResponse('https://example.org/port', type, body.toString('latin1'));
    expect(await readAll(Buffer.from(record, 'latin1'), { extension: '.warc' })).toMatchObject([
      { title: 'Port reopens' },
    ]);
  });

  it('is refused without pages, or when it is none', async () => {
    expect(await readAll(records[1] ?? '', { extension: '.warc' })).toEqual(['empty']);
    expect(await readAll('nothing of the kind', { extension: '.warc' })).toEqual([
      expect.stringMatching(/empty|damaged/),
    ]);
  });
});

describe('a Word document', () => {
  it('gives its paragraphs, the short first one as title', async () => {
    expect(await readAll(docx(['Port reopens', 'The port reopened on Monday.', 'Ships left.']))).toMatchObject([
      { title: 'Port reopens', text: 'Port reopens\n\nThe port reopened on Monday.\n\nShips left.' },
    ]);
  });

  it('that unpacks to hundreds of megabytes is refused, whatever size it states', async () => {
    const zeros = new Uint8Array(210_000_000);
    expect(await readAll(zip({ 'word/document.xml': zeros }, 100), { extension: '.docx' })).toEqual(['too-long']);
  });

  it('that is torn or none is refused', async () => {
    const whole = docx(['The port reopened.']);
    expect(await readAll(whole.subarray(0, whole.length / 2), { extension: '.docx' })).toEqual(['damaged']);
    expect(await readAll(zip({ 'a.txt': 'The port.' }), { extension: '.docx' })).toEqual(['damaged']);
  });
});

describe('a PDF', () => {
  it('gives its text, lines joined to paragraphs, heads and page numbers left out', async () => {
    const file = pdf([
      [
        'The Harbour Post 18',
        'Port reopens',
        '',
        'The port reopened on Monday after a long strike of its dock work-',
        'ers.',
        '1',
      ],
      ['The Harbour Post 19', 'Ships left.', '2'],
    ]);
    const [article] = await readAll(file);
    expect(article).toHaveProperty('text', expect.stringContaining('after a long strike of its dock workers.'));
    expect(article).toHaveProperty('text', expect.not.stringContaining('Harbour Post'));
    expect(article).toHaveProperty('text', expect.stringMatching(/Ships left\.$/));
  });

  it('starts a paragraph after a blank line, and after a short line that ends a sentence', () => {
    expect(
      paragraphs([
        'A headline\n\nOne sentence that is rather long and\nends here.\nAnother one begins and it is long.',
      ]),
    ).toBe('A headline\n\nOne sentence that is rather long and ends here.\n\nAnother one begins and it is long.');
  });

  it.each([['%PDF-1.7 nothing more'], ['']])('that is damaged is refused: %s', async (content) => {
    expect(await readAll(content, { extension: '.pdf' })).toEqual(['damaged']);
  });

  it('without text is refused', async () => {
    expect(await readAll(pdf([[]]))).toEqual(['empty']);
  });
});
