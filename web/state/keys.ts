import { explorer } from '../canvas/graph-canvas.js';
import { toggleTheme, toggleView } from '../panels/top-bar.js';
import { asked, put } from './answers.js';
import { drawer, helpShown, openArticle, pathEnds, resetFilters, select, selection } from './store.js';

const ACTIONS: Readonly<Record<string, () => void>> = {
  '+': () => explorer.current?.zoom(1.5),
  '=': () => explorer.current?.zoom(1.5),
  '-': () => explorer.current?.zoom(1 / 1.5),
  '0': () => explorer.current?.fit(),
  t: toggleView,
  d: toggleTheme,
  r: resetFilters,
  '?': () => {
    helpShown.value = true;
  },
  Escape: stepBack,
};

/** Keys that work wherever the focus is, but in a field. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (helpShown.value || target.closest('input:not([type="checkbox"]), textarea, select')) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function stepBack(): void {
  if (openArticle.value) openArticle.value = null;
  else if (selection.value) select(null);
  else if (asked.value) void put(null);
  else if (pathEnds.value) pathEnds.value = null;
  else drawer.value = 'none';
}
