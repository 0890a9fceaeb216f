import type { Signal } from '@preact/signals';
import { busy } from '../state/busy.js';
import { COLOURS, colourBy, LABELS, labels, SIZES, sizeBy } from '../state/store.js';

const NAMES = {
  type: 'Type',
  community: 'Community',
  claims: 'Claims',
  pagerank: 'PageRank',
  all: 'All',
  names: 'Names',
  none: 'None',
} as const;
type Choice = keyof typeof NAMES;

/** What colours and sizes in the graph stand for, and which labels it has. */
export function Looks() {
  return (
    <div class="looks">
      <Choices label="Colour" choices={COLOURS} chosen={colourBy} wait="Finding communities…" />
      <Choices label="Size" choices={SIZES} chosen={sizeBy} wait="Ranking entities…" />
      <Choices label="Labels" choices={LABELS} chosen={labels} />
    </div>
  );
}

interface ChoicesProps<One extends Choice> {
  readonly label: string;
  readonly choices: readonly One[];
  readonly chosen: Signal<One>;
  /** What to say while it takes a moment. */
  readonly wait?: string;
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
            onClick={() => {
              const choose = () => {
                chosen.value = choice;
              };
              if (wait) busy(wait, choose);
              else choose();
            }}
          >
            {NAMES[choice]}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
