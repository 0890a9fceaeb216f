import { EntityLink } from '../parts/entity-link.js';
import { StatementRow } from '../parts/statement-row.js';
import { articleName } from '../state/model.js';
import { filtered, openArticle, opened } from '../state/store.js';
import { plural } from '../state/words.js';

const TOP = 8;

/** What the panel shows when nothing is selected: the graph in a few figures, and where to begin. */
export function OverviewPanel() {
  const { graph, articles, title } = opened();
  const shown = filtered.value!;
  const claims = [...shown.edges.values()].flat();
  const sources = new Set(claims.map((claim) => claim.article));
  const nodes = [...shown.nodes].sort(
    (a, b) => graph.getNodeAttribute(b, 'weight') - graph.getNodeAttribute(a, 'weight') || (a < b ? -1 : 1),
  );
  const events = [...shown.edges]
    .filter(([key]) => graph.getEdgeAttribute(key, 'quad') !== null)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return (
    <article class="panel-body">
      <header class="card-head">
        <p class="eyebrow">Who does what to whom</p>
        <h2>{title}</h2>
        <p class="count-line">
          {plural(claims.length, 'claim')} by {plural(sources.size, 'article')} about{' '}
          {shown.nodes.size.toLocaleString('en')} {shown.nodes.size === 1 ? 'entity' : 'entities'}
        </p>
      </header>
      {graph.size === 0 && <p class="hint">The graph is empty. Build one with “stringer build” and an article.</p>}
      {nodes.length > 0 && (
        <section class="group">
          <h3>Most talked of</h3>
          <ol class="rows">
            {nodes.slice(0, TOP).map((id) => (
              <li key={id}>
                <EntityLink id={id} />
                <span class="number">{graph.getNodeAttribute(id, 'weight')}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {events.length > 0 && (
        <section class="group">
          <h3>Events</h3>
          <ol class="rows">
            {events.slice(0, TOP).map(([key, list]) => (
              <StatementRow key={key} edge={key} count={list.length} />
            ))}
          </ol>
        </section>
      )}
      {articles.size > 0 && (
        <section class="group">
          <h3>
            Articles<span class="number">{articles.size}</span>
          </h3>
          <ul class="rows">
            {[...articles.values()].slice(0, 50).map(({ id, date }) => (
              <li key={id}>
                <button
                  type="button"
                  class="entity-link"
                  onClick={() => {
                    openArticle.value = { id, at: null };
                  }}
                >
                  <span>{articleName(opened(), id)}</span>
                </button>
                {date && <time dateTime={date}>{date}</time>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
