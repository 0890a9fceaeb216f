import { signal } from '@preact/signals';
import LayoutWorker from 'graphology-layout-forceatlas2/worker';
import { layoutSettings, settle } from '../../src/graph/layout.js';
import type { DisplayGraph } from './display.js';

/** Whether the layout is running. */
export const arranging = signal(false);

/** How long a run may last, in milliseconds. */
const LONGEST = 12_000;

/** ForceAtlas2 in a worker, from where the nodes are; it moves only those that nobody has pinned. */
export class Arrangement {
  #worker: LayoutWorker | null = null;
  readonly #graph: DisplayGraph;
  readonly #aspect: () => number;
  readonly #settled: () => void;
  #timer = 0;

  /** @param aspect width to height of the drawing */
  constructor(graph: DisplayGraph, aspect: () => number, settled: () => void) {
    this.#graph = graph;
    this.#aspect = aspect;
    this.#settled = settled;
  }

  start(): void {
    if (arranging.value || this.#graph.order < 2) return;
    arranging.value = true;
    // Strong gravity, since here parts without an edge between them move at once and would drift apart.
    const settings = { ...layoutSettings(this.#graph.order), strongGravityMode: true, gravity: 0.05 };
    this.#worker ??= new LayoutWorker(this.#graph, { getEdgeWeight: 'weight', settings });
    this.#worker.start();
    this.#timer = window.setTimeout(() => this.stop(), LONGEST);
  }

  /** Stops, and puts in order what overlaps or drifted apart. */
  stop(): void {
    if (!arranging.value) return;
    window.clearTimeout(this.#timer);
    this.#worker?.stop();
    arranging.value = false;
    settle(this.#graph, this.#aspect());
    this.#settled();
  }

  kill(): void {
    window.clearTimeout(this.#timer);
    arranging.value = false;
    this.#worker?.kill();
  }
}
