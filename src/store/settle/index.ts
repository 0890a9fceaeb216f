import type { Corrections } from '../../ontology/corrections.js';
import type { Knowledge } from '../../ontology/knowledge.js';
import type { Ontology } from '../../ontology/ontology.js';
import { correctedLexicon } from '../../resolution/index.js';
import type { Connection } from '../connection-node.js';
import { settleBlocks } from './blocks.js';
import { settleClaims } from './claims.js';
import { takeCorrections } from './corrections.js';
import { settleNodes } from './nodes.js';
import { settleTotals } from './totals.js';

/**
 * Brings the graph up to date with the articles and a person's corrections, from what is touched alone; runs inside a
 * transaction.
 */
export function settle(
  db: Connection,
  { ontology, lexicon: known }: Pick<Knowledge, 'ontology' | 'lexicon'>,
  corrections: Corrections,
): void {
  const lexicon = correctedLexicon(known, corrections);
  takeCorrections(db, lexicon, corrections);
  settleBlocks(db, lexicon);
  settleClaims(db, ontology, corrections);
  settleNodes(db, lexicon);
  settleTotals(db);
  forgetTouched(db, ontology);
}

/** Notes that the graph lacks nothing, and what it was made with. */
export function forgetTouched(db: Connection, { version, entityTypes, relations }: Ontology): void {
  for (const table of ['touched_blocks', 'touched_nodes', 'touched_edges', 'touched_articles'])
    db.exec(`DELETE FROM ${table}`);
  setFact(db, 'vocabulary', JSON.stringify({ version, entityTypes, relations }));
}

function setFact(db: Connection, key: string, value: string): void {
  db.run('INSERT INTO facts VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
}
