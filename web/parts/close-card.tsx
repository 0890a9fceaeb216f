import { select } from '../state/store.js';
import { Icon } from './icon.js';

/** The button of a card that clears the selection. */
export function CloseCard() {
  return (
    <button
      type="button"
      class="icon-button card-close"
      aria-label="Clear the selection"
      title="Clear the selection"
      onClick={() => select(null)}
    >
      <Icon name="close" />
    </button>
  );
}
