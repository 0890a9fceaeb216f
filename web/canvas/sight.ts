import { effect } from '@preact/signals';
import type { Explorer } from './explorer.js';

/** Height of the drawing that a panel lies over, where the page is narrow. */
function coveredBy(panel: HTMLElement, stage: HTMLElement): number {
  if (getComputedStyle(panel).position !== 'fixed') return 0;
  const { top, height } = panel.getBoundingClientRect();
  return height === 0 ? 0 : Math.max(0, stage.getBoundingClientRect().bottom - top);
}

/**
 * Keeps what the reader asked for in sight: it moves the camera when something is asked for that cannot be seen, or
 * when a panel opens or grows over it.
 *
 * @param wanted the entities, for a drawing that is seen whole and for one that is partly covered
 */
export function keepInSight(
  stage: HTMLElement,
  explorer: () => Explorer | null,
  wanted: () => { readonly open: ReadonlySet<string>; readonly covered: ReadonlySet<string> },
): () => void {
  const panels = [...document.querySelectorAll<HTMLElement>('.side')];
  let waiting = 0;
  // Panels are laid out by the next frame.
  const look = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      const covered = Math.max(0, ...panels.map((panel) => coveredBy(panel, stage)));
      explorer()?.reveal(covered > 0 ? wanted().covered : wanted().open, covered);
    });
  };
  const stop = effect(() => {
    wanted();
    look();
  });
  const sizes = new ResizeObserver(look);
  for (const panel of panels) sizes.observe(panel);
  return () => {
    cancelAnimationFrame(waiting);
    stop();
    sizes.disconnect();
  };
}
