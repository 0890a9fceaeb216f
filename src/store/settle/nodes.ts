import { fold, foldWords } from '../../ontology/fold.js';
import type { Lexicon } from '../../ontology/lexicon.js';
import type { ResolvedEntity } from '../../ontology/types.js';
import { clusterOf, describe, idsOf, type Local, localId, localOf, plainId } from '../../resolution/index.js';
import type { Connection } from '../connection-node.js';
import { factsFrom } from '../rows.js';

/** Describes every touched node again, and gives out the ids of those of one name. */
export function settleNodes(db: Connection, lexicon: Lexicon): void {
  const plains = new Set<string>();
  for (const [node] of db.rows<[number]>('node', 'FROM touched_nodes ORDER BY node'))
    for (const plain of settleNode(db, node, lexicon)) plains.add(plain);
  // An id with a country must not be that of something whose very name ends like it.
  for (const plain of [...plains]) if (/-[a-z]{3}$/.test(plain)) plains.add(plain.slice(0, -4));
  settleIds(db, plains, lexicon);
}

interface NodeRow {
  readonly block: string;
  readonly plain: string | null;
  readonly key: string | null;
  readonly label: string | null;
  readonly aliases: string | null;
  /** Date, article and entity of the oldest member, and its country. */
  readonly oldest: string | null;
  readonly country: string | null;
}

function nodeRow(db: Connection, node: number): NodeRow | undefined {
  type Columns = [string, ...(string | null)[]];
  const columns = 'block, plain, key, label, aliases, oldest, oldest_country';
  const row = db.row<Columns>(columns, 'FROM nodes WHERE number = ?', node);
  if (row === undefined) return undefined;
  const [block, plain = null, key = null, label = null, aliases = null, oldest = null, country = null] = row;
  return { block, plain, key, label, aliases, oldest, country };
}

/** Returns the types and names under which ids are to be given out again. */
function settleNode(db: Connection, node: number, lexicon: Lexicon): string[] {
  const before = nodeRow(db, node);
  if (before === undefined) return [];
  const locals = countedLocals(db, node, lexicon);
  if (locals.length === 0) {
    db.run('DELETE FROM nodes WHERE number = ?', node);
    for (const table of ['names', 'words']) db.run(`DELETE FROM ${table} WHERE node = ?`, node);
    return before.plain === null ? [] : [before.plain];
  }
  const cluster = clusterOf(before.block, locals, lexicon);
  const entity = describe(cluster, lexicon);
  const { first } = cluster;
  const fixed = cluster.entry?.id ?? (cluster.isLocal ? localId(entity, first) : null);
  const after: NodeRow = {
    block: before.block,
    plain: cluster.isLocal ? null : (fixed ?? plainId(entity.type, entity.name)),
    key: fixed ?? before.key,
    label: entity.name,
    aliases: JSON.stringify(entity.aliases),
    oldest: `${first.date ?? ''} ${first.key}`,
    country: first.country,
  };
  writeNode(db, node, after, entity);
  if (after.label !== before.label || after.aliases !== before.aliases) setNames(db, node, entity);
  if (fixed !== null) return before.key === fixed ? [] : plainsOf(before, after);
  const isAsBefore = after.plain === before.plain && after.oldest === before.oldest && after.country === before.country;
  return isAsBefore && before.key !== null ? [] : plainsOf(before, after);
}

function plainsOf(...rows: readonly NodeRow[]): string[] {
  return rows.flatMap(({ plain }) => plain ?? []);
}

function writeNode(db: Connection, node: number, row: NodeRow, { type, kind, country, roles }: Entity): void {
  db.run(
    'UPDATE nodes SET plain = ?, key = ?, label = ?, aliases = ?, oldest = ?, oldest_country = ?, type = ?, kind = ?, ' +
      'country = ?, roles = ? WHERE number = ?',
    row.plain,
    row.key,
    row.label,
    row.aliases,
    row.oldest,
    row.country,
    type,
    kind,
    country,
    JSON.stringify(roles),
    node,
  );
}

type Entity = Omit<ResolvedEntity, 'id'>;

const COUNTED = 'e.type, e.kind, e.name, e.country, e.role, e.names';

/** The entities of a node, alike ones counted together as the oldest of them. */
function countedLocals(db: Connection, node: number, lexicon: Lexicon): Local[] {
  type Columns = [string, string, string | null, string, string | null, string | null, string, number, number];
  const rows = db.rows<Columns>(
    'oldest, type, kind, name, country, role, names, weight, articles',
    `FROM (
       SELECT min(coalesce(a.date, '9999') || ' ' || a.id || ' ' || e.id) AS oldest, ${COUNTED},
         sum(max(1, e.mention_count)) AS weight, count(*) AS articles
       FROM entities e JOIN articles a ON a.number = e.article WHERE e.node = ? GROUP BY ${COUNTED}
     )`,
    node,
  );
  return rows.map(([oldest, type, kind, name, country, role, names, weight, articles]) => {
    const [date = '', article = '', id = ''] = oldest.split(' ');
    const facts = [article, date === '9999' ? null : date, id, type, kind, name, country, role, names, weight] as const;
    return { ...localOf(factsFrom(facts), lexicon), articles };
  });
}

/** Keeps the names of a node, by which it is found. */
export function setNames(db: Connection, node: number, { name, aliases }: Pick<Entity, 'name' | 'aliases'>): void {
  for (const table of ['names', 'words']) db.run(`DELETE FROM ${table} WHERE node = ?`, node);
  const names = [name, ...aliases];
  for (const folded of new Set(names.map(fold))) db.run('INSERT INTO names VALUES (?, ?)', folded, node);
  for (const word of new Set(names.flatMap(foldWords))) db.run('INSERT INTO words VALUES (?, ?)', word, node);
}

/** Gives out the ids of all nodes of some types and names. */
function settleIds(db: Connection, plains: Iterable<string>, lexicon: Lexicon): void {
  const isPlain = (id: string): boolean =>
    db.row<[number]>('1', 'FROM nodes WHERE plain = ? LIMIT 1', id) !== undefined;
  const changed: [node: number, key: string][] = [];
  for (const plain of plains) {
    const namesakes = db
      .rows<[number, string, string, string | null, string | null]>(
        'number, label, oldest, oldest_country, key',
        "FROM nodes WHERE plain = ? AND block NOT LIKE 'known %' ORDER BY number",
        plain,
      )
      .map(([node, name, oldest, country, key]) => {
        const [date = '', article = '', id = ''] = oldest.split(' ');
        return { node, name, key, first: { key: `${article} ${id}`, date: date === '' ? null : date, country } };
      });
    const ids = idsOf(plain, namesakes, isPlain, lexicon);
    for (const [index, { node, key }] of namesakes.entries()) if (ids[index] !== key) changed.push([node, ids[index]!]);
  }
  // Ids may move from one to another, which is why all are given back first.
  for (const [node] of changed) db.run('UPDATE nodes SET key = NULL WHERE number = ?', node);
  for (const [node, key] of changed) db.run('UPDATE nodes SET key = ? WHERE number = ?', key, node);
}
