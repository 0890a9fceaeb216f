import { describe, expect, it } from 'vitest';
import { oneObject } from '../../src/language/neural/repair.js';

/** Rows `form UPOS head deprel`, heads by place from 0, -1 for the root. */
function repaired(...rows: readonly string[]): string[] {
  const cells = rows.map((row) => row.split(' ') as [string, string, string, string]);
  const heads = Int32Array.from(cells, ([, , head]) => Number(head));
  oneObject({ upos: cells.map(([, upos]) => upos), heads, deprels: cells.map(([, , , deprel]) => deprel) });
  return cells.map(([form], at) => `${form}>${cells[heads[at]!]?.[0] ?? 'root'}`);
}

describe('a verb with two objects', () => {
  it('gives the second to the coordinated verb before it that has none', () => {
    const rows = [
      'met VERB -1 root',
      'envoys NOUN 0 obj',
      'and CCONJ 3 cc',
      'voiced VERB 0 conj',
      'concern NOUN 0 obj',
    ];
    expect(repaired(...rows)).toEqual(['met>root', 'envoys>met', 'and>voiced', 'voiced>met', 'concern>voiced']);
  });

  it('keeps both where no verb is free', () => {
    const rows = ['gave VERB -1 root', 'rebels NOUN 0 obj', 'arms NOUN 0 obj', 'and CCONJ 4 cc', 'left VERB 0 conj'];
    expect(repaired(...rows)).toEqual(['gave>root', 'rebels>gave', 'arms>gave', 'and>left', 'left>gave']);
  });
});
