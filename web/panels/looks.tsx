import type { Signal } from '@preact/signals';
import { busy } from '../state/busy.js';
import { COLOURS, colourBy, SIZES, sizeBy } from '../state/store.js';

const LABELS = { type: 'Type', community: 'Community', claims: 'Claims', pagerank: 'PageRank' } as const;
type Choice = keyof typeof LABELS;

/** What colours and sizes in the graph stand for. */
export function Looks() {
  return (
    <div class="looks">
      <Choices label="Colour" choices={COLOURS} chosen={colourBy} wait="Finding communities…" />
      <Choices label="Size" choices={SIZES} chosen={sizeBy} wait="Ranking entities…" />
    </div>
  );
}

interface ChoicesProps<One extends Choice> {
  readonly label: string;
  readonly choices: readonly One[];
  readonly chosen: Signal<One>;
  readonly wait: string;
}

function Choices<One extends Choice>({ label, choices, chosen, wait }: ChoicesProps<One>) {
  return (
    <fieldset class="look">
      <legend>{label}</legend>
      <span class="segmented">
        {choices.map((choice) => (
          <button
            type="button"
            key={choice}
            aria-pressed={chosen.value === choice}
            onClick={() =>
              busy(wait, () => {
                chosen.value = choice;
              })
            }
          >
            {LABELS[choice]}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
