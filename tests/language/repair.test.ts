import { describe, expect, it } from 'vitest';
import { repair } from '../../src/language/neural/repair.js';

/** Rows `form UPOS head deprel`, heads by place from 0, -1 for the root. */
function repaired(...rows: readonly string[]): string[] {
  const cells = rows.map((row) => row.split(' ') as [string, string, string, string]);
  const heads = Int32Array.from(cells, ([, , head]) => Number(head));
  repair({
    forms: cells.map(([form]) => form),
    upos: cells.map(([, upos]) => upos),
    heads,
    deprels: cells.map(([, , , deprel]) => deprel),
  });
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

describe('the marks of a pair', () => {
  it('hang on the head of what they enclose', () => {
    const rows = ['He PRON 1 nsubj', 'said VERB -1 root', '" PUNCT 1 punct', 'never ADV 1 obj', '" PUNCT 3 punct'];
    expect(repaired(...rows).slice(2)).toEqual(['">never', 'never>said', '">never']);
  });

  it('pair the inner ones first, and leave what is never closed', () => {
    const rows = [
      '( PUNCT 2 punct',
      '[ PUNCT 3 punct',
      'a NOUN 4 nsubj',
      '] PUNCT 4 punct',
      'b VERB -1 root',
      ') PUNCT 2 punct',
      '( PUNCT 4 punct',
    ];
    expect(repaired(...rows)).toEqual(['(>b', '[>a', 'a>b', ']>a', 'b>root', ')>b', '(>b']);
  });

  it('stay where two words between them have heads outside', () => {
    const rows = ['( PUNCT 1 punct', 'a NOUN 4 nsubj', 'b NOUN 4 obj', ') PUNCT 2 punct', 'c VERB -1 root'];
    expect(repaired(...rows)).toEqual(['(>a', 'a>c', 'b>c', ')>b', 'c>root']);
  });
});
