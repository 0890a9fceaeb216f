import { CORRECTIONS, type Corrections, NO_CORRECTIONS } from '../../ontology/corrections.js';
import { fold } from '../../ontology/fold.js';
import type { Lexicon } from '../../ontology/lexicon.js';
import { correctedHome, isAlone, localOf } from '../../resolution/index.js';
import type { Connection } from '../connection-node.js';
import { FACT_COLUMNS, type FactRow, factsFrom, NOBODY } from '../rows.js';

/**
 * Moves entities to the blocks that a person's corrections say: those of touched articles, and where the corrections are
 * others than at the last time, all that old and new ones speak of.
 *
 * @param lexicon the corrected one
 */
export function takeCorrections(db: Connection, lexicon: Lexicon, corrections: Corrections): void {
  const before = correctionsOf(db);
  const [old, now] = [JSON.stringify(before), JSON.stringify(corrections)];
  if (old === now && now === JSON.stringify(NO_CORRECTIONS)) return;
  const places = new Set(entitiesIn(db, 'e.article IN (SELECT article FROM touched_articles)'));
  if (old !== now) {
    for (const place of [before, corrections].flatMap((one) => spokenOf(db, one))) places.add(place);
    db.run("INSERT INTO facts VALUES ('corrections', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", now);
  }
  for (const place of places) rehouse(db, place, lexicon, corrections);
  // An id that a person gave to some names is free for them, whoever has it now.
  for (const { id } of corrections.entities) {
    const holder = 'FROM nodes WHERE key = ? AND block <> ?';
    const [node] = db.row<[number]>('number', holder, id, `known ${id}`) ?? [];
    if (node === undefined) continue;
    db.run('UPDATE nodes SET key = NULL WHERE number = ?', node);
    db.run('INSERT OR IGNORE INTO touched_nodes VALUES (?)', node);
  }
}

/** The corrections that the graph was made with. */
export function correctionsOf(db: Connection): Corrections {
  const [json] = db.row<[string]>('value', "FROM facts WHERE key = 'corrections'") ?? [];
  return json === undefined ? NO_CORRECTIONS : CORRECTIONS.parse(JSON.parse(json));
}

/** Article and position of an entity, `12 3`. */
function entitiesIn(db: Connection, condition: string, ...parameters: string[]): string[] {
  return db
    .rows<[number, number]>('e.article, e.position', `FROM entities e WHERE ${condition}`, ...parameters)
    .map(([article, position]) => `${article} ${position}`);
}

/** The entities that corrections say something about; articles of rejected claims are touched. */
function spokenOf(db: Connection, { entities, apart, rejected }: Corrections): string[] {
  for (const { id } of entities)
    db.run('INSERT OR IGNORE INTO touched_nodes SELECT number FROM nodes WHERE key = ?', id);
  const inArticle = 'e.article IN (SELECT number FROM articles WHERE id = ?)';
  for (const { article } of rejected)
    db.run('INSERT OR IGNORE INTO touched_articles SELECT number FROM articles WHERE id = ?', article);
  return [
    ...entities.flatMap(({ id, names }) => [
      ...entitiesIn(db, 'e.node IN (SELECT number FROM nodes WHERE key = ?)', id),
      ...names.flatMap((name) => entitiesIn(db, 'e.node IN (SELECT node FROM names WHERE folded = ?)', fold(name))),
    ]),
    ...apart.flatMap(({ article }) => entitiesIn(db, inArticle, article)),
  ];
}

function rehouse(db: Connection, place: string, lexicon: Lexicon, corrections: Corrections): void {
  const [article = 0, position = 0] = place.split(' ').map(Number);
  const row = db.row<[string | null, number | null, ...FactRow]>(
    `e.block, e.node, ${FACT_COLUMNS}`,
    'FROM entities e JOIN articles a ON a.number = e.article WHERE e.article = ? AND e.position = ?',
    article,
    position,
  );
  if (row === undefined) return;
  const [block, node, ...facts] = row;
  if (block === NOBODY) return;
  const home = correctedHome(localOf(factsFrom(facts), lexicon), lexicon, corrections);
  const settled = isAlone(home) ? null : home.block;
  if (settled === block) return;
  db.run('UPDATE entities SET block = ?, node = NULL WHERE article = ? AND position = ?', settled, article, position);
  const isLast =
    db.row<[number]>('1', 'FROM entities WHERE article = ? AND block IS ? LIMIT 1', article, block) === undefined;
  for (const touched of [block, settled]) touchBlock(db, touched);
  if (isLast) {
    for (const [link] of db.rows<[string]>('link', 'FROM links WHERE article = ? AND block = ?', article, block))
      touchBlock(db, link);
    db.run('DELETE FROM links WHERE article = ? AND block = ?', article, block);
  }
  for (const link of home.links) {
    const there = 'FROM links WHERE link = ? AND block = ? AND article = ?';
    if (db.row<[number]>('1', there, link, settled, article) === undefined)
      db.run('INSERT INTO links (link, block, article) VALUES (?, ?, ?)', link, settled, article);
  }
  if (node !== null) db.run('INSERT OR IGNORE INTO touched_nodes VALUES (?)', node);
  db.run('INSERT OR IGNORE INTO touched_articles VALUES (?)', article);
}

function touchBlock(db: Connection, block: string | null): void {
  if (block !== null) db.run('INSERT OR IGNORE INTO touched_blocks VALUES (?)', block);
}
