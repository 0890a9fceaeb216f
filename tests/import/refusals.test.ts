import { describe, expect, test } from 'vitest';
import { readGraph } from '../../src/import/index.js';
import { Failure } from '../../src/ontology/failure.js';

const gexf = (inside: string, before = '') =>
  `<?xml version="1.0"?>\n${before}<gexf version="1.3"><graph>\n${inside}\n</graph></gexf>`;
const graphml = (inside: string) =>
  `<graphml><key id="w" for="edge" attr.name="weight" attr.type="double"/>\n<graph>${inside}</graph></graphml>`;
const BOMB = `<!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n`;

/** What is wrong, the file, where the error must place it, and what it must say. */
const WRONG: [name: string, file: string, text: string, where: RegExp, what: RegExp][] = [
  [
    'an entity bomb',
    'a.gexf',
    gexf('<nodes><node id="&b;"/></nodes>', BOMB),
    /a\.gexf, line 2/,
    /DOCTYPE.*Take the DOCTYPE out/,
  ],
  [
    'a file of somebody’s machine',
    'a.gexf',
    gexf('<nodes/>', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    /line 2/,
    /DOCTYPE/,
  ],
  ['an entity that is not XML’s', 'a.gexf', gexf('<nodes><node id="&nbsp;"/></nodes>'), /line 3/, /no XML/],
  ['XML that is cut off', 'a.gexf', '<gexf><graph><nodes><node id="a"', /line 1/, /no XML/],
  ['HTML', 'a.gexf', '<!DOCTYPE html><html><body>no</body></html>', /a\.gexf/, /no GEXF/],
  ['GEXF called GraphML', 'a.graphml', gexf(''), /a\.graphml/, /no GraphML/],
  ['a node without an id', 'a.gexf', gexf('<nodes><node label="A"/></nodes>'), /line 3/, /<node> has no id/],
  [
    'two nodes of one id',
    'a.gexf',
    gexf('<nodes><node id="a"/>\n<node id="a"/></nodes>'),
    /line 4/,
    /two nodes have the id "a".*line 3/,
  ],
  [
    'two edges of one id',
    'a.gexf',
    gexf(
      '<nodes><node id="a"/></nodes><edges><edge id="e" source="a" target="a"/>\n<edge id="e" source="a" target="a"/></edges>',
    ),
    /line 4/,
    /two edges have the id "e"/,
  ],
  [
    'an end that is no node',
    'a.gexf',
    gexf('<nodes><node id="a"/></nodes>\n<edges><edge source="a" target="b"/></edges>'),
    /line 4/,
    /leads to "b".*no node/,
  ],
  ['an edge without an end', 'a.graphml', graphml('<node id="a"/><edge source="a"/>'), /line 2/, /no target/],
  [
    'a number beyond all',
    'a.gexf',
    gexf('<nodes><node id="a"/></nodes><edges><edge source="a" target="a" weight="1e400"/></edges>'),
    /line 3/,
    /1e400.*finite/,
  ],
  [
    'a number that is none',
    'a.graphml',
    graphml('<node id="a"/><edge source="a" target="a"><data key="w">many</data></edge>'),
    /line 2/,
    /many.*finite/,
  ],
  [
    'an undeclared attribute',
    'a.gexf',
    gexf('<nodes><node id="a"><attvalues><attvalue for="7" value="x"/></attvalues></node></nodes>'),
    /line 3/,
    /"7" is not declared/,
  ],
  ['a hyperedge', 'a.graphml', graphml('<hyperedge/>'), /line 2/, /hyperedge/],
  ['a node called __proto__', 'a.gexf', gexf('<nodes><node id="__proto__"/></nodes>'), /line 3/, /__proto__/],
  [
    'an attribute called __proto__',
    'a.gexf',
    gexf(
      '<attributes class="node"><attribute id="0" title="__proto__" type="string"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="x"/></attvalues></node></nodes>',
    ),
    /line 3/,
    /an attribute is called __proto__/,
  ],
  [
    'damaged claims',
    'a.gexf',
    gexf(
      '<attributes class="edge"><attribute id="claims" title="claims" type="string"/></attributes><nodes><node id="a"/></nodes><edges><edge source="a" target="a"><attvalues><attvalue for="claims" value="[{}]"/></attvalues></edge></edges>',
    ),
    /line 3/,
    /claims of an edge are damaged/,
  ],
  ['damaged articles', 'a.gexf', gexf('<?stringer {"format":"other"}?>'), /a\.gexf/, /articles is damaged/],
  ['no JSON', 'a.json', '{"nodes": [', /a\.json/, /not JSON/],
  ['JSON of something else', 'a.json', '{"rows": []}', /a\.json, nodes/, /graphology/],
  [
    'an end of a wrong kind',
    'a.json',
    '{"nodes":[{"id":"a"}],"links":[{"source":{},"target":"a"}]}',
    /links\.0\.source/,
    /graphology/,
  ],
  ['an empty table', 'a.csv', '', /a\.csv/, /empty/],
  ['a table of something else', 'a.csv', 'height,width\n1,2\n', /line 1/, /neither edges nor nodes/],
  ['more cells than names', 'a.csv', 'source,target\na,b\na,b,c\n', /line 3/, /3 cells under 2 names/],
  ['quotes without an end', 'a.csv', 'source,target\na,b\n"a,b\n', /line 3/, /quotes does not end/],
  ['a row without an end', 'a.csv', 'source,target\n"x\ny",b\na,\n', /line 4/, /no target/],
  ['a weight in words', 'a.csv', 'source,target,weight\na,b,heavy\n', /line 2/, /weight is "heavy"/],
  ['another encoding', 'a.csv', 'UTF-16', /a\.csv/, /not UTF-8/],
];

describe('Files that are refused', () => {
  test.each(WRONG)('%s (%s)', (name, file, text, where, what) => {
    const bytes = name === 'another encoding' ? Uint8Array.of(0xff, 0xfe, 0x61, 0) : new TextEncoder().encode(text);
    let failure: unknown;
    try {
      readGraph(file, bytes);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    const { where: place, message, mend } = failure as Failure;
    expect(place).toMatch(where);
    expect(message).toMatch(what);
    expect(mend).toBeTruthy();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('__proto__ in JSON is no attribute', () => {
    const text = '{"nodes":[{"id":"a","attributes":{"__proto__":{"polluted":1},"constructor":"c"}}]}';
    const graph = readGraph('a.json', new TextEncoder().encode(text));
    expect(graph.getNodeAttributes('a').other).toEqual({ constructor: 'c' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a table beside it is named in its own errors', () => {
    const nodes = { name: 'a.nodes.csv', bytes: new TextEncoder().encode('Id\na\n') };
    const edges = new TextEncoder().encode('Source,Target\na,b\n');
    expect(() => readGraph('a.edges.csv', edges, [nodes])).toThrow(/a\.edges\.csv, line 2: an edge leads to "b"/);
  });

  test('elements nested deeper than any graph are refused, not followed', () => {
    const deep = '<g>'.repeat(100_000);
    expect(() => readGraph('a.gexf', new TextEncoder().encode(`<gexf>${deep}`))).toThrow(/nested more than/);
  });
});
