import { join } from 'node:path';
import { DEV, readJsonl } from '../gold.js';
import { type Figure, jsonl, type Measurement, stringer } from '../run.js';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Marked extends Span {
  readonly type: string;
}
interface Answer {
  readonly id: string;
  readonly entities: readonly { type: string; mentions: readonly (Span & { head: Span })[] }[];
}

/** The five types as the annotators of each corpus would have them; a country is a place here and a body there. */
const TYPES: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['Person', 'person']),
  official: new Set(['Person', 'person']),
  group: new Set(['Organisation', 'organization', 'Person', 'person']),
  country: new Set(['Organisation', 'organization', 'Location', 'place', 'Nationality']),
  place: new Set(['Location', 'place', 'Organisation', 'organization']),
};
/** Without the leniency: a crowd is a body, a place a place. */
const STRICT: Readonly<Record<string, ReadonlySet<string>>> = {
  ...TYPES,
  group: new Set(['Organisation', 'organization']),
  place: new Set(['Location', 'place']),
};

function compare(marked: readonly Marked[], answer: Answer): { found: number; lenient: number; strict: number } {
  const mentions = answer.entities.flatMap(({ type, mentions }) => mentions.map((mention) => ({ ...mention, type })));
  const counts = { found: 0, lenient: 0, strict: 0 };
  for (const one of marked) {
    const inside = mentions.filter(({ head }) => head.start >= one.start && head.end <= one.end);
    const outer = inside.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0];
    if (!outer) continue;
    counts.found += 1;
    if (TYPES[outer.type]!.has(one.type)) counts.lenient += 1;
    if (STRICT[outer.type]!.has(one.type)) counts.strict += 1;
  }
  return counts;
}

function measurement(data: string, file: string, marked: (row: never) => Marked[]): Measurement {
  return {
    name: 'entities',
    data,
    measure(): Figure[] {
      const rows = readJsonl<{ id: string; text: string }>(join(DEV, file));
      const output = stringer(['extract'], jsonl(rows.map(({ id, text }) => ({ id, text }))));
      const answers = output.split('\n').filter(Boolean);
      let all = 0;
      const sum = { found: 0, lenient: 0, strict: 0 };
      rows.forEach((row, index) => {
        const spans = marked(row as never);
        const counts = compare(spans, JSON.parse(answers[index]!) as Answer);
        all += spans.length;
        for (const key of ['found', 'lenient', 'strict'] as const) sum[key] += counts[key];
      });
      return [
        { name: 'marked phrases whose head is a mention', value: sum.found / all },
        {
          name: 'right type of those (a crowd may be persons, a country a place or a body)',
          value: sum.lenient / sum.found,
        },
        { name: 'right type, strictly', value: sum.strict / sum.found },
      ];
    },
  };
}

const WANTED = new Set(['Person', 'Organisation', 'Location', 'Nationality', 'person', 'organization', 'place']);

export const entities: readonly Measurement[] = [
  measurement('re3d', 're3d.jsonl', ({ entities }: { entities: Marked[] }) =>
    entities.filter(({ type }) => WANTED.has(type)),
  ),
  measurement('GUM news', 'gum-news.jsonl', ({ mentions }: { mentions: Marked[] }) =>
    mentions.filter(({ type }) => WANTED.has(type)),
  ),
];
