import {
  type CypherMap,
  type CypherValue,
  Float,
  isList,
  NodeValue,
  PathValue,
  RelationshipValue,
  TemporalValue,
} from './values/types.js';

/**
 * A value as plain data for JSON: nodes and relationships as objects with `id`, `labels` or `type` and `properties`,
 * temporal values as ISO 8601 texts, integers beyond 2^53 as texts, so that no digit is lost.
 */
export function toJson(value: CypherValue): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint' || value instanceof TemporalValue) return String(value);
  if (value instanceof Float) return Number.isFinite(value.value) ? value.value : String(value.value);
  if (value instanceof NodeValue) return { id: value.key, labels: value.labels, properties: toJson(value.properties) };
  if (value instanceof RelationshipValue) {
    const { key, type, source, target, properties } = value;
    return { id: key, type, source: source.key, target: target.key, properties: toJson(properties) };
  }
  if (value instanceof PathValue)
    return { nodes: value.nodes.map(toJson), relationships: value.relationships.map(toJson) };
  if (isList(value)) return value.map(toJson);
  return Object.fromEntries(Object.entries(value as CypherMap).map(([key, inner]) => [key, toJson(inner)]));
}
