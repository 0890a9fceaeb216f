import {
  type CypherMap,
  type CypherValue,
  Float,
  isList,
  NodeValue,
  PathValue,
  RelationshipValue,
  TemporalValue,
} from './types.js';

/** A float as Cypher writes it: `1.0`, `1.5`, `1e+21`, `NaN`. */
export function formatFloat(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return `${value}.0`;
  return String(value);
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const properties = (map: Readonly<Record<string, CypherValue>>): string =>
  `{${Object.keys(map)
    .filter((key) => map[key] !== undefined && map[key] !== null)
    .map((key) => `${key}: ${format(map[key] as CypherValue)}`)
    .join(', ')}}`;

const node = (value: NodeValue): string => {
  const own = properties(value.properties);
  const labels = value.labels.map((label) => `:${label}`).join('');
  return `(${[labels, own === '{}' ? '' : own].filter(Boolean).join(' ')})`;
};

const relationship = (value: RelationshipValue): string => {
  const own = properties(value.properties);
  return `[:${value.type}${own === '{}' ? '' : ` ${own}`}]`;
};

function path(value: PathValue): string {
  const steps = value.relationships.map((one, i) => {
    const forward = one.source === value.nodes[i];
    const next = node(value.nodes[i + 1] as NodeValue);
    return forward ? `-${relationship(one)}->${next}` : `<-${relationship(one)}-${next}`;
  });
  return `<${node(value.nodes[0] as NodeValue)}${steps.join('')}>`;
}

/** A value as a Cypher literal where it has one; nodes, relationships and paths as patterns. */
export function format(value: CypherValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Float) return formatFloat(value.value);
  if (value instanceof NodeValue) return node(value);
  if (value instanceof RelationshipValue) return relationship(value);
  if (value instanceof PathValue) return path(value);
  if (value instanceof TemporalValue) return quote(String(value));
  if (isList(value)) return `[${value.map(format).join(', ')}]`;
  const map = value as CypherMap;
  return `{${Object.keys(map)
    .map((key) => `${key}: ${format(map[key] as CypherValue)}`)
    .join(', ')}}`;
}
