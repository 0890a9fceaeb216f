import { join } from 'node:path';
import { DEV, readJsonl } from '../gold.js';
import { jsonl, type Measurement, scorer, scratch, stringer } from '../run.js';

/** Which of re3d's relations a claim may be, since both vocabularies cut the world differently. */
const RE3D: Readonly<Record<string, readonly string[]>> = {
  member_of: ['BelongsTo'],
  part_of: ['BelongsTo'],
  represents: ['BelongsTo', 'InChargeOf'],
  leads: ['InChargeOf'],
  controls: ['InChargeOf'],
  located_in: ['CoLocated'],
  borders: ['CoLocated'],
  ally_of: ['AlliesOf', 'Likes'],
  supports: ['Likes', 'AlliesOf'],
  aids: ['Likes', 'AlliesOf'],
  cooperates_with: ['AlliesOf', 'Likes', 'CommWith'],
  agrees_with: ['CommWith', 'Likes'],
  meets: ['CommWith'],
  urges: ['CommWith'],
  accuses: ['Dislikes'],
  rejects: ['Dislikes'],
  contradicts: ['Dislikes'],
  opposes: ['FightingAgainst', 'Dislikes'],
  threatens: ['FightingAgainst', 'Dislikes'],
  attacks: ['FightingAgainst'],
  coerces: ['FightingAgainst'],
  mobilizes_against: ['FightingAgainst'],
};
const TYPES = [...new Set(Object.values(RE3D).flat())].sort();

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Answer {
  readonly id: string;
  readonly claims: readonly { relation: string; negated: boolean; subject: Span; object: Span }[];
}
interface Report {
  readonly relations: {
    readonly untyped: { recall: number };
    readonly typed: { recall: number };
    readonly perType: Readonly<Record<string, { recall: number }>>;
  };
}

const only = ({ start, end }: Span): Span => ({ start, end });

/** Recall alone: the annotators marked only some of the relations that a sentence states. */
export const states: Measurement = {
  name: 'states and relations, undirected',
  data: 're3d',
  measure() {
    const gold = join(DEV, 're3d.jsonl');
    const input = jsonl(readJsonl<{ id: string; text: string }>(gold).map(({ id, text }) => ({ id, text })));
    const answers = stringer(['extract'], input)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Answer);
    const predicted = answers.map(({ id, claims }) => ({
      id,
      entities: [],
      relations: claims
        .filter(({ negated }) => !negated)
        .flatMap(({ relation, subject, object }) =>
          (RE3D[relation] ?? []).map((type) => ({ type, source: only(subject), target: only(object) })),
        ),
    }));
    const file = scratch('states.jsonl', jsonl(predicted));
    const flags = ['--undirected', '--relation-types', TYPES.join(',')];
    const { relations } = JSON.parse(scorer('spans.mjs', gold, file, ...flags)) as Report;
    return [
      { name: 'recall, whatever the relation', value: relations.untyped.recall },
      { name: 'recall, with the relation', value: relations.typed.recall },
      ...TYPES.map((type) => ({ name: `recall of ${type}`, value: relations.perType[type]?.recall ?? 0 })),
    ];
  },
};
