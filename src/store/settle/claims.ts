import type { Corrections } from '../../ontology/corrections.js';
import type { Ontology } from '../../ontology/ontology.js';
import { ALONE, claimPlace, distinctClaims, type Stated } from '../../resolution/index.js';
import { deleteEvidence } from '../articles.js';
import type { Connection } from '../connection-node.js';
import { NOBODY } from '../rows.js';

/** Gives the claims of every touched article their edges, and the entities of that article alone their nodes. */
export function settleClaims(db: Connection, ontology: Ontology, { rejected }: Corrections): void {
  const articles = db.rows<[number, string]>(
    't.article, a.id',
    'FROM touched_articles t JOIN articles a ON a.number = t.article ORDER BY t.article',
  );
  for (const [article, id] of articles) {
    const wrong = rejected.filter((one) => one.article === id).map(({ relation, at }) => claimPlace(relation, at));
    new ArticleClaims(db, article, new Set(wrong)).settle(ontology);
  }
}

interface ClaimRow extends Stated {
  readonly position: number;
  readonly sentenceEnd: number;
  readonly subjectAt: number;
  readonly objectAt: number;
  readonly speaker: number | null;
  readonly edge: number | null;
}

const CLAIMS =
  'position, relation, sentence_begins, sentence_ends, subject, subject_begins, object, object_begins, ' +
  'trigger_begins, trigger_ends, confidence, speaker, edge';
type ClaimColumns = [
  position: number,
  relation: string,
  sentence: number,
  sentenceEnd: number,
  subjectAt: number,
  subject: number,
  objectAt: number,
  object: number,
  start: number,
  end: number,
  confidence: string,
  speaker: number | null,
  edge: number | null,
];

class ArticleClaims {
  readonly #db: Connection;
  readonly #article: number;
  readonly #wrong: ReadonlySet<string>;
  /** Nodes of the article's entities, by position; without those who are nobody in particular. */
  readonly #nodes: Map<number, number | null>;

  /** @param wrong places of the claims that a person rejected */
  constructor(db: Connection, article: number, wrong: ReadonlySet<string>) {
    this.#db = db;
    this.#article = article;
    this.#wrong = wrong;
    const rows = db.rows<[number, number | null]>(
      'position, node',
      'FROM entities WHERE article = ? AND block IS NOT ?',
      article,
      NOBODY,
    );
    this.#nodes = new Map(rows);
  }

  settle(ontology: Ontology): void {
    const claims = this.#claims();
    const kept = new Set(distinctClaims(claims, ontology).filter((claim) => !this.#wrong.has(placeOf(claim))));
    this.#settleAlone([...kept]);
    for (const claim of claims) this.#settleEdge(claim, kept.has(claim) ? this.#edgeOf(claim) : null);
    const sentences = new Map([...kept].map(({ sentenceStart, sentenceEnd }) => [sentenceStart, sentenceEnd]));
    writeEvidence(this.#db, this.#article, sentences);
  }

  /** Claims about somebody in particular; those of others have no edge, and never had. */
  #claims(): ClaimRow[] {
    const rows = this.#db.rows<ClaimColumns>(CLAIMS, 'FROM claims WHERE article = ? ORDER BY position', this.#article);
    return rows
      .map(this.#claim)
      .filter(({ subjectAt, objectAt }) => this.#nodes.has(subjectAt) && this.#nodes.has(objectAt));
  }

  readonly #claim = ([position, relation, sentence, sentenceEnd, ...row]: ClaimColumns): ClaimRow => {
    const [subjectAt, subject, objectAt, object, start, end, confidence, speaker, edge] = row;
    return {
      position,
      relation,
      sentenceStart: sentence,
      sentenceEnd,
      subject: { entity: this.#identity(subjectAt), start: subject, end: subject },
      object: { entity: this.#identity(objectAt), start: object, end: object },
      subjectAt,
      objectAt,
      trigger: { start, end },
      confidence: Number(confidence),
      speaker,
      edge,
    };
  };

  /** What tells the entity at a position from others, also before it has a node. */
  #identity(position: number): string {
    const node = this.#nodes.get(position);
    return node == null ? `entity ${position}` : `node ${node}`;
  }

  /** Gives nodes to those entities that only this article can have and a claim is about, and takes them from the others. */
  #settleAlone(kept: readonly ClaimRow[]): void {
    const claimed = new Set(kept.flatMap(({ subjectAt, objectAt, speaker }) => [subjectAt, objectAt, speaker ?? -1]));
    const alone = this.#db.rows<[number, number | null]>(
      'position, node',
      'FROM entities WHERE article = ? AND block IS NULL',
      this.#article,
    );
    for (const [position, node] of alone) {
      if (claimed.has(position) === (node !== null)) continue;
      const made = node === null ? this.#db.insert('INSERT INTO nodes (block) VALUES (?)', ALONE) : null;
      this.#db.run('UPDATE entities SET node = ? WHERE article = ? AND position = ?', made, this.#article, position);
      this.#db.run('INSERT OR IGNORE INTO touched_nodes VALUES (?)', made ?? node);
      this.#nodes.set(position, made);
    }
  }

  #edgeOf({ subjectAt, relation, objectAt }: ClaimRow): number {
    const [source, target] = [this.#nodes.get(subjectAt)!, this.#nodes.get(objectAt)!];
    const there = 'FROM edges WHERE source = ? AND relation = ? AND target = ?';
    const [known] = this.#db.row<[number]>('number', there, source, relation, target) ?? [];
    return (
      known ??
      this.#db.insert('INSERT INTO edges (source, relation, target) VALUES (?, ?, ?)', source, relation, target)
    );
  }

  #settleEdge({ position, edge }: ClaimRow, settled: number | null): void {
    // Also an edge that stays is counted again: the claim may say something else than before.
    for (const touched of [edge, settled])
      if (touched !== null) this.#db.run('INSERT OR IGNORE INTO touched_edges VALUES (?)', touched);
    if (settled === edge) return;
    this.#db.run('UPDATE claims SET edge = ? WHERE article = ? AND position = ?', settled, this.#article, position);
  }
}

function placeOf({ relation, subject, trigger, object }: ClaimRow): string {
  return claimPlace(relation, [subject.start, trigger.start, object.start]);
}

/**
 * Keeps the sentences that claims of an article rest on, for showing and for searching.
 *
 * @param sentences ends by beginnings
 */
export function writeEvidence(db: Connection, article: number, sentences: ReadonlyMap<number, number>): void {
  const there = db.rows<[number]>('begins', 'FROM evidence WHERE article = ?', article);
  if (there.length === sentences.size && there.every(([begins]) => sentences.has(begins))) return;
  deleteEvidence(db, article);
  const [text] = db.row<[string]>('text', 'FROM articles WHERE number = ?', article)!;
  for (const [begins, ends] of sentences) {
    const sentence = text.slice(begins, ends);
    const insert = 'INSERT INTO evidence (article, begins, text) VALUES (?, ?, ?)';
    const number = db.insert(insert, article, begins, sentence);
    db.run('INSERT INTO evidence_index (rowid, text) VALUES (?, ?)', number, sentence);
  }
}
