import type { Range } from '../../src/graph/filters/index.js';
import { Icon } from '../parts/icon.js';
import {
  egoDepth,
  filterState,
  filters,
  opened,
  resetFilters,
  selection,
  setHidden,
  setRange,
} from '../state/store.js';
import { plural } from '../state/words.js';
import { valuesOf } from './filters.js';

interface Chip {
  readonly label: string;
  readonly remove: () => void;
}

/** What is filtered out, each as a chip that can be taken away. */
export function Chips() {
  const chips = chipsOf();
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters in force">
      {chips.map(({ label, remove }) => (
        <li key={label}>
          <button type="button" class="chip" onClick={remove} aria-label={`Remove the filter: ${label}`}>
            {label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" class="chip chip-reset" onClick={resetFilters}>
            Reset all
          </button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(): Chip[] {
  const { hidden, ranges } = filterState.value;
  const chips: Chip[] = [];
  for (const filter of filters.value) {
    const range = ranges[filter.id];
    if (range) chips.push({ label: `${filter.label} ${rangeText(range)}`, remove: () => setRange(filter.id, {}) });
    const off = hidden[filter.id];
    if (filter.kind !== 'values' || !off) continue;
    const name = (value: string) => valuesOf(opened(), filter).find((item) => item.value === value)?.label ?? value;
    const names = off.map(name);
    const label = names.length <= 2 ? `Without ${names.join(' and ')}` : `${filter.label}: ${names.length} hidden`;
    chips.push({ label, remove: () => setHidden(filter.id, []) });
  }
  if (egoDepth.value > 0 && selection.value?.kind === 'entity') {
    const name = opened().graph.getNodeAttribute(selection.value.id, 'label');
    chips.push({
      label: `Within ${plural(egoDepth.value, 'step')} of ${name}`,
      remove: () => {
        egoDepth.value = 0;
      },
    });
  }
  return chips;
}

function rangeText({ from, to }: Range): string {
  const show = (bound: string | number) =>
    typeof bound === 'number' && bound < 1 ? `${Math.round(bound * 100)} %` : bound;
  if (from === undefined) return `up to ${show(to!)}`;
  if (to === undefined) return `from ${show(from)}`;
  return from === to ? String(show(from)) : `${show(from)} to ${show(to)}`;
}
