import { signal } from '@preact/signals';
import type Sigma from 'sigma';
import type { DisplayEdge, DisplayGraph, DisplayNode } from './display.js';
import type { Point } from './geometry.js';

/** How many nodes the reader has pinned. */
export const pinned = signal(0);

/** A press that moves less than this is a click, in pixels. */
const SLACK = 3;

/** Takes nodes along with the mouse or a finger. One that was dragged is pinned: the layout leaves it where it is put. */
export class Dragging {
  readonly #display: DisplayGraph;
  #held: { readonly node: string; readonly from: Point; moved: boolean } | null = null;

  /** @param moved called after each step of a dragged node */
  constructor(sigma: Sigma<DisplayNode, DisplayEdge>, display: DisplayGraph, moved: () => void) {
    this.#display = display;
    pinned.value = 0;
    sigma.on('downNode', ({ node, event: { x, y }, preventSigmaDefault }) => {
      this.#held = { node, from: { x, y }, moved: false };
      preventSigmaDefault();
    });
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      const held = this.#held;
      if (!held) return;
      held.moved ||= Math.hypot(event.x - held.from.x, event.y - held.from.y) > SLACK;
      preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
      if (!held.moved) return;
      this.#pin(held.node, sigma.viewportToGraph(event));
      moved();
    });
    const drop = () => {
      this.#held = null;
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
  }

  get active(): boolean {
    return this.#held !== null;
  }

  /** Lets the layout move again whatever was pinned. */
  release(): void {
    this.#display.updateEachNodeAttributes((_, attributes) => ({ ...attributes, fixed: false }));
    pinned.value = 0;
  }

  #pin(node: string, place: Point): void {
    if (!this.#display.getNodeAttribute(node, 'fixed')) pinned.value += 1;
    this.#display.mergeNodeAttributes(node, { ...place, fixed: true });
  }
}
