import { balance } from '../../src/query/balance.js';
import { StatementRow } from '../parts/statement-row.js';
import { filtered, opened } from '../state/store.js';
import { plural, signed } from '../state/words.js';

/**
 * What else two entities have to do with each other, and how far it is conflict or cooperation, month by month.
 *
 * @param except the relation that is shown already
 */
export function Between({ a, b, except }: { a: string; b: string; except: string }) {
  const { graph } = opened();
  const edges = [...new Set([...graph.edges(a, b), ...graph.edges(b, a)])].filter(
    (key) => key !== except && filtered.value?.edges.has(key),
  );
  const { periods, events, mean } = balance(graph, a, b);
  if (a === b || (edges.length === 0 && periods.length < 2)) return null;
  return (
    <section class="group">
      <h3>
        Between the two<span class="number">{edges.length + 1}</span>
      </h3>
      <ul class="rows">
        {edges.map((key) => (
          <StatementRow key={key} edge={key} count={filtered.value?.edges.get(key)?.length} />
        ))}
      </ul>
      {mean !== null && (
        <p class="balance-line">
          {plural(events, 'event')}, on average{' '}
          {Math.abs(mean) < 0.05 ? 'neither conflict nor cooperation' : mean > 0 ? 'cooperation' : 'conflict'}{' '}
          <span class="number">({signed(mean)} of ±10)</span>
        </p>
      )}
      {periods.length > 1 && (
        <ol class="balance" aria-label="Conflict and cooperation by month">
          {periods.map(({ period, mean: score }) => (
            <li key={period} title={`${period}: ${signed(score)}`}>
              <span class="balance-month">{period}</span>
              <span class="balance-track">
                <span
                  class={score < 0 ? 'balance-bar conflict' : 'balance-bar cooperation'}
                  style={{ width: `${Math.abs(score) * 5}%` }}
                />
              </span>
              <span class="number">{signed(score)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
