import { Icon, type IconName } from '../parts/icon.js';
import { pinned } from './dragging.js';
import { explorer } from './graph-canvas.js';
import { arranging } from './layout.js';

/** Zoom, fit, layout and pins. */
export function CanvasTools() {
  const tools: readonly { icon: IconName; label: string; run: () => void }[] = [
    { icon: 'plus', label: 'Zoom in', run: () => explorer.current?.zoom(1.5) },
    { icon: 'minus', label: 'Zoom out', run: () => explorer.current?.zoom(1 / 1.5) },
    { icon: 'fit', label: 'Show the whole graph', run: () => explorer.current?.fit() },
    arranging.value
      ? { icon: 'pause', label: 'Stop arranging', run: () => explorer.current?.stopArranging() }
      : { icon: 'arrange', label: 'Arrange the graph', run: () => explorer.current?.arrange() },
    ...(pinned.value > 0
      ? [{ icon: 'pin' as const, label: 'Unpin what was dragged', run: () => explorer.current?.unpin() }]
      : []),
  ];
  return (
    <div class="canvas-tools" role="toolbar" aria-label="Drawing">
      {tools.map(({ icon, label, run }) => (
        <button type="button" class="icon-button" key={icon} aria-label={label} title={label} onClick={run}>
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
