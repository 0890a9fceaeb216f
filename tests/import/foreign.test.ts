import { spawnSync } from 'node:child_process';
import { MultiDirectedGraph } from 'graphology';
import gexfLibrary from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import { otherTable, readGraph } from '../../src/import/index.js';
import { pythonWith } from '../export/tools.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The same small graph, made by other programs: three harbours, two routes of one pair, a route back. */
const ROUTES = `
g.add_node('hel', label='Helsinki', type='Place', berths=12)
g.add_node('tll', label='Tallinn', type='Place', berths=9)
g.add_node('ferry', label='Ferry Lines & Co', type='Company')
g.add_edge('hel', 'tll', label='sails to', weight=3.5)
g.add_edge('tll', 'hel', label='sails to', weight=2)
g.add_edge('ferry', 'hel', label='owns <part of>')`;

const WRITERS = [
  {
    name: 'gexf',
    module: 'networkx',
    by: 'NetworkX',
    script: `import networkx as n, sys; g = n.DiGraph()${ROUTES}\nn.write_gexf(g, sys.stdout.buffer)`,
  },
  {
    name: 'graphml',
    module: 'networkx',
    by: 'NetworkX',
    script: `import networkx as n, sys; g = n.DiGraph()${ROUTES}\nn.write_graphml(g, sys.stdout.buffer)`,
  },
  {
    name: 'json',
    module: 'networkx',
    by: 'NetworkX',
    script: `import networkx as n, json; g = n.DiGraph()${ROUTES}\nprint(json.dumps(n.node_link_data(g)))`,
  },
  {
    name: 'graphml',
    module: 'igraph',
    by: 'igraph',
    script: `
import igraph, sys, tempfile
class G:
  def __init__(self): self.n, self.e = [], []
  def add_node(self, key, **values): self.n.append(dict(values, name=key))
  def add_edge(self, a, b, **values): self.e.append(dict(values, source=a, target=b))
g = G()${ROUTES}
keys = [node['name'] for node in g.n]
made = igraph.Graph(directed=True)
for node in g.n: made.add_vertex(**node)
for edge in g.e: made.add_edge(edge.pop('source'), edge.pop('target'), **edge)
with tempfile.NamedTemporaryFile(suffix='.graphml') as file:
  made.write_graphml(file.name); sys.stdout.write(open(file.name).read())`,
  },
];

