import Sigma from 'sigma';
import { NodePointProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { MouseCoords } from 'sigma/types';
import { ASPECT } from '../../src/graph/parts.js';
import type { Model } from '../state/model.js';
import type { Look } from '../state/store.js';
import { edgeInk, inked } from './appearance.js';
import { type DisplayEdge, type DisplayGraph, type DisplayNode, displayGraph, extendDisplay } from './display.js';
import { Dragging } from './dragging.js';
import type { Box, Point } from './geometry.js';
import { FONT } from './labels.js';
import { Arrangement, arranging } from './layout.js';
import { type Loop, loopAt } from './loops.js';
import { Overlay } from './overlay.js';
import { EdgePlaces } from './picking.js';
import { FULL_EDGES, thinPrograms } from './programs.js';
import { type Frame, overlayScene, type Scene, type Stage, wholeScene } from './scene.js';
import type { Ink } from './thin-edges.js';
import { Viewpoint } from './viewpoint.js';

/** From this many edges on they are thin lines below, and only those that matter are drawn with all that they have. */
const LARGE = 4000;
/** Lines that are drawn while the camera moves over a large graph. */
const LINES_MOVING = 3000;
/** Time without a move of the camera after which all is drawn again, in milliseconds. */
const REST = 160;
/** Edges in sight up to which the reader can tell them apart. */
const NEAR = 600;
/** Camera ratio under which edges of a small graph are near enough for their labels. */
const NEAR_RATIO = 0.55;
/** How far from an edge a click still means it, in pixels. */
const REACH = 6;

type Target = { readonly kind: 'entity' | 'edge'; readonly id: string } | null;

/** What the reader does to the drawing. `null` is the empty paper. */
export interface ExplorerEvents {
  readonly onSelect: (target: Target) => void;
  readonly onHover: (target: Target) => void;
  /** The reader went to look from somewhere else; null is the whole graph. */
  readonly onLook: (look: Look | null) => void;
}

/** What the drawing is made in: an element for Sigma, a canvas above it, and the tools that lie over both. */
export interface Surroundings {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly tools: HTMLElement;
  readonly events: ExplorerEvents;
}

/** The drawn graph: Sigma for nodes and edges, one canvas above it for labels, loops and rings. */
export class Explorer {
  readonly display: DisplayGraph;
  /** Whether there are so many edges that they are drawn thin. */
  readonly large: boolean;
  readonly #model: Model;
  readonly #sigma: Sigma<DisplayNode, DisplayEdge>;
  readonly #overlay: Overlay;
  readonly #events: ExplorerEvents;
  readonly #tools: HTMLElement;
  readonly #arrangement: Arrangement;
  readonly #dragging: Dragging;
  readonly #viewpoint: Viewpoint;
  readonly #resizes: ResizeObserver;
  /** Sigma draws once before it can be told of the box that it shall show: without lines. */
  readonly #ink: Ink = { lines: 0, opacity: 1 };
  #frame: Frame;
  #places: EdgePlaces | null = null;
  #loops: readonly Loop[] = [];
  #hovered: string | null = null;
  #clicked: Point = { x: 0, y: 0 };
  #moving = 0;
  /** Size of nodes and lines, by what they have in a drawing that is large enough for them. */
  #roomy = 1;

  /**
   * @param within the entities that are drawn, null for all
   * @throws Error when there is no WebGL.
   */
  constructor(
    model: Model,
    within: ReadonlySet<string> | null,
    frame: Frame,
    { stage, canvas, tools, events }: Surroundings,
  ) {
    this.#model = model;
    this.#events = events;
    this.#tools = tools;
    this.#frame = frame;
    this.#overlay = new Overlay(canvas);
    this.display = displayGraph(model, within, aspectOf(stage));
    this.large = this.display.size > LARGE;
    this.#ink.opacity = this.large ? Math.max(0.25, Math.sqrt(LARGE / this.display.size)) : 1;
    this.#roomy = roomIn(stage);
    this.#sigma = new Sigma<DisplayNode, DisplayEdge>(this.display, stage, this.#settings(stage.clientWidth));
    this.#arrangement = new Arrangement(
      this.display,
      () => aspectOf(stage),
      () => this.fit(),
    );
    this.#viewpoint = new Viewpoint(this.#sigma, events.onLook);
    this.#dragging = new Dragging(this.#sigma, this.display, () => this.#move());
    // What holds all that is drawn: filters and dragged nodes do not change it, so that nothing jumps.
    this.#sigma.setCustomBBox(this.#box());
    this.#ink.lines = Number.POSITIVE_INFINITY;
    this.#sigma.on('afterRender', () => this.#rendered());
    let first = true;
    this.#resizes = new ResizeObserver(() => {
      this.#roomy = roomIn(stage);
      if (!first) this.#sigma.scheduleRender();
      first = false;
    });
    this.#resizes.observe(stage);
    this.#listen();
  }

  /** Draws what is shown now. */
  show(frame: Frame): void {
    const { look, paper } = this.#frame;
    const missing = [...frame.look.nodes.keys()].filter((key) => !this.display.hasNode(key));
    this.#frame = frame;
    if (missing.length > 0) extendDisplay(this.display, this.#model, missing);
    // A large graph keeps its lines whatever stands out: that is drawn above them, and they fade as a whole.
    const asItWas = this.large && look === frame.look && paper === frame.paper && missing.length === 0;
    this.#sigma.getContainer().classList.toggle('faded', this.large && frame.emphasis !== null);
    if (asItWas) {
      this.#drawOverlay();
      return;
    }
    this.#places = null;
    this.#sigma.refresh();
  }

  get size(): { width: number; height: number } {
    return this.#sigma.getDimensions();
  }

  kill(): void {
    window.clearTimeout(this.#moving);
    this.#resizes.disconnect();
    this.#arrangement.kill();
    this.#viewpoint.kill();
    this.#sigma.kill();
  }

  lookFrom(look: Look | null): void {
    this.#viewpoint.lookFrom(look);
  }

  zoom(factor: number): void {
    this.#viewpoint.zoom(factor);
  }

  /** Shows the whole graph. */
  fit(): void {
    this.#sigma.setCustomBBox(this.#box());
    this.#sigma.refresh();
    this.#viewpoint.showAll();
  }

  /**
   * Brings nodes into sight.
   *
   * @param covered height of what lies over the lower part of the drawing, in pixels
   */
  reveal(nodes: Iterable<string>, covered: number): void {
    this.#viewpoint.reveal(
      [...nodes].filter((node) => this.#frame.look.nodes.has(node)),
      covered,
    );
  }

  arrange(): void {
    this.#arrangement.start();
  }

  stopArranging(): void {
    this.#arrangement.stop();
  }

  /** Lets the layout move again what the reader pinned. */
  unpin(): void {
    this.#dragging.release();
    this.#drawOverlay();
  }

  /** Marks what is pointed at, without drawing the graph anew. */
  point(hovered: string | null): void {
    if (this.#hovered === hovered) return;
    this.#hovered = hovered;
    this.#drawOverlay();
  }

  /** All that is shown, placed in pixels. */
  scene(): Scene {
    return wholeScene(this.#frame, this.#stage());
  }

  readonly measure = (text: string, font: string): number => this.#overlay.measure(text, font);

  #box(): { x: [number, number]; y: [number, number] } | null {
    if (this.display.order === 0) return null;
    const [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const box: { x: [number, number]; y: [number, number] } = { x: [least, most], y: [least, most] };
    this.display.forEachNode((_, { x, y }) => {
      box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)];
      box.y = [Math.min(box.y[0], y), Math.max(box.y[1], y)];
    });
    return box;
  }

  #stage(): Stage {
    return {
      model: this.#model,
      display: this.display,
      hovered: this.#hovered,
      moving: this.#moving > 0,
      large: this.large,
      inSight: this.#edgesInSight(),
      ...this.size,
      tools: placeOf(this.#tools),
      toViewport: (point) => this.#sigma.graphToViewport(point),
      toPixels: (size) => this.#sigma.scaleSize(size),
    };
  }

  /** Edges in sight when there are few enough to be read. */
  #edgesInSight(): readonly string[] | null {
    if (this.large ? this.#moving > 0 : this.#sigma.getCamera().ratio >= NEAR_RATIO) return null;
    const { width, height } = this.size;
    const corners = [
      { x: 0, y: 0 },
      { x: width, y: height },
    ].map((corner) => this.#sigma.viewportToGraph(corner));
    const [a, b] = [corners[0]!, corners[1]!];
    const box = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    return this.#edgePlaces().within(box, NEAR);
  }

  #edgePlaces(): EdgePlaces {
    this.#places ??= new EdgePlaces(this.display, this.#frame.look);
    return this.#places;
  }

  #edgeAt(point: Point): string | null {
    const loop = loopAt(this.#loops, point);
    if (loop) return loop.key;
    const [here, there] = [point, { x: point.x + REACH, y: point.y }].map((at) => this.#sigma.viewportToGraph(at));
    return this.#edgePlaces().at(here!, Math.hypot(there!.x - here!.x, there!.y - here!.y));
  }

  #settings(width: number): Partial<Settings<DisplayNode, DisplayEdge>> {
    return {
      renderLabels: false,
      renderEdgeLabels: false,
      defaultEdgeType: 'line',
      ...(this.large ? { nodeProgramClasses: { circle: NodePointProgram } } : {}),
      edgeProgramClasses: this.large ? thinPrograms(this.#ink) : FULL_EDGES,
      defaultDrawNodeHover: () => {},
      labelFont: FONT,
      stagePadding: Math.max(24, Math.min(56, width / 12)),
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.#roomy,
      minEdgeThickness: 1.2,
      minCameraRatio: 0.01,
      maxCameraRatio: 6,
      zIndex: !this.large,
      allowInvalidContainer: true,
      nodeReducer: (key, { x, y, size }) => {
        const { look, emphasis, paper } = this.#frame;
        const own = look.nodes.get(key);
        if (!own) return { x, y, size, hidden: true };
        if (this.large) return { x, y, size: own.size, color: own.color };
        const dimmed = emphasis !== null && !emphasis.nodes.has(key);
        return { x, y, size: own.size, color: inked(own.color, dimmed, paper), zIndex: dimmed ? 0 : 1 };
      },
      edgeReducer: (key) => {
        const { look, emphasis, paper } = this.#frame;
        const own = look.edges.get(key);
        if (!own) return { hidden: true };
        const { status, curvature, size, color } = own;
        const straight = curvature === 0 ? 'line' : 'curve';
        if (this.large) return { type: straight, curvature, size, color };
        const dimmed = emphasis !== null && !emphasis.edges.has(key);
        const type = status === 'actual' ? straight : 'dashed';
        // The curve's distance is undefined on a straight line, so that straight dashes bend by a hair.
        const bend = type === 'dashed' && curvature === 0 ? 0.01 : curvature;
        return { type, curvature: bend, size, color: edgeInk(key, own, emphasis, paper), zIndex: dimmed ? 0 : 1 };
      },
    };
  }

  #drawOverlay(): void {
    const scene = overlayScene(this.#frame, this.#stage());
    this.#loops = scene.loops;
    this.#overlay.draw(scene, this.size);
  }

  #listen(): void {
    const sigma = this.#sigma;
    const mouse = sigma.getMouseCaptor();
    sigma.on('clickNode', ({ node, event }) => this.#click(event, node));
    sigma.on('clickStage', ({ event }) => this.#click(event, null));
    // Two quick clicks at different places are two clicks, not one to zoom in.
    const twice = (event: MouseCoords, node: string | null) => {
      if (Math.hypot(event.x - this.#clicked.x, event.y - this.#clicked.y) <= REACH) return;
      event.preventSigmaDefault();
      this.#click(event, node);
    };
    sigma.on('doubleClickNode', ({ node, event }) => twice(event as MouseCoords, node));
    sigma.on('doubleClickStage', ({ event }) => twice(event as MouseCoords, null));
    sigma.on('enterNode', ({ node }) => this.#events.onHover({ kind: 'entity', id: node }));
    sigma.on('leaveNode', () => this.#events.onHover(null));
    mouse.on('mousemove', (event) => this.#pointAt(event));
    mouse.on('mouseleave', () => this.#events.onHover(null));
    sigma.getCamera().on('updated', () => this.#move());
    this.display.on('nodeAttributesUpdated', () => {
      this.#places = null;
    });
    this.display.on('eachNodeAttributesUpdated', () => {
      this.#places = null;
    });
  }

  #click({ x, y }: Point, node: string | null): void {
    this.#clicked = { x, y };
    const edge = node === null ? this.#edgeAt({ x, y }) : null;
    this.#events.onSelect(node ? { kind: 'entity', id: node } : edge ? { kind: 'edge', id: edge } : null);
  }

  /** Less of a large graph is drawn from a move of the camera on until it has come to rest. */
  #move(): void {
    if (!this.large) return;
    window.clearTimeout(this.#moving);
    this.#ink.lines = LINES_MOVING;
    this.#moving = window.setTimeout(() => {
      this.#moving = 0;
      this.#ink.lines = Number.POSITIVE_INFINITY;
      this.#sigma.scheduleRender();
    }, REST);
  }

  #rendered(): void {
    if (arranging.value) this.#move();
    this.#drawOverlay();
    // The time of rest begins when the frame is there, however long it took.
    if (this.#moving > 0) this.#move();
  }

  #pointAt(point: Point): void {
    if (this.#dragging.active || this.#moving > 0 || this.#sigma.getGraph().hasNode(this.#hovered)) return;
    const edge = this.#edgeAt(point);
    if (edge !== this.#hovered) this.#events.onHover(edge ? { kind: 'edge', id: edge } : null);
  }
}

/** Width to height of the drawing. */
function aspectOf({ clientWidth, clientHeight }: HTMLElement): number {
  return clientWidth / clientHeight || ASPECT;
}

/** Side of a drawing in which nodes and lines have their own size, in pixels. */
const ROOMY = 640;
const LEAST_ROOM = 0.65;

function roomIn({ clientWidth, clientHeight }: HTMLElement): number {
  const side = Math.min(clientWidth, clientHeight);
  return side === 0 ? 1 : Math.max(LEAST_ROOM, Math.min(1, Math.sqrt(side / ROOMY)));
}

function placeOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Box {
  return { x: offsetLeft, y: offsetTop, width: offsetWidth, height: offsetHeight };
}
