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

/** What the colour and the size of an entity stand for; the colour as on light paper. */
export interface Styling {
  readonly colour: (entity: string) => string;
  readonly size: (entity: string) => number;
}

export interface NodeLook {
  readonly color: string;
  readonly size: number;
}

export interface EdgeLook {
  readonly color: string;
  readonly size: number;
  readonly curvature: number;
  readonly label: string;
  /** Colour of the label, and of the line that stands out: neither fades with what is said of the relation. */
  readonly ink: string;
  readonly status: EdgeStatus;
}

/** How every shown node and edge looks. What is not in the maps is not drawn. */
export interface Look {
  readonly nodes: ReadonlyMap<string, NodeLook>;
  readonly edges: ReadonlyMap<string, EdgeLook>;
  /** Edges from a node to itself, by node. */
  readonly loops: ReadonlyMap<string, readonly { key: string; look: EdgeLook }[]>;
}

/** Share of the paper's colour in an edge that is less than a fact. */
const FADE: Readonly<Record<EdgeStatus, number>> = { actual: 0, planned: 0.35, possible: 0.5, negated: 0.62 };
/** Share of the text's colour in the label of an edge, which is small. */
const INKY = 0.25;
/** Share of the paper's colour in what does not stand out. */
const DIM = 0.84;
/** Graphs of more entities than this are drawn with smaller nodes, down to a share of their size. */
const ROOMY = 250;
const LEAST_SHRINK = 0.2;

/** @param crowd number of entities that are drawn when no filter hides one */
export function lookOf(model: Model, shown: Filtered, styling: Styling, paper: Paper, crowd: number): Look {
  const { graph } = model;
  const nodes = new Map<string, NodeLook>();
  const shrink = paper.scale * Math.min(1, Math.max(LEAST_SHRINK, Math.sqrt(ROOMY / crowd)));
  for (const key of shown.nodes) {
    nodes.set(key, { size: styling.size(key) * shrink, color: themed(styling.colour(key), paper.dark) });
  }
  const ends = [...shown.edges.keys()].map((key) => ({ key, source: graph.source(key), target: graph.target(key) }));
  const curvatures = fan(ends);
  const edges = new Map<string, EdgeLook>();
  const colours = new Map<string, { color: string; ink: string }>();
  const loops = new Map<string, { key: string; look: EdgeLook }[]>();
  for (const { key, source, target } of ends) {
    const claims = shown.edges.get(key)!;
    const { relation, quad, label } = graph.getEdgeAttributes(key);
    const status = claims.length === 1 ? statusOf(claims[0]!) : summarise(countStatuses(claims));
    const kind = `${quad} ${status}`;
    const own = edgeColour(model, quad, paper);
    const pair = colours.get(kind) ?? {
      color: mix(own, paper.background, FADE[status]),
      ink: mix(own, paper.text, INKY),
    };
    colours.set(kind, pair);
    const look = {
      ...pair,
      size: Math.min(6, 1.8 + Math.sqrt(claims.length - 1)) * paper.scale,
      curvature: curvatures.get(key) ?? 0,
      label: labelOf(model.relation(relation)?.label ?? label, status),
      status,
    };
    edges.set(key, look);
    if (source === target) loops.set(source, [...(loops.get(source) ?? []), { key, look }]);
  }
  return { nodes, edges, loops };
}

/** A colour on the paper, or what is left of it beside what stands out. */
export function inked(color: string, dimmed: boolean, paper: Paper): string {
  return dimmed ? mix(color, paper.background, DIM) : color;
}

/** The colour of an edge as it is drawn: at full strength where it stands out, whatever is said of it. */
export function edgeInk(key: string, { color, ink }: EdgeLook, emphasis: Emphasis | null, paper: Paper): string {
  if (emphasis?.edges.has(key)) return ink;
  return inked(color, emphasis !== null, paper);
}

/** The colour of a quad; states, which have none, are drawn in grey. */
export function edgeColour(model: Model, quad: string | null, paper: Paper): string {
  const colour = model.quad(quad)?.colour;
  return colour ? themed(colour, paper.dark) : mix(paper.muted, paper.background, 0.25);
}

function labelOf(relation: string, status: EdgeStatus): string {
  return status === 'actual' ? relation : `${relation} (${STATUS_WORDS[status]})`;
}
