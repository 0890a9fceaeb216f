import { notice, opened } from './store.js';

/** Graphs of fewer relations than this are worked through before anybody notices. */
const NOTICEABLE = 10_000;

/** Does something that takes a while on a large graph, and says so before. */
export function busy(what: string, run: () => void): void {
  if (opened().graph.size < NOTICEABLE) {
    run();
    return;
  }
  notice.value = what;
  // The second frame comes after the notice is on the screen.
  requestAnimationFrame(() => requestAnimationFrame(run));
}
