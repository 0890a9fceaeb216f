import type { Lexicon } from '../../ontology/lexicon.js';
import { type Local, localOf, type Part, partsOf, settleBlock } from '../../resolution/index.js';
import type { Connection } from '../connection-node.js';
import { FACT_COLUMNS, type FactRow, factsFrom } from '../rows.js';

/** Decides upon every touched block and gives its entities their nodes. */
export function settleBlocks(db: Connection, lexicon: Lexicon): void {
  const blocks = new Blocks(db, lexicon);
  const touched = blocksIn(db, 'FROM touched_blocks ORDER BY block');
  // What a block's parts are may decide upon all that it links to, for old entities as for those that are added.
  db.exec(
    'INSERT OR IGNORE INTO touched_blocks SELECT link FROM links WHERE block IN (SELECT block FROM touched_blocks)',
  );
  const followed = blocksIn(db, 'FROM touched_blocks ORDER BY block');
  for (const block of touched) {
    if (isOnePart(block)) blocks.fillOne(block);
    else blocks.settleParts(block);
  }
  for (const block of followed) if (mayJoin(block)) blocks.settleWhole(block);
}

function blocksIn(db: Connection, rest: string, ...parameters: string[]): string[] {
  return db.rows<[string]>('block', rest, ...parameters).map(([block]) => block);
}

/** Whether all entities of the block are one, whoever they are. */
function isOnePart(block: string): boolean {
  return block.startsWith('known ') || block.startsWith('crowd ');
}

/** Whether entities of the block may be one with parts of others. */
function mayJoin(block: string): boolean {
  return block.startsWith('one ') || block.startsWith('group ');
}

/** The row of an entity. */
interface Place {
  readonly article: number;
  readonly position: number;
  node: number | null;
}

/** Blocks whose parts are kept at hand. */
const MOST_CACHED = 400;

class Blocks {
  readonly #db: Connection;
  readonly #lexicon: Lexicon;
  readonly #places = new WeakMap<Local, Place>();
  readonly #cached = new Map<string, { locals: Local[]; parts: Part[] }>();

  constructor(db: Connection, lexicon: Lexicon) {
    this.#db = db;
    this.#lexicon = lexicon;
  }

  /** Gives the new entities of a block whose entities are all one its node. */
  fillOne(block: string): void {
    const fresh = this.#db.rows<[number, number]>(
      'article, position',
      'FROM entities WHERE block = ? AND node IS NULL',
      block,
    );
    if (fresh.length === 0) return;
    const node = this.#ownNodes(block)[0] ?? this.#newNode(block);
    for (const [article, position] of fresh) this.#move({ article, position, node: null }, node);
  }

  /** Gives the parts of a block their nodes, as far as the block itself shows. */
  settleParts(block: string): void {
    const { parts } = this.#members(block);
    const own = new Set(this.#ownNodes(block));
    for (const part of parts) if (!this.#mayMoveAway(part, parts)) this.#settlePart(block, part.locals, own);
  }

  /** Decides upon a block whose entities may be one with parts of others, which have their nodes by then. */
  settleWhole(block: string): void {
    const { locals, parts } = this.#members(block);
    if (locals.length === 0) return;
    const linking = blocksIn(this.#db, 'FROM links WHERE link = ? GROUP BY block ORDER BY block', block);
    const others = linking.flatMap((other) => this.#members(other).parts);
    const { own, joined } = settleBlock(block, locals, parts, others, this.#lexicon);
    const nodes = new Set(this.#ownNodes(block));
    for (const [part, local] of joined) {
      const node = part.locals.map((one) => this.#places.get(one)!.node).find((found) => found !== null);
      this.#move(this.#places.get(local)!, node!);
    }
    for (const one of own) this.#settlePart(block, one, nodes);
  }
  /** A body known by its acronym alone may be one with another, which only {@link settleWhole} sees. */
  #mayMoveAway({ block }: Part, parts: readonly Part[]): boolean {
    return block.startsWith('group ') && parts.length === 1 && this.#hasLinks(block);
  }

  #hasLinks(block: string): boolean {
    return this.#db.row<[number]>('1', 'FROM links WHERE link = ? LIMIT 1', block) !== undefined;
  }

  /** @param own nodes of the block that no other part of it has taken */
  #settlePart(block: string, locals: readonly Local[], own: Set<number>): void {
    const places = locals.map((local) => this.#places.get(local)!);
    const known = places.flatMap(({ node }) => (node !== null && own.has(node) ? node : []));
    const node = known.length > 0 ? known.reduce((a, b) => Math.min(a, b)) : this.#newNode(block);
    own.delete(node);
    for (const place of places) this.#move(place, node);
  }

  #members(block: string): { locals: Local[]; parts: Part[] } {
    const known = this.#cached.get(block);
    if (known !== undefined) return known;
    const locals = this.#db
      .rows<[number, number, number | null, ...FactRow]>(
        `e.article, e.position, e.node, ${FACT_COLUMNS}`,
        'FROM entities e JOIN articles a ON a.number = e.article WHERE e.block = ? ORDER BY a.id, e.position',
        block,
      )
      .map(([article, position, node, ...facts]) => {
        const local = localOf(factsFrom(facts), this.#lexicon);
        this.#places.set(local, { article, position, node });
        return local;
      });
    const made = { locals, parts: partsOf(block, locals, this.#lexicon) };
    if (this.#cached.size >= MOST_CACHED) this.#cached.clear();
    this.#cached.set(block, made);
    return made;
  }

  #ownNodes(block: string): number[] {
    return this.#db.rows<[number]>('number', 'FROM nodes WHERE block = ? ORDER BY number', block).map(([node]) => node);
  }

  #newNode(block: string): number {
    return this.#db.insert('INSERT INTO nodes (block) VALUES (?)', block);
  }

  #move(place: Place, node: number): void {
    if (place.node === node) return;
    const { article, position } = place;
    this.#db.run('UPDATE entities SET node = ? WHERE article = ? AND position = ?', node, article, position);
    for (const touched of [place.node, node])
      if (touched !== null) this.#db.run('INSERT OR IGNORE INTO touched_nodes VALUES (?)', touched);
    this.#db.run('INSERT OR IGNORE INTO touched_articles VALUES (?)', article);
    place.node = node;
  }
}
