import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { answer, answering } from '../state/answers.js';
import { choosePathEnd, pathEdges } from '../state/paths.js';
import { drawingFailure, filtered, hovered, opened, pathEnds, select, selection, shown, view } from '../state/store.js';
import { dark } from '../state/theme.js';
import { type Emphasis, lookOf } from './appearance.js';
import { CanvasTools } from './canvas-tools.js';
import { readPaper } from './colour.js';
import { Explorer } from './explorer.js';
import { walk } from './keys.js';

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
      {count?.nodes.size === 0 && <p class="empty-canvas">Nothing is left to show: the filters hide everything.</p>}
      <CanvasTools />
    </div>
  );
}

/** What stands out: the selected or hovered thing with its neighbours, or the path that is asked for. */
const emphasis = computed<Emphasis | null>(() => {
  const { graph } = opened();
  const current = shown.value;
  if (!current) return null;
  if (answering.value && answer.value && answer.value.nodes.size > 0) return answer.value;
  if (pathEnds.value?.from && pathEnds.value.to) return pathEdges(graph, filtered.value!, pathEnds.value);
  // Where the graph is large, pointing at things leaves the rest as it is: to dim it takes too long.
  const focus = (explorer.current?.large ? null : hovered.value) ?? selection.value;
  if (!focus) return null;
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
});

function start(stage: HTMLElement, overlay: HTMLCanvasElement): (() => void) | undefined {
  const draw = () => {
    explorer.current = new Explorer(opened(), stage, overlay, {
      onSelect: (target) => {
        if (target?.kind === 'entity' && choosePathEnd(target.id)) return;
        select(target);
      },
      onHover: (target) => {
        hovered.value = target;
        stage.style.cursor = target ? 'pointer' : '';
      },
    });
  };
  try {
    draw();
  } catch (error) {
    drawingFailure.value = error instanceof Error ? error.message : String(error);
    view.value = 'table';
    return undefined;
  }
  const update = () => {
    if (!shown.value) return;
    const paper = readPaper(dark.value);
    const selected = new Set(selection.value ? [selection.value.id] : []);
    for (const end of [pathEnds.value?.from, pathEnds.value?.to]) if (end) selected.add(end);
    const look = lookOf(opened(), shown.value, emphasis.value, paper);
    explorer.current?.show({ look, paper, selected });
  };
  const stopUpdating = effect(update);
  const stopPointing = effect(() => explorer.current?.point(hovered.value?.id ?? null));
  const stopRevealing = effect(() => {
    if (selection.value?.kind === 'entity') explorer.current?.reveal(selection.value.id);
  });
  // A lost context comes back empty: the drawing is made again from the same state.
  const restore = () => {
    explorer.current?.kill();
    draw();
    update();
  };
  stage.addEventListener('webglcontextlost', (event) => event.preventDefault(), true);
  stage.addEventListener('webglcontextrestored', restore, true);
  return () => {
    stopUpdating();
    stopPointing();
    stopRevealing();
    explorer.current?.kill();
    explorer.current = null;
  };
}
