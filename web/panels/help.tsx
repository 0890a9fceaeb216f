import { useEffect, useRef } from 'preact/hooks';
import { helpShown } from '../state/store.js';

const KEYS: readonly [string, string][] = [
  ['/', 'Search'],
  ['Tab', 'To the next control; the graph is one'],
  ['← ↑ → ↓', 'In the graph: to the neighbour that way'],
  ['Enter', 'In the graph: to the card of what is selected'],
  ['+  −  0', 'Zoom in, zoom out, the whole graph'],
  ['t', 'Graph or table'],
  ['d', 'Light or dark'],
  ['r', 'Reset the filters'],
  ['Esc', 'One step back: article, path, selection'],
  ['?', 'This list'],
];

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (helpShown.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [helpShown.value]);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-label="Keys"
      onClose={() => {
        helpShown.value = false;
      }}
    >
      {/* The focus begins at the top of the list, not at the button below it. */}
      <h2 tabIndex={-1} autofocus>
        Keys
      </h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        Lines point from who does to whom it is done. A dashed line is planned, possible or denied. What you drag stays
        where you put it. Everything stays on this machine.
      </p>
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
