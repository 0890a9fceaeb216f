import { describe, expect, it } from 'vitest';
import { CypherError, cypher, format } from '../../../src/query/cypher/index.js';
import { harbour } from '../../fixtures/harbour.js';
import { CLAUSES } from './clauses.js';
import { EXPRESSIONS } from './expressions.js';
import { PATTERNS } from './patterns.js';
import { TEMPORAL } from './temporal.js';

const PARAMETERS = { p: { name: 'Ostia' }, a: 1 };

function outcomeOf(query: string): string {
  try {
    const { rows } = cypher(harbour(), query, { parameters: PARAMETERS });
    return rows.map((row) => row.map(format).join(' | ')).join(' // ');
  } catch (error) {
    if (error instanceof CypherError) return `${error.kind} ${error.detail}`;
    throw error;
  }
}

describe.each([
  ['patterns', PATTERNS],
  ['clauses', CLAUSES],
  ['expressions', EXPRESSIONS],
  ['temporal values', TEMPORAL],
])('the reading language of openCypher 9: %s', (_, rows) => {
  it.each(rows)('%s', (query, outcome) => {
    expect(outcomeOf(query)).toBe(outcome);
  });
});
