import { join } from 'node:path';
import { DEV, readJsonl } from '../gold.js';
import { jsonl, type Measurement, scorer, scratch, stringer } from '../run.js';

interface Ends {
  spans: { start: number; end: number }[];
}
interface Row {
  id: string;
  sentence: string;
  source: Ends;
  target: Ends;
}

/** PLOVER's later classes, folded as the benchmark folds them. */
const FOLD: Readonly<Record<string, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD' };

const span = (ends: Ends): { start: number; end: number } | null => ends.spans[0] ?? null;

export const relations: Measurement = {
  name: 'relation of a given pair',
  data: 'relation-class',
  measure() {
    const gold = join(DEV, 'relation-class.jsonl');
    const rows = readJsonl<Row>(gold);
    const input = rows.map((row) => ({
      id: row.id,
      text: row.sentence,
      pairs: [{ source: span(row.source), target: span(row.target) }],
    }));
    const answers = stringer(['extract'], jsonl(input))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; pairs: { plover: string | null }[] });
    const predicted = answers.map(({ id, pairs }) => {
      const root = pairs[0]?.plover ?? null;
      return { id, root: root === null ? null : (FOLD[root] ?? root) };
    });
    const { summary } = JSON.parse(scorer('relations.mjs', gold, scratch('relations.jsonl', jsonl(predicted)))) as {
      summary: Record<string, number>;
    };
    return [
      { name: 'root macro-F1', value: summary.rootMacroF1 ?? 0 },
      { name: 'quad macro-F1', value: summary.quadMacroF1 ?? 0 },
      { name: 'cooperation against conflict, macro-F1', value: summary.binaryMacroF1 ?? 0 },
    ];
  },
};
