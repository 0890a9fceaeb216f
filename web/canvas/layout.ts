import { signal } from '@preact/signals';
import type { MultiDirectedGraph } from 'graphology';
import LayoutWorker from 'graphology-layout-forceatlas2/worker';
import { layoutSettings, separate } from '../../src/graph/layout.js';

/** Whether the layout is running. */
export const arranging = signal(false);

/** How long a run may last, in milliseconds. */
const LONGEST = 12_000;

/** ForceAtlas2 in a worker, from where the nodes are; it moves only those that nobody has pinned. */
export class Arrangement {
  readonly #worker: LayoutWorker;
  readonly #graph: MultiDirectedGraph;
  readonly #settled: () => void;
  #timer = 0;

  constructor(graph: MultiDirectedGraph, settled: () => void) {
    this.#graph = graph;
    this.#settled = settled;
    // Strong gravity, since here parts without an edge between them move at once and would drift apart.
    const settings = { ...layoutSettings(graph.order), strongGravityMode: true, gravity: 0.05 };
    this.#worker = new LayoutWorker(graph, { getEdgeWeight: 'weight', settings });
  }

  start(): void {
    if (arranging.value || this.#graph.order < 2) return;
    arranging.value = true;
    this.#worker.start();
    this.#timer = window.setTimeout(() => this.stop(), LONGEST);
  }

  /** Stops, and moves apart what overlaps. */
  stop(): void {
    if (!arranging.value) return;
    window.clearTimeout(this.#timer);
    this.#worker.stop();
    arranging.value = false;
    separate(this.#graph);
    this.#settled();
  }

  kill(): void {
    window.clearTimeout(this.#timer);
    arranging.value = false;
    this.#worker.kill();
  }
}
