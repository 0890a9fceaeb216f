import type { Model } from '../state/model.js';
import type { Labels } from '../state/store.js';
import type { Emphasis, Look } from './appearance.js';
import type { Paper } from './colour.js';
import type { DisplayGraph } from './display.js';
import { type Box, overlap, type Point } from './geometry.js';
import type { LabelScene, PlacedEdge, PlacedNode } from './labels.js';
import { type Loop, placeLoops } from './loops.js';
import { quietSides, SIDES, type Side } from './sides.js';

/** What is drawn, before it is placed on the screen. */
export interface Frame {
  readonly look: Look;
  readonly emphasis: Emphasis | null;
  readonly paper: Paper;
  readonly selected: ReadonlySet<string>;
  readonly labels: Labels;
}

/** The drawing as it stands: where things are, and how that becomes pixels. */
export interface Stage {
  readonly model: Model;
  /** Its nodes are in order, the weightiest first. */
  readonly display: DisplayGraph;
  readonly hovered: string | null;
  /** Whether the camera moves: less is drawn then. */
  readonly moving: boolean;
  /** Whether edges are only thin lines below, so that those that matter are drawn here. */
  readonly large: boolean;
  /** Edges in sight when the reader is near enough to tell them apart, else null. */
  readonly inSight: readonly string[] | null;
  readonly width: number;
  readonly height: number;
  /** Where the tools lie over the drawing. */
  readonly tools: Box;
  readonly toViewport: (point: Point) => Point;
  readonly toPixels: (size: number) => number;
}

export interface Scene extends LabelScene {
  readonly loops: readonly Loop[];
  /** Edges to draw above Sigma's. */
  readonly fullEdges: readonly PlacedEdge[];
}

/** Below this many shown edges all are labelled; above it, those that are near or that stand out. */
const FEW_EDGES = 45;
const MOST_LABELS = 140;
const MOST_LABELS_MOVING = 30;
/** Nodes in sight that are looked at for a label, or that a label must not cover. */
const MOST_NODES = 400;
/** Edges that are looked at for a label. */
const MOST_EDGE_LABELS = 300;

/** What the canvas above Sigma shows: labels, loops and rings of the weightiest nodes in sight. */
export function overlayScene(frame: Frame, stage: Stage): Scene {
  const places = new Places(frame.look, stage);
  const nodes = new Set<PlacedNode>();
  const first = [...frame.selected, ...(stage.hovered ? [stage.hovered] : []), ...(frame.emphasis?.nodes ?? [])];
  const visit = (key: string) => {
    if (frame.look.nodes.has(key) && places.inSight(places.of(key))) nodes.add(places.of(key));
  };
  for (const key of first) if (stage.display.hasNode(key)) visit(key);
  stage.display.findNode((key) => {
    if (nodes.size < MOST_NODES) visit(key);
    return nodes.size >= MOST_NODES;
  });
  const placed = (keys: Iterable<string>) =>
    [...keys]
      .filter((key) => frame.look.edges.has(key) && !stage.model.graph.isSelfLoop(key))
      .map((key) => places.edge(key))
      .filter(({ from, to }) => stage.large || places.inSight(from) || places.inSight(to));
  return {
    ...frame,
    nodes: [...nodes],
    edges: stage.moving ? [] : placed(labelledEdges(frame, stage)),
    fullEdges: stage.large ? placed(frame.emphasis?.edges ?? stage.inSight ?? []) : [],
    ...common(frame, stage, places),
    maxNodeLabels: frame.labels === 'none' ? 0 : stage.moving ? MOST_LABELS_MOVING : MOST_LABELS,
  };
}

/** All that is shown, for a picture. */
export function wholeScene(frame: Frame, stage: Stage): Scene {
  const places = new Places(frame.look, stage);
  const nodes = stage.display.filterNodes((key) => frame.look.nodes.has(key)).map((key) => places.of(key));
  const straight = (key: string) => !stage.model.graph.isSelfLoop(key);
  return {
    ...frame,
    nodes,
    edges: [...labelledEdges(frame, stage)].filter(straight).map((key) => places.edge(key)),
    fullEdges: [...frame.look.edges.keys()].filter(straight).map((key) => places.edge(key)),
    ...common(frame, stage, places),
    maxNodeLabels: frame.labels === 'none' ? 0 : MOST_LABELS,
  };
}

function common(frame: Frame, { hovered, width, height, tools }: Stage, places: Places) {
  return {
    hovered,
    loops: [...frame.look.loops].flatMap(([node, edges]) => placeLoops(places.of(node), edges)),
    inSight: (box: Box) =>
      box.x >= 2 &&
      box.y >= 2 &&
      box.x + box.width <= width - 2 &&
      box.y + box.height <= height - 2 &&
      !overlap(box, tools),
  };
}

function labelledEdges({ look, selected, emphasis, labels }: Frame, { inSight, hovered }: Stage): Iterable<string> {
  if (labels !== 'all') return [...selected, hovered ?? ''].filter((key) => look.edges.has(key));
  if (look.edges.size <= FEW_EDGES) return look.edges.keys();
  const near = [...(inSight ?? []), ...(hovered ? [hovered] : [])];
  const keys = [...(emphasis?.edges ?? selected), ...near].filter((key) => look.edges.has(key));
  return new Set(keys.slice(0, MOST_EDGE_LABELS));
}

/** Places of nodes in pixels, each worked out once. */
class Places {
  readonly #look: Look;
  readonly #stage: Stage;
  readonly #known = new Map<string, PlacedNode>();

  constructor(look: Look, stage: Stage) {
    this.#look = look;
    this.#stage = stage;
  }

  of(key: string): PlacedNode {
    const known = this.#known.get(key);
    if (known) return known;
    const { display, model, toViewport, toPixels } = this.#stage;
    const { x, y, size, fixed } = display.getNodeAttributes(key);
    const label = model.graph.getNodeAttribute(key, 'label');
    const radius = toPixels(this.#look.nodes.get(key)?.size ?? size);
    const placed = { ...toViewport({ x, y }), key, label, radius, pinned: fixed, sides: this.#sides(key) };
    this.#known.set(key, placed);
    return placed;
  }

  /** Labels of a large graph are too few to be crossed by much. */
  #sides(key: string): readonly Side[] {
    const { display, large } = this.#stage;
    if (large) return SIDES;
    const here = display.getNodeAttributes(key);
    const neighbours = new Map<string, { dx: number; dy: number }>();
    display.forEachEdge(key, (edge, _, source, target) => {
      const other = source === key ? target : source;
      if (!this.#look.edges.has(edge) || neighbours.has(other)) return;
      const there = display.getNodeAttributes(other);
      neighbours.set(other, { dx: there.x - here.x, dy: there.y - here.y });
    });
    return quietSides([...neighbours.values()]);
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
