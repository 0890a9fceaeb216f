import { ATTRIBUTIONS } from '../../src/graph/filters/attribution.js';
import { NONE, type RangeFilter, type ValueFilter } from '../../src/graph/filters/index.js';
import { EDGE_STATUSES } from '../../src/graph/types.js';
import { Dot, QuadLine } from '../parts/swatch.js';
import { communityName, groupingOf } from '../state/grouping.js';
import type { Model } from '../state/model.js';
import {
  colourBy,
  filtered,
  filterState,
  filters,
  opened,
  resetFilters,
  setHidden,
  setRange,
  toggleValue,
} from '../state/store.js';
import { capital, STATUS_WORDS } from '../state/words.js';
import { Looks } from './looks.js';

interface Value {
  readonly value: string;
  readonly label: string;
  /** Of the dots that the graph shows for it. */
  readonly colour?: string;
  /** Of the lines that the graph shows for it. */
  readonly quad?: string | null;
  readonly status?: boolean;
}

/** The legend, which is also the filter: every value with its colour and count can be hidden. */
export function FilterPanel() {
  const active = Object.keys(filterState.value.hidden).length + Object.keys(filterState.value.ranges).length;
  return (
    <section class="filters" aria-label="Filters">
      <header class="filters-head">
        <h2>Show</h2>
        {active > 0 && (
          <button type="button" class="button quiet" onClick={resetFilters}>
            Reset
          </button>
        )}
      </header>
      <Looks />
      {filters.value.map((filter) => {
        if (filter.kind === 'values') return <ValueGroup key={filter.id} filter={filter} />;
        const slider = SLIDERS[filter.id];
        return slider && <Slider key={filter.id} filter={filter} {...slider(opened())} />;
      })}
    </section>
  );
}

/** Groups that are open from the start; the others are one click away. */
const OPEN: ReadonlySet<string> = new Set(['community', 'type', 'quad', 'relation', 'status']);

function ValueGroup({ filter }: { filter: ValueFilter }) {
  const values = valuesOf(opened(), filter);
  const hidden = filterState.value.hidden[filter.id] ?? [];
  const counts = filtered.value?.counts.get(filter.id);
  const present = values.filter(({ value }) => (counts?.get(value) ?? 0) > 0 || hidden.includes(value));
  if (present.length < 2 && hidden.length === 0) return null;
  return (
    <details class="filter-group" open={OPEN.has(filter.id)}>
      <summary>{filter.label}</summary>
      <ul>
        {present.map((item) => (
          <li key={item.value} class={hidden.includes(item.value) ? 'off' : ''}>
            <label>
              <input
                type="checkbox"
                checked={!hidden.includes(item.value)}
                onChange={() => toggleValue(filter.id, item.value)}
              />
              <Swatch item={item} />
              <span class="name">{item.label}</span>
              <span class="number">{(counts?.get(item.value) ?? 0).toLocaleString('en')}</span>
            </label>
            <button
              type="button"
              class="only"
              aria-label={`Only ${item.label}`}
              onClick={() => setHidden(filter.id, onlyOf(present, hidden, item.value))}
            >
              only
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What to hide so that one value is left; everything again when it is alone already. */
function onlyOf(present: readonly Value[], hidden: readonly string[], value: string): string[] {
  const others = present.map((item) => item.value).filter((other) => other !== value);
  const alone = !hidden.includes(value) && others.every((other) => hidden.includes(other));
  return alone ? [] : others;
}

function Swatch({ item }: { item: Value }) {
  if (item.colour) return <Dot colour={item.colour} />;
  if (item.quad !== undefined) return <QuadLine quad={item.quad} />;
  if (item.status) return <span class={`status-line status-line-${item.value}`} aria-hidden="true" />;
  return null;
}

interface SliderRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly text: (value: number) => string;
}

/** Filters of numbers, each with a lower bound to slide. */
const SLIDERS: Readonly<Record<string, (model: Model) => SliderRange>> = {
  weight: ({ graph }) => ({
    least: 1,
    most: graph.reduceEdges((most, _, { weight }) => Math.max(most, weight), 1),
    step: 1,
    text: (value) => `at least ${value.toLocaleString('en')}`,
  }),
  confidence: () => ({ least: 0, most: 1, step: 0.05, text: (value) => `at least ${Math.round(value * 100)} %` }),
};

function Slider({ filter, least, most, step, text }: { filter: RangeFilter } & SliderRange) {
  const range = filterState.value.ranges[filter.id];
  const from = typeof range?.from === 'number' ? range.from : least;
  if (most <= least) return null;
  return (
    <div class="filter-group">
      <label class="slider">
        <span>
          {filter.label}
          <span class="number">{text(from)}</span>
        </span>
        <input
          type="range"
          min={least}
          max={most}
          step={step}
          value={from}
          aria-valuetext={text(from)}
          onInput={(event) => {
            const value = Number(event.currentTarget.value);
            setRange(filter.id, value > least ? { from: value } : {});
          }}
        />
      </label>
    </div>
  );
}

const ATTRIBUTION_LABELS = { article: 'The article itself', source: 'Somebody it quotes' } as const;

/** All values of a filter with the names that a reader knows, in the order of the ontology. */
export function valuesOf(model: Model, filter: ValueFilter): Value[] {
  const { vocabulary } = model;
  switch (filter.id) {
    case 'type':
      return vocabulary.types.map(({ name, plural, colour }) => ({
        value: name,
        label: capital(plural),
        ...(colourBy.value === 'type' ? { colour } : {}),
      }));
    case 'community': {
      const { coloured, colour } = groupingOf(model);
      return [
        ...coloured.map((one) => ({ value: one.name, label: communityName(model, one), colour: one.colour })),
        { value: NONE, label: 'Smaller communities', colour: colour(NONE) },
      ];
    }
    case 'kind':
      return [
        ...vocabulary.kinds.map(({ name }) => ({ value: name, label: capital(name) })),
        { value: NONE, label: 'No finer kind' },
      ];
    case 'quad':
      return [
        ...vocabulary.quads.map(({ name, label }) => ({ value: name, label, quad: name })),
        { value: NONE, label: 'States, not events', quad: null },
      ];
    case 'relation':
      return vocabulary.relations.map(({ name, label, quad }) => ({ value: name, label, quad }));
    case 'status':
      return EDGE_STATUSES.map((value) => ({ value, label: capital(STATUS_WORDS[value]), status: true }));
    case 'attribution':
      return ATTRIBUTIONS.map((value) => ({ value, label: ATTRIBUTION_LABELS[value] }));
    case 'source': {
      const sources = [...new Set([...model.articles.values()].map(({ source }) => source ?? NONE))].sort();
      return sources.map((value) => ({ value, label: value || 'Source not known' }));
    }
    default:
      return [];
  }
}
