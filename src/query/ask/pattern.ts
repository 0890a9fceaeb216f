import type { StringerGraph } from '../../graph/types.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { CypherValue } from '../cypher/index.js';
import type { AskedQuery, Slot, Triple, Way } from './types.js';

/** How a pattern was understood: `(?)-[urges]->(Israel)`. */
export function describe(triples: readonly Triple[], graph: StringerGraph, ontology: Ontology): string {
  return triples
    .map((triple) => {
      const { subject, object, ways, symmetric, negated, office } = triple;
      const labels = ways.map((way) => `${reserve(way)}${ontology.relation(way.relation)?.label ?? way.relation}`);
      const label = `${negated ? 'not: ' : ''}${[...new Set(labels)].join(' or ')}${office ? ` as ${office.join(' ')}` : ''}`;
      return `${slotName(subject, graph)}-[${label}]-${symmetric ? '' : '>'}${slotName(object, graph)}`;
    })
    .join(' and ');
}

function reserve({ statuses }: Way): string {
  if (statuses.includes('actual')) return '';
  if (statuses.includes('planned')) return statuses.includes('possible') ? 'may: ' : 'plans: ';
  return statuses.includes('possible') ? 'may: ' : '';
}

function slotName(slot: Slot, graph: StringerGraph): string {
  if (slot.kind === 'entity') return `(${graph.getNodeAttribute(slot.key, 'label')})`;
  return slot.types === null || /^(who|whom|anybody)$/i.test(slot.words) ? '(?)' : `(? ${slot.words})`;
}

/**
 * Triples as one Cypher query. Every triple gives one relationship `r0`, `r1`, … of the result; what the question
 * asks for is the same node in all of them. Names, kinds and countries are parameters.
 */
export function patternQuery(triples: readonly Triple[], anyStatus = false): AskedQuery {
  const parameters: Record<string, CypherValue> = {};
  const conditions: string[] = [];
  const node = (slot: Slot, name: string): string => {
    if (slot.kind === 'entity') {
      parameters[name] = slot.key;
      conditions.push(`${name}.id = $${name}`);
      return `(${name})`;
    }
    const wanted = { types: slot.types, kinds: slot.kinds };
    for (const [key, list] of Object.entries(wanted)) {
      if (list === null || conditions.some((known) => known.includes(`$${name}_${key}`))) continue;
      parameters[`${name}_${key}`] = list;
      conditions.push(`${name}.${key.slice(0, -1)} IN $${name}_${key}`);
    }
    if (slot.country !== null) {
      parameters[`${name}_country`] = slot.country;
      conditions.push(`${name}.country = $${name}_country`);
    }
    if (slot.role !== null) {
      parameters[`${name}_role`] = slot.role;
      conditions.push(`any(role IN ${name}.roles WHERE toLower(role) CONTAINS $${name}_role)`);
    }
    return `(${name})`;
  };
  const patterns = triples.map((triple, i) => {
    const { subject, object, ways, symmetric, office } = triple;
    const two = subject.kind === 'unknown' && object.kind === 'unknown';
    const from = node(subject, subject.kind === 'unknown' ? 'x' : `a${i}`);
    const to = node(object, object.kind === 'unknown' ? (two ? 'y' : 'x') : `b${i}`);
    const types = [...new Set(ways.map(({ relation }) => relation.toUpperCase()))].join('|');
    if (!anyStatus) conditions.push(statusCondition(`r${i}`, ways));
    if (office !== null) {
      parameters.office = [...office];
      const holder = subject.kind === 'unknown' ? 'x' : `a${i}`;
      const holds = 'WHERE all(word IN $office WHERE toLower(role) CONTAINS word)';
      conditions.push(`(any(role IN r${i}.roles ${holds}) OR any(role IN ${holder}.roles ${holds}))`);
    }
    return `${from}-[r${i}:${types}]-${symmetric ? '' : '>'}${to}`;
  });
  const edges = triples.map((_, i) => `r${i}`);
  const order = edges.map((edge) => `${edge}.weight DESC`).join(', ');
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const names = ['x', 'y'].filter((name) => patterns.some((pattern) => pattern.includes(`(${name})`)));
  const result = [...names.map((name) => `${name}.name`), ...edges].join(', ');
  return { query: `MATCH ${patterns.join(', ')}${where} RETURN ${result} ORDER BY ${order}`, parameters };
}

/** `r0.actual > 0`, or by relation where the ways differ. */
function statusCondition(edge: string, ways: readonly Way[]): string {
  const count = ({ statuses }: Way) => `${statuses.map((status) => `${edge}.${status}`).join(' + ')} > 0`;
  const [first, ...others] = ways.map(count);
  if (others.every((other) => other === first)) return first!;
  const parts = ways.map((way) => `${edge}.relation = '${way.relation}' AND ${count(way)}`);
  return `(${parts.join(' OR ')})`;
}
