import { communityFilter } from '../../src/graph/filters/community.js';
import { NONE, type ValueFilter } from '../../src/graph/filters/index.js';
import { nodeSize } from '../../src/graph/sizes.js';
import { communities } from '../../src/query/communities.js';
import { rank } from '../../src/query/rank.js';
import type { Model } from './model.js';

/**
 * Colours of the largest communities. They were searched for so that any two of them, and the grey of the others, differ
 * for every kind of colour vision, on light paper and on dark.
 */
export const PALETTE = ['#2288ff', '#bb2200', '#006655', '#6633bb', '#ee6600', '#002277', '#551111'] as const;
/** Colour of everybody in a smaller community. */
export const OTHERS = '#8c8c8c';

/** A community with a colour of its own. */
export interface ColouredCommunity {
  /** Its place among the communities, the largest first, from 1; what the filter knows it by. */
  readonly name: string;
  /** Its heaviest entity. */
  readonly leader: string;
  readonly size: number;
  readonly colour: string;
}

export interface Grouping {
  readonly coloured: readonly ColouredCommunity[];
  /** Name of the community of an entity, empty for the smaller ones. */
  readonly of: (entity: string) => string;
  readonly colour: (community: string) => string;
  readonly filter: ValueFilter;
}

const groupings = new WeakMap<Model, Grouping>();
const sizes = new WeakMap<Model, ReadonlyMap<string, number>>();

/** The communities of a graph. Found when they are first asked for, since it takes a while. */
export function groupingOf(model: Model): Grouping {
  const known = groupings.get(model);
  if (known) return known;
  const found = communities(model.graph).communities.filter(({ members }) => members.length > 2);
  const coloured = found.slice(0, PALETTE.length).map(({ members }, index) => ({
    name: String(index + 1),
    leader: members[0]!,
    size: members.length,
    colour: PALETTE[index]!,
  }));
  const names = new Map<string, string>();
  for (const [index, { name }] of coloured.entries()) {
    for (const member of found[index]!.members) names.set(member, name);
  }
  const colours = new Map<string, string>(coloured.map(({ name, colour }) => [name, colour]));
  const of = (entity: string) => names.get(entity) ?? NONE;
  const colour = (community: string) => colours.get(community) ?? OTHERS;
  const grouping = { coloured, of, colour, filter: communityFilter(of) };
  groupings.set(model, grouping);
  return grouping;
}

/** What a community is called: its heaviest entity, and how many are with it. */
export function communityName({ graph }: Model, { leader, size }: ColouredCommunity): string {
  return `${graph.getNodeAttribute(leader, 'label')} and ${(size - 1).toLocaleString('en')} more`;
}

/** Radius of every entity by its PageRank: the foremost is as large as that of most claims would be. */
export function rankSizes(model: Model): ReadonlyMap<string, number> {
  const known = sizes.get(model);
  if (known) return known;
  const ranked = rank(model.graph, 'pagerank');
  const highest = ranked[0]?.score || 1;
  const most = model.graph.reduceNodes((best, _, { weight }) => Math.max(best, weight), 0);
  const found = new Map(ranked.map(({ id, score }) => [id, nodeSize((score / highest) * most)]));
  sizes.set(model, found);
  return found;
}
