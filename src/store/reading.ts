import type { Corrections } from '../ontology/corrections.js';
import type { EntityTypeInfo, RelationType } from '../ontology/ontology.js';
import type { Article, Extraction, ResolvedClaim } from '../ontology/types.js';
import { ARTICLE_COLUMNS, type ArticleRow, articleFrom, extractionOf } from './articles.js';
import type { Connection } from './connection-node.js';
import { type Hit, marksOf, matchOf } from './full-text-node.js';
import { openForReading } from './open-node.js';
import {
  type ClaimRow,
  EDGE_COLUMNS,
  type EdgeRecord,
  type EdgeRow,
  type EdgeSelection,
  edgeConditions,
  edgeFrom,
  LIST,
  NODE_COLUMNS,
  type NodeRecord,
  type NodeRow,
  nodeFrom,
  resolvedClaim,
  SPEAKER,
  type Totals,
  totals,
} from './records.js';
import { CLAIM_COLUMNS, mentionsOf, type StoredRow } from './rows.js';
import { correctionsOf } from './settle/corrections.js';

/** What the graph was made with. */
export interface StoredVocabulary {
  readonly version: number;
  readonly entityTypes: readonly EntityTypeInfo[];
  readonly relations: readonly RelationType[];
}

/** A mention with the key of its node. */
export interface NodeMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** A sentence that some claim rests on, with the numbers of the edges of its claims. */
export interface SentenceHit {
  readonly article: string;
  readonly text: string;
  readonly matches: Hit['matches'];
  readonly edges: readonly number[];
}

/** A store that is read: the graph as it was settled last. */
export class Reading {
  readonly #db: Connection;

  private constructor(db: Connection) {
    this.#db = db;
  }

  /** @throws Failure as {@link openForReading} */
  static open(path: string): Reading {
    return new Reading(openForReading(path));
  }

  close(): void {
    this.#db.close();
  }

