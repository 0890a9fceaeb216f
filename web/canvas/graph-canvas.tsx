import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { answer, answering } from '../state/answers.js';
import { choosePathEnd, pathEdges } from '../state/paths.js';
import { selectInGraph } from '../state/reading.js';
import { core, shown } from '../state/shown.js';
import {
  drawingFailure,
  filtered,
  hovered,
  labels,
  opened,
  pathEnds,
  resetFilters,
  type Selection,
  selection,
  view,
  look as viewpoint,
} from '../state/store.js';
import { styling } from '../state/styling.js';
import { painted } from '../state/theme.js';
import { type Emphasis, type Look, lookOf } from './appearance.js';
import { CanvasTools } from './canvas-tools.js';
import { type Paper, readPaper } from './colour.js';
import { Explorer, type ExplorerEvents } from './explorer.js';
import { walk } from './keys.js';
import type { Frame } from './scene.js';
import { keepInSight } from './sight.js';

/** How long to wait for a lost graphics context before another is asked for, in milliseconds. */
const LONGEST_LOSS = 2000;

/** The drawn explorer, for the tools around it. */
export const explorer: { current: Explorer | null } = { current: null };

/** The graph, drawn. It has the keyboard focus like any control: arrows walk from neighbour to neighbour. */
export function GraphCanvas() {
  const stage = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  useEffect(() => start(stage.current!, overlay.current!), []);
  const count = shown.value;
  const label = `Graph of ${count?.nodes.size ?? 0} entities and ${count?.edges.size ?? 0} relations. Arrow keys walk to neighbours.`;
  return (
    <div class="canvas">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked with the arrow keys. */}
      <div class="stage" ref={stage} role="application" aria-label={label} tabIndex={0} onKeyDown={walk} />
      <canvas class="overlay" ref={overlay} />
      {count?.nodes.size === 0 && <Empty />}
      <CanvasTools />
    </div>
  );
}

/** Why nothing is drawn, and the way out. */
function Empty() {
  if (opened().graph.size === 0) {
    return <p class="empty-canvas">There is nothing to draw.</p>;
  }
  return (
    <div class="empty-canvas">
      <p>Nothing is left to show: the filters hide everything.</p>
      <button type="button" class="button" onClick={resetFilters}>
        Reset the filters
      </button>
    </div>
  );
}

/** What the reader asked for: the answer, the path, or what is selected with its neighbours. */
const asked = computed<Emphasis | null>(() => {
  if (answering.value && answer.value && answer.value.nodes.size > 0) return answer.value;
  if (pathEnds.value?.from && pathEnds.value.to) return pathEdges(opened().graph, filtered.value!, pathEnds.value);
  return selection.value && around(selection.value);
});

/** What stands out: what is pointed at with its neighbours, else what was asked for. */
const emphasis = computed<Emphasis | null>(() => (hovered.value ? around(hovered.value) : asked.value));

/** Something with its shown neighbours. */
function around(focus: Selection): Emphasis | null {
  const { graph } = opened();
  const current = shown.value;
  if (!current) return null;
  const nodes = new Set<string>();
  const edges = new Set<string>();
  if (focus.kind === 'edge') {
    edges.add(focus.id);
    for (const end of graph.extremities(focus.id)) nodes.add(end);
  } else {
    nodes.add(focus.id);
    graph.forEachEdge(focus.id, (edge, _, source, target) => {
      if (!current.edges.has(edge)) return;
      edges.add(edge);
      nodes.add(source).add(target);
    });
  }
  return { nodes, edges };
}

const NOBODY: ReadonlySet<string> = new Set();

/** What should be in sight. Where a panel covers half of the drawing, that is the neighbourhood too, or else the whole. */
function wanted() {
  const entity = selection.value?.kind === 'entity' ? new Set([selection.value.id]) : null;
  const nodes = asked.value?.nodes;
  return { open: entity ?? nodes ?? NOBODY, covered: nodes ?? shown.value?.nodes ?? NOBODY };
}

/** The paper and what is drawn on it; neither changes with what stands out. */
const paper = computed<Paper>(() => readPaper(painted.value));
const look = computed<Look | null>(() => {
  const model = opened();
  const crowd = core.value?.entities.size ?? model.graph.order;
  return shown.value && lookOf(model, shown.value, styling.value, paper.value, crowd);
});
const frame = computed<Frame | null>(() => {
  const selected = new Set(selection.value ? [selection.value.id] : []);
  for (const end of [pathEnds.value?.from, pathEnds.value?.to]) if (end) selected.add(end);
  return (
    look.value && { look: look.value, emphasis: emphasis.value, paper: paper.value, selected, labels: labels.value }
  );
});

/** Why the graph cannot be drawn, as a reader would say it. */
function whyNot(error: unknown): string {
  const offered = document.createElement('canvas').getContext('webgl2') !== null;
  if (!offered) return 'this browser offers no WebGL 2';
  return error instanceof Error ? error.message : String(error);
}

function start(stage: HTMLElement, canvas: HTMLCanvasElement): (() => void) | undefined {
  const tools = stage.parentElement!.querySelector<HTMLElement>('.canvas-tools')!;
  const events: ExplorerEvents = {
    onSelect: (target) => {
      if (target?.kind === 'entity' && choosePathEnd(target.id)) return;
      selectInGraph(target);
    },
    onHover: (target) => {
      hovered.value = target;
      stage.style.cursor = target ? 'pointer' : '';
    },
    onLook: (next) => {
      viewpoint.value = next;
    },
  };
  const draw = () => {
    if (!frame.value) return;
    try {
      const within = core.value?.entities ?? null;
      explorer.current = new Explorer(opened(), within, frame.value, { stage, canvas, tools, events });
      explorer.current.lookFrom(viewpoint.value);
      performance.mark('stringer drawn');
    } catch (error) {
      drawingFailure.value = whyNot(error);
      view.value = 'table';
    }
  };
  draw();
  if (!explorer.current) return undefined;
  let drawn = frame.value;
  const stopUpdating = effect(() => {
    if (!frame.value || frame.value === drawn) return;
    drawn = frame.value;
    explorer.current?.show(frame.value);
  });
  const stopPointing = effect(() => explorer.current?.point(hovered.value?.id ?? null));
  const stopLooking = effect(() => explorer.current?.lookFrom(viewpoint.value));
  const stopRevealing = keepInSight(stage, () => explorer.current, wanted);
  // A lost context comes back empty, or never: the drawing is made again from the same state.
  let restoring = 0;
  const restoreIn = (delay: number) => {
    window.clearTimeout(restoring);
    restoring = window.setTimeout(() => {
      explorer.current?.kill();
      explorer.current = null;
      draw();
    }, delay);
  };
  const onLost = (event: Event) => {
    event.preventDefault();
    restoreIn(LONGEST_LOSS);
  };
  const onRestored = () => restoreIn(0);
  stage.addEventListener('webglcontextlost', onLost, true);
  stage.addEventListener('webglcontextrestored', onRestored, true);
  return () => {
    window.clearTimeout(restoring);
    stage.removeEventListener('webglcontextlost', onLost, true);
    stage.removeEventListener('webglcontextrestored', onRestored, true);
    stopUpdating();
    stopPointing();
    stopLooking();
    stopRevealing();
    explorer.current?.kill();
    explorer.current = null;
  };
}
