import { join } from 'node:path';
import { DEV, readJsonl } from '../gold.js';
import { jsonl, type Measurement, scorer, scratch, stringer } from '../run.js';

interface Output {
  id: string;
  entities: { id: string; mentions: { start: number; end: number }[] }[];
}
interface Chains {
  conll: number;
  muc: { precision: number; recall: number };
}

/** Chains of an answer as the scorer wants them: a span stands in one chain only. */
function chains(row: Output): { id: string; mentions: { start: number; end: number; cluster: string }[] } {
  const seen = new Set<string>();
  const mentions = row.entities.flatMap((entity) =>
    entity.mentions.map(({ start, end }) => ({ start, end, cluster: entity.id })),
  );
  return {
    id: row.id,
    mentions: mentions.filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`)),
  };
}

export const coreference: Measurement = {
  name: 'coreference, minimum spans',
  data: 'GUM news',
  measure() {
    const gold = join(DEV, 'gum-news.jsonl');
    const rows = readJsonl<{ id: string; text: string; date: string | null }>(gold);
    const input = jsonl(rows.map(({ id, text, date }) => ({ id, text, ...(date === null ? {} : { date }) })));
    const answers = stringer(['extract'], input)
      .split('\n')
      .filter(Boolean)
      .map((line) => chains(JSON.parse(line) as Output));
    const report = JSON.parse(scorer('coref.mjs', gold, scratch('coref.jsonl', jsonl(answers)), '--min-span')) as {
      withoutSingletons: Chains;
    };
    const { conll, muc } = report.withoutSingletons;
    return [
      { name: 'CoNLL score', value: conll },
      { name: 'MUC precision (1 − wrong merges)', value: muc.precision },
      { name: 'MUC recall (1 − missed merges)', value: muc.recall },
    ];
  },
};
