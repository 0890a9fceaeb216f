import { EntityLink } from '../parts/entity-link.js';
import { Evidence } from '../parts/evidence.js';
import { Icon } from '../parts/icon.js';
import { type Asked, answer, type Cell, put } from '../state/answers.js';
import { selectEdge } from '../state/store.js';

/** The answer to a question or a query, which also stands out in the graph. */
export function AnswerPanel({ asked }: { asked: Asked }) {
  const found = answer.value;
  return (
    <article class="panel-body">
      <header class="card-head">
        <p class="eyebrow">{asked.kind === 'cypher' ? 'Cypher' : 'Question'}</p>
        {asked.kind === 'cypher' ? <h2 class="query">{asked.text}</h2> : <h2>{asked.text}</h2>}
        {found?.reading && <p class="count-line">Read as {found.reading}</p>}
        <div class="card-tools">
          <button
            type="button"
            class="icon-button card-close"
            aria-label="Leave the answer"
            title="Leave the answer"
            onClick={() => put(null)}
          >
            <Icon name="close" />
          </button>
        </div>
      </header>
      {!found && <p class="hint">Looking…</p>}
      {found?.text && <p class={found.failed ? 'answer-text answer-failed' : 'answer-text'}>{found.text}</p>}
      {found && found.rows.length > 0 && (
        <div class="answer-table">
          <table>
            {found.columns.length > 0 && (
              <thead>
                <tr>
                  {found.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.map(({ text }) => text).join('\u0000')}>
                  {row.map((cell, index) => (
                    <td key={`${index} ${cell.text}`}>
                      <AnswerCell cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found && found.evidence.length > 0 && (
        <section class="group">
          <h3>
            Sentences<span class="number">{found.evidence.length}</span>
          </h3>
          <ul class="evidences">
            {found.evidence.map(({ edge, claim }) => (
              <Evidence key={claim.id} edge={edge} claim={claim} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function AnswerCell({ cell: { text, entity, edge } }: { cell: Cell }) {
  if (entity) return <EntityLink id={entity} />;
  if (!edge) return <>{text}</>;
  return (
    <button type="button" class="text-link" onClick={() => selectEdge(edge)}>
      {text}
    </button>
  );
}
