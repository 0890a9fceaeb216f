import { FORMATS, formatNamed } from '../../src/export/index.js';
import { buildGraph } from '../../src/graph/build.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { readGraph } from '../../src/import/index.js';
import { Failure } from '../../src/ontology/failure.js';
import { info } from '../../src/query/info.js';
import { relations } from '../../src/query/relations.js';
import { archiveOf } from '../fixtures/archive.js';
import { ontology } from '../fixtures/ontology.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A graph of one claim, so that a change of its file strikes something. */
const small = buildGraph(
  archiveOf(
    [
      ['country/KEN', 'Kenya', { country: 'KEN', aliases: ['Nairobi'] }],
      ['official/asha-odera', 'Asha Odera', { country: 'KEN', roles: ['Minister'] }],
    ],
    [
      {
        id: 'r1',
        title: 'Talks',
        date: '2025-01-02',
        sentences: [
          {
            text: 'Asha Odera urged Kenya to wait.',
            claims: [
              {
                subject: ['Asha Odera', 'official/asha-odera'],
                relation: 'urges',
                trigger: 'urged',
                object: ['Kenya', 'country/KEN'],
              },
            ],
          },
        ],
      },
    ],
  ),
  ontology,
);
const own = (format: string): Uint8Array => bytes(formatNamed(format).write(small));

/** Valid graphs by the end of the file name: stringer's own, and as others write them. */
export const GRAPHS: Readonly<Record<string, readonly Uint8Array[]>> = {
  '.gexf': [
    own('gexf'),
    bytes(
      '<gexf version="1.2"><graph><attributes class="node"><attribute id="0" title="n" type="liststring"><default>a|b</default></attribute></attributes><nodes><node id="a" label="A"><viz:color r="1" g="2" b="3"/><nodes><node id="b"/></nodes></node></nodes><edges><edge source="a" target="b" weight="2.5"><spells><spell start="2021-01-01"/></spells></edge></edges></graph></gexf>',
    ),
  ],
  '.graphml': [
    own('graphml'),
    bytes(
      '<!DOCTYPE graphml><graphml><key id="d" for="all" attr.name="name" attr.type="string"><default>x</default></key><key id="w" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="undirected"><node id="a"><data key="d"><![CDATA[A]]></data></node><node id="b"/><edge source="a" target="b"><data key="w">NaN</data></edge></graph></graphml>',
    ),
  ],
  '.json': [
    own('json'),
    bytes(
      '{"nodes":[{"id":"a","x":1,"y":2,"more":{"k":[1]}},{"id":2}],"links":[{"source":"a","target":2,"weight":3}]}',
    ),
  ],
  '.csv': [
    own('gephi-edges'),
    own('neo4j-edges'),
    own('csv'),
    bytes('Source;Target;Type;Weight\r\n"a ""x""";b;Undirected;2\r\n\'=b;c;Directed;1e3\r\n'),
  ],
};

/** Reads a graph, asks it and writes it in every format: what can be read at all can be worked with. */
export function useGraph(name: string, input: Uint8Array): void {
  let graph: StringerGraph;
  try {
    graph = readGraph(name, input);
  } catch (error) {
    if (error instanceof Failure) return;
    throw error;
  }
  JSON.stringify([info(graph), relations(graph)]);
  for (const { write } of FORMATS) write(graph);
}
