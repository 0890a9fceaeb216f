import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { parseGraph } from '../../src/graph/json.js';
import { serializeGraph } from '../../src/graph/serialize.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const graph = buildGraph(ferryArchive(), ontology);
const text = serializeGraph(graph);

describe('graphology JSON', () => {
  test('comes back as the same graph and the same bytes', () => {
    const back = parseGraph(text);
    expect(back.export()).toEqual(graph.export());
    expect(serializeGraph(back)).toBe(text);
  });

  test('is what graphology itself exports', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph.export())));
  });

  test('has a line for each article, node and edge', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('{"key"'))).toHaveLength(graph.order + graph.size);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test.each([
    ['no JSON', 'not json', /not JSON/],
    ['another object', '{"nodes": []}', /options/],
    ['a node without a type', text.replace('"type":"official",', ''), /attributes\.type/],
    ['a key too many', text.replace('"format":"stringer"', '"format":"stringer","more":1'), /more/],
    [
      'an end that is no node',
      text.replace('"target":"country/GRC"', '"target":"country/NIL"'),
      /edges\.\d+: "country\/NIL" is no node/,
    ],
    [
      'a key that stands twice',
      text.replace('"key":"country/GRC"', '"key":"country/TUR"'),
      /nodes\.\d+\.key: "country\/TUR" stands twice/,
    ],
    ['a colour that is none', text.replace(/"color":"[^"]*"/, '"color":"url(x)"'), /color/],
    ['a later version', text.replace('"version":1', '"version":2'), /version/],
  ])('%s is refused, naming the key', (_, broken, message) => {
    expect(() => parseGraph(broken)).toThrow(message);
  });
});
