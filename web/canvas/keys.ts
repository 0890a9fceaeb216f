import { shownNeighbours } from '../state/ego.js';
import { shown } from '../state/shown.js';
import { notice, opened, selectEntity, selection } from '../state/store.js';
import { explorer } from './graph-canvas.js';

const DIRECTIONS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/**
 * Arrow keys on the graph: to the neighbour that lies most in that direction, or to the weightiest entity first. Enter
 * goes on to the card of what is selected.
 */
export function walk(event: KeyboardEvent): void {
  if (event.key === 'Enter' && selection.value) {
    event.preventDefault();
    document.querySelector<HTMLElement>('.side-details h2')?.focus();
    return;
  }
  const direction = DIRECTIONS[event.key];
  const current = shown.value;
  if (!direction || !current || current.nodes.size === 0) return;
  event.preventDefault();
  const { graph } = opened();
  const from = selection.value?.kind === 'entity' ? selection.value.id : null;
  const next =
    from !== null && current.nodes.has(from)
      ? nextInDirection(from, direction)
      : [...current.nodes].reduce((best, node) =>
          graph.getNodeAttribute(node, 'weight') > graph.getNodeAttribute(best, 'weight') ? node : best,
        );
  if (!next) return;
  selectEntity(next);
  notice.value = graph.getNodeAttribute(next, 'label');
}

function nextInDirection(from: string, direction: { x: number; y: number }): string | null {
  const display = explorer.current?.display;
  if (!display) return null;
  const here = display.getNodeAttributes(from);
  let best: string | null = null;
  let bestCosine = 0.2;
  for (const node of shownNeighbours(opened().graph, shown.value!, from)) {
    if (!display.hasNode(node)) continue;
    const there = display.getNodeAttributes(node);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const cosine = (dx * direction.x + dy * direction.y) / (Math.hypot(dx, dy) || 1);
    if (node !== from && cosine > bestCosine) [best, bestCosine] = [node, cosine];
  }
  return best;
}
