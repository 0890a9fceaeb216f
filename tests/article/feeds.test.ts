import { describe, expect, it } from 'vitest';
import { readAll } from './read.js';

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>The Harbour Post</title><link>https://example.org/</link>
  <item>
    <title>Minister &amp; envoy meet</title><link>https://example.org/1</link><pubDate>Thu, 18 Apr 2024 23:30:00 -0400</pubDate>
    <description>A short summary.</description>
    <content:encoded><![CDATA[<p>The minister met the envoy.</p><p>They <b>agreed</b> on nothing.</p><script>alert(1)</script>]]></content:encoded>
  </item>
  <item><title>Talks end</title><link>javascript:alert(1)</link><description>&lt;p&gt;The talks ended on Friday.&lt;/p&gt;</description></item>
  <item><title>Only a headline</title></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
  <entry><title>Port reopens</title><link rel="self" href="https://example.org/feed/2"/><link href="https://example.org/2"/>
    <updated>2024-04-20T09:00:00Z</updated><published>2024-04-19T09:00:00Z</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The port reopened.</p><p>Ships left.</p></div></content></entry>
</feed>`;

describe('a feed', () => {
  it('in RSS gives an article an item: its fullest text, title, publisher’s own day, address and publisher', async () => {
    const [first, second, third] = await readAll(RSS, { extension: '.xml' });
    expect(first).toMatchObject({
      text: 'Minister & envoy meet\n\nThe minister met the envoy.\n\nThey agreed on nothing.',
      title: 'Minister & envoy meet',
      date: '2024-04-18',
      url: 'https://example.org/1',
      source: 'The Harbour Post',
    });
    expect(second).toMatchObject({ text: 'Talks end\n\nThe talks ended on Friday.', url: null, date: null });
    expect(third).toBe('empty');
  });

  it('in Atom gives the published day and the address of the page, not of the feed', async () => {
    expect(await readAll(ATOM)).toMatchObject([
      { text: 'Port reopens\n\nThe port reopened.\n\nShips left.', date: '2024-04-19', url: 'https://example.org/2' },
    ]);
  });

  it('in RDF (RSS 1.0) has its items beside the channel', async () => {
    const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>Gazette</title></channel>
      <item><title>Vote</title><description>Parliament voted.</description><dc:date>2024-03-02T10:00:00Z</dc:date></item></rdf:RDF>`;
    expect(await readAll(rdf)).toMatchObject([
      { date: '2024-03-02', title: 'Vote', text: 'Vote\n\nParliament voted.' },
    ]);
  });

  it('in JSON gives an article an item', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Wire',
      items: [
        {
          id: '1',
          content_html: '<p>The minister resigned.</p>',
          title: 'Out',
          date_published: '2024-04-18T01:00:00+02:00',
        },
        { id: '2', content_text: 'The king stayed.', url: 'https://example.org/king' },
      ],
    };
    expect(await readAll(JSON.stringify(feed))).toMatchObject([
      { text: 'Out\n\nThe minister resigned.', date: '2024-04-18', source: 'Wire' },
      { text: 'The king stayed.', url: 'https://example.org/king', title: null },
    ]);
  });

  it.each([
    ['<rss><channel><title>Empty</title></channel></rss>', '.rss', 'not-a-feed'],
    ['<graphml/>', '.xml', 'not-a-feed'],
    [
      '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><title>&b;</title></item></rss>',
      '.xml',
      'not-a-feed',
    ],
    ['{"articles": []}', '.json', 'not-a-feed'],
    ['{"version": ', '.json', 'not-a-feed'],
  ])('is refused when it is none: %s', async (content, extension, name) => {
    expect(await readAll(content, { extension })).toEqual([name]);
  });
});
