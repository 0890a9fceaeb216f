import type { Connection } from '../connection-node.js';

/** Counts touched edges again, and then the nodes at their ends. */
export function settleTotals(db: Connection): void {
  for (const [edge] of db.rows<[number]>('edge', 'FROM touched_edges ORDER BY edge')) countEdge(db, edge);
  for (const [node] of db.rows<[number]>('node', 'FROM touched_nodes ORDER BY node')) countNode(db, node);
}

function countEdge(db: Connection, edge: number): void {
  db.run(
    'INSERT OR IGNORE INTO touched_nodes SELECT source FROM edges WHERE number = ?1 UNION SELECT target FROM edges WHERE number = ?1',
    edge,
  );
  type Counts = [number, number, number, number, string | null, string | null, string | null];
  const of = (modality: string) => `total(negated = 0 AND modality = '${modality}')`;
  const [actual, planned, possible, negated, confidence, first, last] = db.row<Counts>(
    `${of('actual')}, ${of('planned')}, ${of('possible')}, total(negated), confidence, min(day), max(day)`,
    'FROM claims WHERE edge = ?',
    edge,
  )!;
  const weight = actual + planned + possible + negated;
  if (weight === 0) {
    db.run('DELETE FROM edges WHERE number = ?', edge);
    return;
  }
  db.run(
    'UPDATE edges SET weight = ?, actual = ?, planned = ?, possible = ?, negated = ?, confidence = ?, first = ?, last = ? WHERE number = ?',
    weight,
    actual,
    planned,
    possible,
    negated,
    confidence,
    first,
    last,
    edge,
  );
}

function countNode(db: Connection, node: number): void {
  const edges =
    'FROM (SELECT weight, first, last FROM edges WHERE source = ?1 UNION ALL SELECT weight, first, last FROM edges WHERE target = ?1 AND source <> ?1)';
  const [weight, first, last] = db.row<[number, string | null, string | null]>(
    'total(weight), min(first), max(last)',
    edges,
    node,
  )!;
  db.run('UPDATE nodes SET weight = ?, first = ?, last = ? WHERE number = ?', weight, first, last, node);
}
