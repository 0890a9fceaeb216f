import { ATTRIBUTIONS } from '../../src/graph/filters/attribution.js';
import { FILTERS, NONE, type ValueFilter } from '../../src/graph/filters/index.js';
import { EDGE_STATUSES } from '../../src/graph/types.js';
import { QuadLine, TypeDot } from '../parts/swatch.js';
import type { Model } from '../state/model.js';
import { filtered, filterState, opened, resetFilters, setHidden, setRange, toggleValue } from '../state/store.js';
import { capital, STATUS_WORDS } from '../state/words.js';

interface Value {
  readonly value: string;
  readonly label: string;
  readonly swatch?: 'type' | 'quad' | 'status';
  readonly quad?: string | null;
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
      {FILTERS.filter((filter) => filter.kind === 'values').map((filter) => (
        <ValueGroup key={filter.id} filter={filter} />
      ))}
      <ConfidenceRange />
    </section>
  );
}

/** Groups that are open from the start; the others are one click away. */
const OPEN: ReadonlySet<string> = new Set(['type', 'quad', 'relation', 'status']);

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
  if (item.swatch === 'type') return <TypeDot type={item.value} />;
  if (item.swatch === 'quad') return <QuadLine quad={item.quad ?? null} />;
  if (item.swatch === 'status') return <span class={`status-line status-line-${item.value}`} aria-hidden="true" />;
  return null;
}

function ConfidenceRange() {
  const range = filterState.value.ranges.confidence;
  const from = typeof range?.from === 'number' ? range.from : 0;
  return (
    <div class="filter-group">
      <label class="slider">
        <span>
          Confidence<span class="number">at least {Math.round(from * 100)} %</span>
        </span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={from}
          onInput={(event) => {
            const value = Number(event.currentTarget.value);
            setRange('confidence', value > 0 ? { from: value } : {});
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
      return vocabulary.types.map(({ name, plural }) => ({ value: name, label: capital(plural), swatch: 'type' }));
    case 'kind':
      return [
        ...vocabulary.kinds.map(({ name }) => ({ value: name, label: capital(name) })),
        { value: NONE, label: 'No finer kind' },
      ];
    case 'quad':
      return [
        ...vocabulary.quads.map(({ name, label }) => ({ value: name, label, swatch: 'quad' as const, quad: name })),
        { value: NONE, label: 'States, not events', swatch: 'quad', quad: null },
      ];
    case 'relation':
      return vocabulary.relations.map(({ name, label, quad }) => ({ value: name, label, swatch: 'quad', quad }));
    case 'status':
      return EDGE_STATUSES.map((value) => ({ value, label: capital(STATUS_WORDS[value]), swatch: 'status' }));
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
