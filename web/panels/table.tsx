import { signal } from '@preact/signals';
import type { EdgeStatus } from '../../src/graph/types.js';
import { EntityLink } from '../parts/entity-link.js';
import { QuadLine } from '../parts/swatch.js';
import { shown } from '../state/shown.js';
import { drawingFailure, opened, selectEdge, selection } from '../state/store.js';
import { STATUS_WORDS } from '../state/words.js';

type Column = 'subject' | 'relation' | 'object' | 'status' | 'claims' | 'date';
const COLUMNS: readonly { id: Column; label: string }[] = [
  { id: 'subject', label: 'Subject' },
  { id: 'relation', label: 'Relation' },
  { id: 'object', label: 'Object' },
  { id: 'status', label: 'Said to be' },
  { id: 'claims', label: 'Claims' },
  { id: 'date', label: 'Last' },
];

const order = signal<{ by: Column; down: boolean }>({ by: 'claims', down: true });
/** Rows that are drawn at once. */
const PAGE = 200;
const rowsShown = signal(PAGE);

/** The same graph as a table, for readers who do not see the drawing. */
export function TableView() {
  const { graph, relation } = opened();
  const rows = sortedRows();
  return (
    <div class="table-view">
      {drawingFailure.value && (
        <p class="hint">
          The graph cannot be drawn here ({drawingFailure.value}), so that this table stands in for it.
        </p>
      )}
      <table>
        <caption class="visually-hidden">Relations that are shown, {rows.length} in all</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ id, label }) => (
              <th key={id} scope="col" aria-sort={sortOf(id)}>
                <button type="button" onClick={() => sortBy(id)}>
                  {label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowsShown.value).map(({ key, status, claims, date }) => {
            const edge = graph.getEdgeAttributes(key);
            return (
              <tr key={key} aria-selected={selection.value?.id === key}>
                <td>
                  <EntityLink id={graph.source(key)} />
                </td>
                <td>
                  <button type="button" class="entity-link" onClick={() => selectEdge(key)}>
                    <QuadLine quad={edge.quad} />
                    <span>{relation(edge.relation)?.label ?? edge.label}</span>
                  </button>
                  <span class={`status status-aside status-${status}`}>{STATUS_WORDS[status]}</span>
                </td>
                <td>
                  <EntityLink id={graph.target(key)} />
                </td>
                <td>
                  <span class={`status status-${status}`}>{STATUS_WORDS[status]}</span>
                </td>
                <td class="numeric">{claims}</td>
                <td class="numeric">{date && <time dateTime={date}>{date}</time>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > rowsShown.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            rowsShown.value += PAGE;
          }}
        >
          {rowsShown.value} of {rows.length} relations are listed: list more
        </button>
      )}
      {rows.length === 0 && <p class="hint">Nothing is left to show: the filters hide everything.</p>}
    </div>
  );
}

interface Row {
  readonly key: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly status: EdgeStatus;
  readonly claims: number;
  readonly date: string;
}

function sortedRows(): Row[] {
  const { graph } = opened();
  const rows = [...(shown.value?.edges ?? [])].map(([key, claims]): Row => {
    const edge = graph.getEdgeAttributes(key);
    return {
      key,
      subject: graph.getSourceAttribute(key, 'label'),
      relation: edge.label,
      object: graph.getTargetAttribute(key, 'label'),
      status: edge.status,
      claims: claims.length,
      date: claims.at(-1)?.date ?? '',
    };
  });
  const { by, down } = order.value;
  const compare = (a: Row, b: Row) => (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : a.key < b.key ? -1 : 1);
  return rows.sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
}

function sortBy(by: Column): void {
  const { by: old, down } = order.value;
  order.value = { by, down: by === old ? !down : by === 'claims' || by === 'date' };
}

function sortOf(column: Column): 'ascending' | 'descending' | 'none' {
  if (order.value.by !== column) return 'none';
  return order.value.down ? 'descending' : 'ascending';
}
