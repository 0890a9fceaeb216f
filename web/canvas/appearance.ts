import { countStatuses, statusOf, summarise } from '../../src/graph/claims.js';
import type { Filtered } from '../../src/graph/filters/index.js';
import type { EdgeStatus } from '../../src/graph/types.js';
import type { Model } from '../state/model.js';
import { STATUS_WORDS } from '../state/words.js';
import { mix, type Paper, themed } from './colour.js';
import { fan } from './fan.js';

/** What stands out of the graph: everything else is dimmed. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export interface NodeLook {
  readonly color: string;
  readonly size: number;
  readonly dimmed: boolean;
}

export interface EdgeLook {
  readonly color: string;
  readonly size: number;
  readonly curvature: number;
  readonly label: string;
  readonly dimmed: boolean;
  readonly status: EdgeStatus;
}

/** How every shown node and edge looks. What is not in the maps is not drawn. */
export interface Look {
  readonly nodes: ReadonlyMap<string, NodeLook>;
  readonly edges: ReadonlyMap<string, EdgeLook>;
  /** Edges from a node to itself, by node. */
  readonly loops: ReadonlyMap<string, readonly { key: string; look: EdgeLook }[]>;
  readonly emphasis: Emphasis | null;
}

/** Share of the paper's colour in an edge that is less than a fact. */
const FADE: Readonly<Record<EdgeStatus, number>> = { actual: 0, planned: 0.35, possible: 0.5, negated: 0.62 };
const DIM = 0.84;
/** Graphs of more entities than this are drawn with smaller nodes, down to a share of their size. */
const ROOMY = 250;
const LEAST_SHRINK = 0.2;

export function lookOf(model: Model, shown: Filtered, emphasis: Emphasis | null, paper: Paper): Look {
  const { graph } = model;
  const nodes = new Map<string, NodeLook>();
  const shrink = paper.scale * Math.min(1, Math.max(LEAST_SHRINK, Math.sqrt(ROOMY / graph.order)));
  for (const key of shown.nodes) {
    const { color, size } = graph.getNodeAttributes(key);
    const dimmed = emphasis !== null && !emphasis.nodes.has(key);
    const own = themed(color, paper.dark);
    nodes.set(key, { size: size * shrink, dimmed, color: dimmed ? mix(own, paper.background, DIM) : own });
  }
  const ends = [...shown.edges.keys()].map((key) => ({ key, source: graph.source(key), target: graph.target(key) }));
  const curvatures = fan(ends);
  const edges = new Map<string, EdgeLook>();
  for (const [key, claims] of shown.edges) {
    const { relation, quad, label } = graph.getEdgeAttributes(key);
    const status = claims.length === 1 ? statusOf(claims[0]!) : summarise(countStatuses(claims));
    const dimmed = emphasis !== null && !emphasis.edges.has(key);
    const own = edgeColour(model, quad, paper);
    edges.set(key, {
      color: mix(own, paper.background, dimmed ? DIM : FADE[status]),
      size: Math.min(6, 1.8 + Math.sqrt(claims.length - 1)) * paper.scale,
      curvature: curvatures.get(key) ?? 0,
      label: labelOf(model.relation(relation)?.label ?? label, status),
      dimmed,
      status,
    });
  }
  const loops = new Map<string, { key: string; look: EdgeLook }[]>();
  for (const { key, source, target } of ends) {
    if (source === target) loops.set(source, [...(loops.get(source) ?? []), { key, look: edges.get(key)! }]);
  }
  return { nodes, edges, loops, emphasis };
}

/** The colour of a quad; states, which have none, are drawn in grey. */
export function edgeColour(model: Model, quad: string | null, paper: Paper): string {
  const colour = model.quad(quad)?.colour;
  return colour ? themed(colour, paper.dark) : mix(paper.muted, paper.background, 0.25);
}

function labelOf(relation: string, status: EdgeStatus): string {
  return status === 'actual' ? relation : `${relation} (${STATUS_WORDS[status]})`;
}
