import louvainModule from 'graphology-communities-louvain';
import type { StringerGraph } from '../graph/types.js';
import { seeded } from '../ontology/seeded.js';

interface Louvain {
  detailed(graph: unknown, options: object): { communities: Record<string, number>; modularity: number };
}

// The package is CommonJS: the module is the function itself, whatever the resolution of its typings says.
const louvain = louvainModule as unknown as Louvain;

export interface Community {
  /** Keys of its entities, heaviest first. */
  readonly members: readonly string[];
  /** Claims between its members. */
  readonly inside: number;
}

export interface Communities {
  /** Largest first. */
  readonly communities: readonly Community[];
  /** How much denser the communities are than chance would have it, -0.5 to 1 (Newman & Girvan 2004). */
  readonly modularity: number;
}

/** Groups of entities that have more to do with each other than with the rest (Louvain, Blondel et al. 2008). */
export function communities(graph: StringerGraph, options: { resolution?: number; seed?: number } = {}): Communities {
  const { resolution = 1, seed = 1 } = options;
  if (graph.size === 0) return { communities: graph.mapNodes((key) => ({ members: [key], inside: 0 })), modularity: 0 };
  const found = louvain.detailed(graph, { getEdgeWeight: 'weight', resolution, rng: seeded(seed) });
  const members = new Map<number, string[]>();
  for (const [key, community] of Object.entries(found.communities))
    members.set(community, [...(members.get(community) ?? []), key]);
  const inside = new Map<number, number>();
  graph.forEachEdge((_, { weight }, source, target) => {
    const own = found.communities[source] as number;
    if (own === found.communities[target]) inside.set(own, (inside.get(own) ?? 0) + weight);
  });
  const weight = (key: string): number => graph.getNodeAttribute(key, 'weight');
  const groups = [...members].map(([community, keys]) => ({
    members: keys.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)),
    inside: inside.get(community) ?? 0,
  }));
  groups.sort((a, b) => b.members.length - a.members.length || ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1));
  return { communities: groups, modularity: found.modularity };
}
