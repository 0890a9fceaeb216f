import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { MouseCoords } from 'sigma/types';
import { byCodeUnit } from '../../src/graph/order.js';
import type { Model } from '../state/model.js';
import { type DisplayEdge, type DisplayGraph, type DisplayNode, displayGraph } from './display.js';
import { drawLabels, FONT, placeLabels } from './labels.js';
import { Arrangement } from './layout.js';
import { drawLoops, type Loop, loopAt } from './loops.js';
import { EDGE_PROGRAMS } from './programs.js';
import { type Frame, overlayScene, type Scene, type Stage, wholeScene } from './scene.js';

/** From this many edges on they are plain lines that are not drawn while the camera moves, and cannot be clicked. */
const LARGE = 4000;
/** Camera ratio under which edges are near enough for their labels. */
const NEAR = 0.55;

/** What the reader does to the drawing. `null` is the empty paper. */
export interface ExplorerEvents {
  readonly onSelect: (target: { kind: 'entity' | 'edge'; id: string } | null) => void;
  readonly onHover: (target: { kind: 'entity' | 'edge'; id: string } | null) => void;
}

/** The drawn graph: Sigma for nodes and edges, one canvas above it for labels, loops and rings. */
export class Explorer {
  readonly display: DisplayGraph;
  readonly #model: Model;
  readonly #sigma: Sigma<DisplayNode, DisplayEdge>;
  readonly #overlay: CanvasRenderingContext2D;
  readonly #events: ExplorerEvents;
  readonly #arrangement: Arrangement;
  readonly #byWeight: string[];
  readonly #resizes: ResizeObserver;
  readonly #widths = new Map<string, number>();
  #frame: Frame | null = null;
  #loops: Loop[] = [];
  #dragged: string | null = null;
  #hovered: string | null = null;