describe('Graphs of other programs', () => {
  test.each(WRITERS)('$name by $by', ({ name, module, script }) => {
    const python = pythonWith(module);
    if (!python) return;
    const { stdout, stderr } = spawnSync(python, ['-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const graph = readGraph(`routes.${name}`, bytes(stdout));
    const labels = graph.mapNodes((_, { label }) => label).sort();
    expect(labels).toEqual(['Ferry Lines & Co', 'Helsinki', 'Tallinn']);
    const key = graph.findNode((_, { label }) => label === 'Helsinki');
    expect(graph.getNodeAttributes(key)).toMatchObject({
      type: 'place',
      other: expect.objectContaining({ berths: 12 }),
    });
    const edges = graph.mapEdges((_, { label, relation, weight, claims }, __, ___, from, to) => {
      expect([relation, claims]).toEqual([label, []]);
      return `${from.label}: ${label} ${to.label}, ${weight}`;
    });
    expect(edges.sort()).toEqual([
      'Ferry Lines & Co: owns <part of> Helsinki, 1',
      'Helsinki: sails to Tallinn, 3.5',
      'Tallinn: sails to Helsinki, 2',
    ]);
    graph.forEachNode((_, { x, y, size, color }) => {
      expect([x, y].every(Number.isFinite) && size > 0).toBe(true);
      expect(color).toMatch(/^#[\da-f]{6}$/);
    });
  });

  test('GEXF by graphology-gexf, with colours, places and sizes', () => {
    const made = new MultiDirectedGraph();
    made.addNode('a', { label: 'Alpha', x: 1.5, y: -2, size: 9, color: '#ff0080', tags: 'x|y' });
    made.addNode('b', { label: 'Beta', x: 0, y: 0, size: 4, color: 'rgb(0,128,255)' });
    made.addDirectedEdge('a', 'b', { label: 'knows', weight: 4, since: 1999 });
    const graph = readGraph('a.gexf', bytes(gexfLibrary.write(made)));
    expect(graph.getNodeAttributes('a')).toMatchObject({ label: 'Alpha', x: 1.5, y: -2, size: 9, color: '#ff0080' });
    expect(graph.getNodeAttribute('b', 'color')).toBe('#0080ff');
    expect(graph.getEdgeAttributes(graph.edges()[0])).toMatchObject({
      label: 'knows',
      weight: 4,
      other: { since: 1999 },
    });
  });

  test('GEXF of version 1.2 with defaults, spells and nodes inside nodes', () => {
    const graph = readGraph(
      'old.gexf',
      bytes(`<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic">
        <attributes class="node"><attribute id="0" title="category" type="string"><default>ship</default></attribute></attributes>
        <nodes><node id="a" label="A"><nodes><node id="b"><attvalues><attvalue for="0" value="tug"/></attvalues></node></nodes></node></nodes>
        <edges><edge source="a" target="b" kind="tows"><spells><spell start="2021-05-02" end="2021-05-03"/><spell start="2021-04-01" end="2021-04-02"/></spells></edge></edges>
      </graph></gexf>`),
    );
    expect([graph.getNodeAttribute('a', 'type'), graph.getNodeAttribute('b', 'type')]).toEqual(['ship', 'tug']);
    expect(graph.getEdgeAttributes('a|tows|b')).toMatchObject({ first: '2021-04-01', last: '2021-05-03', weight: 1 });
  });

  test('GraphML of yEd, whose labels are drawings', () => {
    const graph = readGraph(
      'y.graphml',
      bytes(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d6" yfiles.type="nodegraphics"/><graph id="G" edgedefault="directed">
        <node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Pump house</y:NodeLabel></y:ShapeNode></data></node>
        <node id="n1"/><edge id="e0" source="n0" target="n1"/></graph></graphml>`),
    );
    expect(graph.getNodeAttribute('n0', 'label')).toBe('Pump house');
    expect(graph.getEdgeAttribute('e0', 'relation')).toBe('related_to');
  });

  test('GraphML with data inside data, of which the inner counts', () => {
    const graph = readGraph(
      'n.graphml',
      bytes(`<graphml><key id="n" for="node" attr.name="name"/><graph>
        <node id="a"><data key="n">outer<data key="n">inner</data></data></node></graph></graphml>`),
    );
    expect(graph.getNodeAttribute('a', 'label')).toBe('inner');
  });

  test.each([
    ['Gephi', 'Source;Target;Type;Weight\nanna;bert;Undirected;2\nbert;carl;Undirected;1\n'],
    ['a list of edges', 'from,to,weight\nanna,bert,2\nbert,carl,1'],
    ['tabs', 'source\ttarget\tweight\r\nanna\tbert\t2\r\nbert\tcarl\t1\r\n'],
  ])('CSV of edges alone, as %s has it: the ends are the nodes', (_, text) => {
    const graph = readGraph('people.csv', bytes(text));
    expect(graph.nodes().sort()).toEqual(['anna', 'bert', 'carl']);
    expect(graph.getEdgeAttribute('anna|related_to|bert', 'weight')).toBe(2);
  });

  test('CSV of neo4j-admin', () => {
    const graph = readGraph(
      'film.nodes.csv',
      bytes(
        'personId:ID(Person),name,born:int,:LABEL,tags:string[]\nk,Keanu,1964,Person;Actor,"a;b"\nm,The Film,1999,Film,\n',
      ),
      [{ name: 'film.edges.csv', bytes: bytes(':START_ID(Person),role,:END_ID,:TYPE\nk,Neo,m,ACTED_IN\n') }],
    );
    expect(graph.getNodeAttributes('k')).toMatchObject({
      label: 'Keanu',
      type: 'person',
      other: { born: 1964, tags: '["a","b"]' },
    });
    expect(graph.getEdgeAttributes('k|ACTED_IN|m')).toMatchObject({
      relation: 'ACTED_IN',
      label: 'ACTED IN',
      other: { role: 'Neo' },
    });
  });

  test('parallel edges without ids keep apart', () => {
    const graph = readGraph('twice.csv', bytes('source,target\na,b\na,b\n'));
    expect(graph.edges()).toEqual(['a|related_to|b', 'a|related_to|b#2']);
  });

  test.each([
    ['trade.nodes.csv', 'trade.edges.csv'],
    ['trade.edges.csv', 'trade.nodes.csv'],
    ['nodes.csv', 'edges.csv'],
    ['g.neo4j-nodes.csv', 'g.neo4j-edges.csv'],
    ['trade.csv', null],
  ])('%s goes with %s', (name, other) => {
    expect(otherTable(name)).toBe(other);
  });
});
