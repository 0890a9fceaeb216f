import type { Emphasis, Look } from './appearance.js';
import type { Paper } from './colour.js';
import { type Box, controlPoint, curveAt, Occupied, type Point, turnedBoxes, upright } from './geometry.js';
import type { Side } from './sides.js';

/** A node as the label layer sees it: where it is on the screen and how large. */
export interface PlacedNode extends Point {
  readonly key: string;
  readonly label: string;
  readonly radius: number;
  /** Where its label may stand, the best place first. */
  readonly sides: readonly Side[];
  /** Whether the reader pinned it. */
  readonly pinned: boolean;
}

export interface PlacedEdge {
  readonly key: string;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
}

export interface LabelScene {
  /** Most important first: earlier ones get their place. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly look: Look;
  readonly emphasis: Emphasis | null;
  readonly paper: Paper;
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly maxNodeLabels: number;
  /** Whether a box lies in the drawing, so that no label is cut off. */
  readonly inSight: (box: Box) => boolean;
}

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const EDGE_FONT_SIZE = 11;
const GAP = 4;

/** Where a node's label stands, for the canvas and for exported pictures. */
export interface NodeLabel extends Point {
  readonly key: string;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

export interface EdgeLabel extends Point {
  readonly key: string;
  readonly text: string;
  readonly width: number;
  readonly angle: number;
  readonly colour: string;
}

/** Chooses labels and their places so that none covers another or a large node; the rest wait for a closer look. */
export function placeLabels(
  scene: LabelScene,
  measure: (text: string, font: string) => number,
): {
  nodes: NodeLabel[];
  edges: EdgeLabel[];
} {
  const occupied = new Occupied();
  for (const { x, y, radius } of scene.nodes.slice(0, 400)) {
    if (radius > 3)
      occupied.add({ x: x - radius * 0.8, y: y - radius * 0.8, width: radius * 1.6, height: radius * 1.6 });
  }
  return { nodes: placeNodeLabels(scene, occupied, measure), edges: placeEdgeLabels(scene, occupied, measure) };
}

function placeNodeLabels(
  scene: LabelScene,
  occupied: Occupied,
  measure: (text: string, font: string) => number,
): NodeLabel[] {
  const labels: NodeLabel[] = [];
  for (const node of scene.nodes) {
    const strong = scene.selected.has(node.key) || scene.hovered === node.key;
    if (!strong && labels.length >= scene.maxNodeLabels) break;
    if (scene.emphasis && !scene.emphasis.nodes.has(node.key) && !strong) continue;
    const size = Math.round(Math.min(16, 11 + node.radius / 5 / scene.paper.scale) * scene.paper.scale);
    const weight = strong ? 700 : node.radius > 11 * scene.paper.scale ? 600 : 400;
    const text = shorten(node.label, 42);
    const width = measure(text, `${weight} ${size}px ${FONT}`);
    const boxes = around(node, width, size, strong ? RING : 0).filter((one) => scene.inSight(one));
    const box = boxes.find((one) => occupied.take([one])) ?? (strong ? boxes[0] : undefined);
    if (box) {
      labels.push({
        key: node.key,
        text,
        size,
        weight,
        colour: scene.paper.text,
        x: box.x + 2,
        y: box.y + box.height / 2,
      });
    }
  }
  return labels;
}

/** Room for the ring around a selected node. */
const RING = 4;

/** Places for a label, the best first. */
function around(node: PlacedNode, textWidth: number, size: number, ring: number): Box[] {
  const { x, y, sides } = node;
  const radius = node.radius + ring;
  const [width, height] = [textWidth + 4, size + 4];
  const corners: Readonly<Record<Side, Point>> = {
    right: { x: x + radius + GAP - 2, y: y - height / 2 },
    left: { x: x - radius - GAP - width + 2, y: y - height / 2 },
    below: { x: x - width / 2, y: y + radius + GAP },
    above: { x: x - width / 2, y: y - radius - GAP - height },
    'right below': { x: x + radius * 0.7, y: y + radius * 0.7 },
    'right above': { x: x + radius * 0.7, y: y - radius * 0.7 - height },
    'left below': { x: x - radius * 0.7 - width, y: y + radius * 0.7 },
    'left above': { x: x - radius * 0.7 - width, y: y - radius * 0.7 - height },
  };
  return sides.map((side) => ({ ...corners[side], width, height }));
}

function placeEdgeLabels(
  scene: LabelScene,
  occupied: Occupied,
  measure: (text: string, font: string) => number,
): EdgeLabel[] {
  const labels: EdgeLabel[] = [];
  for (const { key, from, to } of scene.edges) {
    const look = scene.look.edges.get(key);
    if (!look || (scene.emphasis && !scene.emphasis.edges.has(key))) continue;
    const width = measure(look.label, edgeFont(scene.paper));
    const room = Math.hypot(to.x - from.x, to.y - from.y) - from.radius - to.radius - 16;
    if (room < width) continue;
    const control = controlPoint(from, to, look.curvature);
    for (const t of [0.5, 0.42, 0.58, 0.34, 0.66]) {
      const at = curveAt(from, control, to, t);
      const angle = upright(at.angle);
      if (!occupied.take(turnedBoxes(at, angle, width + 4, EDGE_FONT_SIZE * scene.paper.scale + 2))) continue;
      labels.push({ key, text: look.label, width, angle, x: at.x, y: at.y, colour: look.ink });
      break;
    }
  }
  return labels;
}

/** Draws labels on the paper's colour, so that lines behind them do not cut the letters. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  { nodes, edges }: { nodes: readonly NodeLabel[]; edges: readonly EdgeLabel[] },
  paper: Paper,
): void {
  context.lineJoin = 'round';
  context.strokeStyle = paper.background;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = edgeFont(paper);
  context.lineWidth = 4;
  for (const { text, width, x, y, angle, colour } of edges) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    const size = EDGE_FONT_SIZE * paper.scale;
    context.fillStyle = paper.background;
    context.fillRect(-width / 2 - 2, -size * 0.6, width + 4, size * 1.2);
    context.fillStyle = colour;
    context.fillText(text, 0, 0);
    context.restore();
  }
  context.textAlign = 'left';
  for (const { text, x, y, size, weight, colour } of nodes) {
    context.font = `${weight} ${size}px ${FONT}`;
    context.lineWidth = 4;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

function edgeFont({ scale }: Paper): string {
  return `${Math.round(EDGE_FONT_SIZE * scale)}px ${FONT}`;
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
