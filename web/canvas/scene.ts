import type { Model } from '../state/model.js';
import type { Look } from './appearance.js';
import type { Paper } from './colour.js';
import type { DisplayGraph } from './display.js';
import type { Box, Point } from './geometry.js';
import type { LabelScene, PlacedEdge, PlacedNode } from './labels.js';
import { type Loop, placeLoops } from './loops.js';

/** What is drawn, before it is placed on the screen. */
export interface Frame {
  readonly look: Look;
  readonly paper: Paper;
  readonly selected: ReadonlySet<string>;
}

/** The drawing as it stands: where things are, and how that becomes pixels. */
export interface Stage {
  readonly model: Model;
  readonly display: DisplayGraph;
  /** All nodes, the weightiest first. */
  readonly byWeight: readonly string[];
  readonly hovered: string | null;
  /** Whether the reader is near enough to read the labels of all edges. */
  readonly near: boolean;
  readonly width: number;
  readonly height: number;
  readonly toViewport: (point: Point) => Point;
  readonly toPixels: (size: number) => number;
}

export interface Scene extends LabelScene {
  readonly loops: readonly Loop[];
}

/** Below this many shown edges all are labelled; above it, those that are near or that stand out. */
const FEW_EDGES = 45;
/** Above this many no edge is labelled for being near alone: to look at each would take too long. */
const MANY_EDGES = 5000;
const MOST_LABELS = 140;
/** Nodes in sight that are looked at for a label, or that a label must not cover. */
const MOST_NODES = 400;

/** What the canvas above Sigma shows: labels, loops and rings of the weightiest nodes in sight. */
export function overlayScene(frame: Frame, stage: Stage): Scene {
  const places = new Places(stage);
  const nodes = new Set<PlacedNode>();
  const first = [...frame.selected, ...(stage.hovered ? [stage.hovered] : [])];
  for (const key of [...first.filter((id) => stage.display.hasNode(id)), ...stage.byWeight]) {
    if (nodes.size >= MOST_NODES) break;
    if (frame.look.nodes.has(key) && places.inSight(places.of(key))) nodes.add(places.of(key));
  }
  const edges = labelledEdges(frame, stage)
    .map((key) => places.edge(key))
    .filter(({ from, to }) => places.inSight(from) || places.inSight(to));
  return { ...frame, nodes: [...nodes], edges, ...common(frame, stage, places), maxNodeLabels: MOST_LABELS };
}

/** All that is shown, for a picture. */
export function wholeScene(frame: Frame, stage: Stage): Scene & { readonly allEdges: readonly PlacedEdge[] } {
  const places = new Places(stage);
  const nodes = stage.byWeight.filter((key) => frame.look.nodes.has(key)).map((key) => places.of(key));
  const straight = (key: string) => !stage.model.graph.isSelfLoop(key);
  return {
    ...frame,
    nodes,
    edges: labelledEdges(frame, stage).map((key) => places.edge(key)),
    allEdges: [...frame.look.edges.keys()].filter(straight).map((key) => places.edge(key)),
    ...common(frame, stage, places),
    maxNodeLabels: MOST_LABELS,
  };
}

function common(frame: Frame, { hovered, width, height }: Stage, places: Places) {
  return {
    hovered,
    loops: [...frame.look.loops].flatMap(([node, edges]) => placeLoops(places.of(node), edges)),
    inSight: (box: Box) =>
      box.x >= 2 && box.y >= 2 && box.x + box.width <= width - 2 && box.y + box.height <= height - 2,
  };
}

function labelledEdges({ look, selected }: Frame, { model, near, hovered }: Stage): string[] {
  const all = look.edges.size <= FEW_EDGES || (near && look.edges.size <= MANY_EDGES);
  const keys = all ? look.edges.keys() : (look.emphasis?.edges ?? [...selected, hovered ?? '']);
  return [...keys].filter((key) => look.edges.has(key) && !model.graph.isSelfLoop(key));
}

/** Places of nodes in pixels, each worked out once. */
class Places {
  readonly #stage: Stage;
  readonly #known = new Map<string, PlacedNode>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  of(key: string): PlacedNode {
    const known = this.#known.get(key);
    if (known) return known;
    const { display, model, toViewport, toPixels } = this.#stage;
    const { x, y, size } = display.getNodeAttributes(key);
    const label = model.graph.getNodeAttribute(key, 'label');
    const placed = { ...toViewport({ x, y }), key, label, radius: toPixels(size) };
    this.#known.set(key, placed);
    return placed;
  }

  edge(key: string): PlacedEdge {
    const [source, target] = this.#stage.model.graph.extremities(key);
    return { key, from: this.of(source), to: this.of(target) };
  }

  inSight({ x, y }: Point): boolean {
    const { width, height } = this.#stage;
    return x > -50 && y > -20 && x < width + 50 && y < height + 20;
  }
}
