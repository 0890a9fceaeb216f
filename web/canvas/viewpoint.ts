import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Look } from '../state/store.js';
import type { DisplayEdge, DisplayNode } from './display.js';

/** Length of a move of the camera, in milliseconds. */
const FLIGHT = 250;
/** What is this near to the border of the drawing counts as out of sight, in pixels. */
const BORDER = 8;
/** Free space around what the camera moves to. */
const MARGIN = 40;

/** Time after a move of the reader's until it counts as where they look from, in milliseconds. */
const REST = 300;
const WHOLE: Look = { x: 0.5, y: 0.5, ratio: 1 };

/** Where the reader looks at the drawing from. */
export class Viewpoint {
  readonly #sigma: Sigma<DisplayNode, DisplayEdge>;
  readonly #moved: (look: Look | null) => void;
  #resting = 0;
  /** Where the camera was before a panel made it move, and where it went. */
  #aside: { readonly before: CameraState; readonly there: Look } | null = null;

  /** @param moved is told where the reader went, null for the whole graph */
  constructor(sigma: Sigma<DisplayNode, DisplayEdge>, moved: (look: Look | null) => void) {
    this.#sigma = sigma;
    this.#moved = moved;
    const settle = () => this.#settle();
    sigma.getMouseCaptor().on('wheel', settle);
    sigma.getMouseCaptor().on('mouseup', settle);
    sigma.getTouchCaptor().on('touchup', settle);
  }

  kill(): void {
    window.clearTimeout(this.#resting);
  }

  zoom(factor: number): void {
    this.#go({ ratio: this.#sigma.getCamera().ratio / factor });
    this.#settle();
  }

  showAll(): void {
    this.lookFrom(null);
    this.#settle();
  }

  /** @param look null for the whole graph */
  lookFrom(look: Look | null): void {
    if (!sameLook(look ?? WHOLE, this.#sigma.getCamera().getState())) this.#go({ ...(look ?? WHOLE), angle: 0 });
  }

  /** Tells where the reader looks from once they rest. */
  #settle(): void {
    window.clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      const camera = this.#sigma.getCamera();
      if (camera.isAnimated()) {
        this.#settle();
        return;
      }
      const { x, y, ratio } = camera.getState();
      if (this.#aside && sameLook({ x, y, ratio }, this.#aside.there)) return;
      const [rx, ry, rratio] = [x, y, ratio].map((value) => Math.round(value * 1e4) / 1e4) as [number, number, number];
      this.#moved(sameLook({ x, y, ratio }, WHOLE) ? null : { x: rx, y: ry, ratio: rratio });
    }, REST);
  }

  /**
   * Moves only when some of the nodes are not in sight; back again once nothing lies over the drawing any more, unless
   * the reader has moved it since.
   *
   * @param covered height of what lies over the lower part of the drawing, in pixels
   */
  reveal(nodes: readonly string[], covered: number): void {
    if (covered === 0 && this.#aside) this.#return();
    else this.#reach(nodes, covered);
  }

  #return(): void {
    const { before, there } = this.#aside!;
    this.#aside = null;
    if (sameLook(this.#sigma.getCamera().getState(), there)) this.#go(before);
  }

  #reach(nodes: readonly string[], covered: number): void {
    const { width, height } = this.#sigma.getDimensions();
    const free = height - covered;
    const box = this.#boxOf(nodes);
    if (!box) return;
    if (box.left >= BORDER && box.right <= width - BORDER && box.top >= BORDER && box.bottom <= free - BORDER) return;
    const margin = Math.min(MARGIN, free / 5, width / 8);
    const camera = this.#sigma.getCamera();
    const before = camera.getState();
    const wanted = Math.max(
      1,
      (box.right - box.left) / (width - 2 * margin),
      (box.bottom - box.top) / (free - 2 * margin),
    );
    const ratio = camera.getBoundedRatio(before.ratio * wanted);
    const smaller = ratio / before.ratio;
    // The camera looks at the middle of the whole: that lies below the nodes by half of what is covered.
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom + covered * smaller) / 2 };
    const { x, y } = this.#sigma.viewportToFramedGraph(middle);
    const there = { x, y, ratio };
    if (covered > 0) this.#aside = { before: this.#aside?.before ?? before, there };
    this.#go(there);
  }

  /** What holds some nodes, in pixels of the drawing. */
  #boxOf(nodes: readonly string[]): { left: number; right: number; top: number; bottom: number } | null {
    let box = null;
    for (const node of nodes) {
      const place = this.#sigma.getNodeDisplayData(node);
      if (!place) continue;
      const { x, y } = this.#sigma.framedGraphToViewport(place);
      box ??= { left: x, right: x, top: y, bottom: y };
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box;
  }

  /** At once for readers who want no motion. */
  #go(state: Partial<CameraState>): void {
    const camera = this.#sigma.getCamera();
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(camera.validateState(state));
    else void camera.animate(state, { duration: FLIGHT });
  }
}

function sameLook(a: Look, b: Look): boolean {
  return (['x', 'y', 'ratio'] as const).every((part) => Math.abs(a[part] - b[part]) < 1e-4);
}
