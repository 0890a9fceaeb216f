import { busy } from '../state/busy.js';
import { core, shown, wholeAsked } from '../state/shown.js';
import { opened } from '../state/store.js';

/** Says that a large graph is drawn in part, which part, and offers the rest. */
export function ScopeNote() {
  const { graph } = opened();
  if (!core.value) return null;
  const number = (count: number) => count.toLocaleString('en');
  return (
    <p class="scope-note">
      <span>
        The densest core is drawn: {number(shown.value?.nodes.size ?? 0)} of {number(graph.order)} entities. What you
        select or ask for is added.
      </span>
      <button
        type="button"
        class="button"
        onClick={() =>
          busy('Drawing everything…', () => {
            wholeAsked.value = true;
          })
        }
      >
        Draw everything
      </button>
    </p>
  );
}