  /** @throws Error when there is no WebGL. */
  constructor(model: Model, container: HTMLElement, overlay: HTMLCanvasElement, events: ExplorerEvents) {
    this.#model = model;
    this.#events = events;
    this.#overlay = overlay.getContext('2d')!;
    this.display = displayGraph(model);
    this.#byWeight = model.graph.nodes().sort((a, b) => this.#weight(b) - this.#weight(a) || byCodeUnit(a, b));
    this.#sigma = new Sigma<DisplayNode, DisplayEdge>(this.display, container, this.#settings());
    this.#arrangement = new Arrangement(this.display, () => this.fit());
    this.#sigma.setCustomBBox(this.#connectedBox());
    this.#sigma.on('afterRender', () => this.#drawOverlay());
    this.#resizes = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#sigma.refresh();
    });
    this.#resizes.observe(container);
    this.#listen();
  }

  /** Draws what is shown now. */
  show(frame: Frame): void {
    this.#frame = frame;
    this.#sigma.refresh();
  }

  /** Whether the graph is too large for curves, arrowheads and clicks on edges. */
  get large(): boolean {
    return this.display.size > LARGE;
  }

  get size(): { width: number; height: number } {
    return this.#sigma.getDimensions();
  }

  kill(): void {
    this.#resizes.disconnect();
    this.#arrangement.kill();
    this.#sigma.kill();
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    void camera.animate({ ratio: camera.ratio / factor }, { duration: duration() });
  }

  /** Shows the whole graph. */
  fit(): void {
    this.#sigma.setCustomBBox(this.#connectedBox());
    void this.#sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: duration() });
  }

  /** Moves the camera only when the node is not in sight. */
  reveal(node: string): void {
    const place = this.#sigma.getNodeDisplayData(node);
    if (!place) return;
    const { x, y } = this.#sigma.framedGraphToViewport(place);
    const { width, height } = this.size;
    const margin = 48;
    if (x > margin && x < width - margin && y > margin && y < height - margin) return;
    void this.#sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: duration() });
  }

  arrange(): void {
    this.#arrangement.start();
  }

  stopArranging(): void {
    this.#arrangement.stop();
  }

  /** Marks what is pointed at, without drawing the graph anew. */
  point(hovered: string | null): void {
    this.#hovered = hovered;
    this.#drawOverlay();
  }

  /** All that is shown, placed in pixels. */
  scene(): ReturnType<typeof wholeScene> | null {
    return this.#frame && wholeScene(this.#frame, this.#stage());
  }

  readonly measure = (text: string, font: string): number => {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#overlay.font = font;
    const { width } = this.#overlay.measureText(text);
    this.#widths.set(key, width);
    return width;
  };

  /** What holds all connected entities: filters do not change it, so that nothing jumps when they do. */
  #connectedBox(): { x: [number, number]; y: [number, number] } | null {
    const keys = this.display.filterNodes((key) => this.#weight(key) > 0);
    const places = (keys.length > 0 ? keys : this.display.nodes()).map((key) => this.display.getNodeAttributes(key));
    if (places.length === 0) return null;
    const range = (values: number[]): [number, number] => [
      values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
      values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    ];
    return { x: range(places.map(({ x }) => x)), y: range(places.map(({ y }) => y)) };
  }

  #weight(key: string): number {
    return this.#model.graph.getNodeAttribute(key, 'weight');
  }

  #stage(): Stage {
    return {
      model: this.#model,
      display: this.display,
      byWeight: this.#byWeight,
      hovered: this.#hovered,
      near: this.#sigma.getCamera().ratio < NEAR,
      ...this.size,
      toViewport: (point) => this.#sigma.graphToViewport(point),
      toPixels: (size) => this.#sigma.scaleSize(size),
    };
  }

  #settings(): Partial<Settings<DisplayNode, DisplayEdge>> {
    return {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: !this.large,
      defaultEdgeType: 'line',
      edgeProgramClasses: EDGE_PROGRAMS,
      defaultDrawNodeHover: () => {},
      hideEdgesOnMove: this.large,
      labelFont: FONT,
      stagePadding: 56,
      minEdgeThickness: 1.2,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      zIndex: true,
      allowInvalidContainer: true,
      nodeReducer: (key, data) => {
        const look = this.#frame?.look.nodes.get(key);
        return look
          ? { x: data.x, y: data.y, size: look.size, color: look.color, zIndex: look.dimmed ? 0 : 1 }
          : { x: data.x, y: data.y, size: data.size, hidden: true };
      },
      edgeReducer: (key) => {
        const look = this.#frame?.look.edges.get(key);
        if (!look) return { hidden: true };
        const { status, curvature, size, color } = look;
        const type = this.large ? 'plain' : status !== 'actual' ? 'dashed' : curvature === 0 ? 'line' : 'curve';
        // The curve's distance is undefined on a straight line, so that straight dashes bend by a hair.
        const bend = type === 'dashed' && curvature === 0 ? 0.01 : curvature;
        return { type, curvature: bend, size, color, zIndex: look.dimmed ? 0 : 1 };
      },
    };
  }

  #drawOverlay(): void {
    const scene = this.#frame && overlayScene(this.#frame, this.#stage());
    const { width, height } = this.size;
    const { canvas } = this.#overlay;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#overlay.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#overlay.clearRect(0, 0, width, height);
    if (!scene) return;
    this.#loops = [...scene.loops];
    drawLoops(this.#overlay, scene.loops);
    this.#drawRings(scene);
    drawLabels(this.#overlay, placeLabels(scene, this.measure), scene.paper);
  }

  #drawRings({ nodes, selected, hovered, paper }: Scene): void {
    for (const { key, x, y, radius } of nodes) {
      if (!selected.has(key) && hovered !== key) continue;
      this.#overlay.beginPath();
      this.#overlay.arc(x, y, radius + 3.5, 0, Math.PI * 2);
      this.#overlay.strokeStyle = selected.has(key) ? paper.accent : paper.muted;
      this.#overlay.lineWidth = 2;
      this.#overlay.stroke();
    }
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on('clickNode', ({ node }) => this.#events.onSelect({ kind: 'entity', id: node }));
    sigma.on('clickEdge', ({ edge }) => this.#events.onSelect({ kind: 'edge', id: edge }));
    sigma.on('clickStage', ({ event }) => {
      const loop = loopAt(this.#loops, event);
      this.#events.onSelect(loop ? { kind: 'edge', id: loop.key } : null);
    });
    sigma.on('enterNode', ({ node }) => this.#events.onHover({ kind: 'entity', id: node }));
    sigma.on('leaveNode', () => this.#events.onHover(null));
    sigma.on('enterEdge', ({ edge }) => this.#events.onHover({ kind: 'edge', id: edge }));
    sigma.on('leaveEdge', () => this.#events.onHover(null));
    sigma.on('downNode', ({ node, event }) => {
      this.#dragged = node;
      event.preventSigmaDefault();
    });
    sigma.getMouseCaptor().on('mousemovebody', (event) => this.#drag(event));
    sigma.getMouseCaptor().on('mouseup', () => {
      this.#dragged = null;
    });
  }

  /** A dragged node stays where it is put: the layout leaves it there. */
  #drag(event: MouseCoords): void {
    if (!this.#dragged) return;
    const { x, y } = this.#sigma.viewportToGraph(event);
    this.display.mergeNodeAttributes(this.#dragged, { x, y, fixed: true });
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  }
}

/** Length of a camera move, none for readers who want no motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
}