  totals(): Totals {
    return totals(this.#db);
  }

  /** Number of articles that are stored but not in the graph: a build is at work, or was stopped. */
  waiting(): number {
    return this.#db.row<[number]>('count(*)', 'FROM touched_articles')![0];
  }

  /** Null while there is no graph. */
  vocabulary(): StoredVocabulary | null {
    const [text] = this.#db.row<[string]>('value', "FROM facts WHERE key = 'vocabulary'") ?? [];
    return text === undefined ? null : (JSON.parse(text) as StoredVocabulary);
  }

  /** What a person decided about the graph, null for nothing. */
  corrections(): Corrections | null {
    const found = correctionsOf(this.#db);
    return Object.values(found).some((list) => list.length > 0) ? found : null;
  }

  /** All articles without their texts, sorted by id; or some, by id. */
  articles(ids?: readonly string[]): Omit<Article, 'text'>[] {
    const [some, parameters] = ids === undefined ? ['', []] : [`WHERE id IN ${LIST}`, [JSON.stringify(ids)]];
    return this.#db
      .rows<[string, string | null, string | null, string | null, string | null]>(
        'id, title, source, url, date',
        `FROM articles ${some} ORDER BY id`,
        ...parameters,
      )
      .map(([id, title, source, url, date]) => ({ id, title, source, url, date }));
  }

  article(id: string): Article | null {
    const row = this.#db.row<[...ArticleRow]>(ARTICLE_COLUMNS, 'FROM articles WHERE id = ?', id);
    return row === undefined ? null : articleFrom(row);
  }

  /** What was extracted from an article, null when it is not there. */
  extraction(id: string): Extraction | null {
    const [number] = this.#db.row<[number]>('number', 'FROM articles WHERE id = ?', id) ?? [];
    return number === undefined ? null : extractionOf(this.#db, number);
  }

  /** All mentions in an article of the nodes that its claims are about, in reading order. */
  mentions(article: string): NodeMention[] {
    const rows = this.#db.rows<[string, string]>(
      'e.mentions, n.key',
      `FROM articles a JOIN entities e ON e.article = a.number JOIN nodes n ON n.number = e.node WHERE a.id = ? AND
        EXISTS (SELECT 1 FROM claims c WHERE c.article = a.number AND c.edge IS NOT NULL AND e.position IN (c.subject, c.object))`,
      article,
    );
    const mentions = rows.flatMap(([text, entity]) =>
      mentionsOf(text).map(({ start, end }) => ({ start, end, entity })),
    );
    return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** All nodes, or those of some numbers. */
  nodes(numbers?: readonly number[]): NodeRecord[] {
    const [some, parameters] =
      numbers === undefined ? ['', []] : [`WHERE n.number IN ${LIST}`, [JSON.stringify(numbers)]];
    return this.#nodes(`FROM nodes n ${some}`, ...parameters);
  }

  nodeOfKey(key: string): NodeRecord | undefined {
    return this.#nodes('FROM nodes n WHERE n.key = ?', key)[0];
  }

  /** The nodes of most claims. */
  heaviest(limit: number): NodeRecord[] {
    return this.#nodes('FROM nodes n ORDER BY n.weight DESC, n.key LIMIT ?', limit);
  }

  /** Nodes with a name that folds to this, or with a word that begins so. */
  nodesNamed(folded: string, words: readonly string[]): NodeRecord[] {
    const found = `SELECT node FROM names WHERE folded = ?1
      UNION SELECT node FROM words WHERE word >= ?1 AND word < ?1 || char(1114111)
      UNION SELECT node FROM words WHERE word IN (SELECT value FROM json_each(?2)) GROUP BY node HAVING count(*) = ?3`;
    return this.#nodes(`FROM nodes n WHERE n.number IN (${found})`, folded, JSON.stringify(words), new Set(words).size);
  }

  /** Names and types of nodes, the most claimed first, whose names begin with a text in any case. */
  names(start: string, limit: number): { label: string; type: string }[] {
    const pattern = `${start.replace(/[\\%_]/g, '\\$&')}%`;
    return this.#db
      .rows<[string, string]>(
        'label, type',
        "FROM nodes WHERE label LIKE ? ESCAPE '\\' ORDER BY weight DESC, key LIMIT ?",
        pattern,
        limit,
      )
      .map(([label, type]) => ({ label, type }));
  }

  /** Number of nodes of each type. */
  types(): [type: string, count: number][] {
    return this.#db.rows<[string, number]>('type, count(*)', 'FROM nodes GROUP BY type');
  }

  /** Number of claims of each relation. */
  claimsByRelation(): [relation: string, count: number][] {
    return this.#db.rows<[string, number]>('relation, sum(weight)', 'FROM edges GROUP BY relation');
  }

  /** First and last day of the articles that have one. */
  days(): [first: string | null, last: string | null] {
    return this.#db.row<[string | null, string | null]>('min(date), max(date)', 'FROM articles')!;
  }

  edges(selection: EdgeSelection = {}): EdgeRecord[] {
    const { conditions, parameters } = edgeConditions(selection);
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const heaviest = `JOIN nodes s ON s.number = e.source JOIN nodes t ON t.number = e.target ${where}
      ORDER BY e.weight DESC, s.key, e.relation, t.key LIMIT ?`;
    const limited = selection.limit === undefined ? where : heaviest;
    if (selection.limit !== undefined) parameters.push(selection.limit);
    return this.#db.rows<EdgeRow>(EDGE_COLUMNS, `FROM edges e ${limited}`, ...parameters).map(edgeFrom);
  }

  /**
   * Claims of edges, by edge, with the day that their article was published.
   *
   * @param edges those to read; all when left out
   * @param keyOf the key of a node, by number
   */
  claims(
    edges: readonly EdgeRecord[],
    keyOf: (node: number) => string,
    all = false,
  ): Map<number, { readonly claim: ResolvedClaim; readonly published: string | null }[]> {
    const byNumber = new Map(edges.map((edge) => [edge.number, edge]));
    const [some, parameters] = all
      ? ['c.edge IS NOT NULL', []]
      : [`c.edge IN ${LIST}`, [JSON.stringify([...byNumber.keys()])]];
    const rows = this.#db.rows<ClaimRow>(
      `c.edge, a.id, a.date, v.text, ${SPEAKER}, ${CLAIM_COLUMNS.map((name) => `c.${name}`).join(', ')}`,
      `FROM claims c JOIN articles a ON a.number = c.article
        JOIN evidence v ON v.article = c.article AND v.begins = c.sentence_begins WHERE ${some}`,
      ...parameters,
    );
    const found = new Map<number, { claim: ResolvedClaim; published: string | null }[]>();
    for (const [edge, article, published, text, speaker, ...row] of rows) {
      const { source, target } = byNumber.get(edge)!;
      const claim = resolvedClaim(row as StoredRow, article, text, keyOf(source), keyOf(target), speaker);
      const list = found.get(edge);
      if (list === undefined) found.set(edge, [{ claim, published }]);
      else list.push({ claim, published });
    }
    return found;
  }

  /** Sentences that hold all words of a text, by their stems and beginnings, the best first (BM25). */
  sentences(text: string, limit: number): SentenceHit[] {
    const match = matchOf(text);
    if (match === null) return [];
    const hits = this.#db.rows<[string, number, number, string]>(
      'a.id, v.article, v.begins, h.marked',
      `FROM (SELECT rowid AS number, highlight(evidence_index, 0, char(57344), char(57345)) AS marked, bm25(evidence_index) AS score
          FROM evidence_index WHERE evidence_index MATCH ? ORDER BY score LIMIT -1) h
        JOIN evidence v ON v.number = h.number JOIN articles a ON a.number = v.article
        ORDER BY h.score, a.id, v.begins LIMIT ?`,
      match,
      limit,
    );
    return hits.map(([article, number, begins, marked]) => {
      const edges = this.#db.rows<[number]>(
        'edge',
        'FROM claims WHERE article = ? AND sentence_begins = ? AND edge IS NOT NULL GROUP BY edge',
        number,
        begins,
      );
      return { article, ...marksOf(marked), edges: edges.map(([edge]) => edge) };
    });
  }

  #nodes(rest: string, ...parameters: (string | number)[]): NodeRecord[] {
    return this.#db.rows<NodeRow>(NODE_COLUMNS, rest, ...parameters).map(nodeFrom);
  }
}
