import { EntityLink } from '../parts/entity-link.js';
import { Evidence } from '../parts/evidence.js';
import { Icon } from '../parts/icon.js';
import { QuadLine } from '../parts/swatch.js';
import { type Hop, shortestPaths } from '../state/paths.js';
import { filtered, opened, type PathEnds, pathEnds, selectEdge } from '../state/store.js';
import { plural } from '../state/words.js';
import { Between } from './between.js';

/** How two entities are connected: every shortest path, with a sentence for each step. */
export function PathPanel({ ends }: { ends: PathEnds }) {
  const { graph } = opened();
  const paths = ends.from && ends.to ? shortestPaths(graph, filtered.value!, ends.from, ends.to) : null;
  const direct = paths?.[0]?.length === 1 ? paths[0][0] : undefined;
  return (
    <article class="panel-body">
      <header class="card-head">
        <p class="eyebrow">Path</p>
        <h2 class="statement" tabIndex={-1}>
          {ends.from ? <EntityLink id={ends.from} /> : <span class="open-end">from…</span>}
          <span class="relation">to</span>
          {ends.to ? <EntityLink id={ends.to} /> : <span class="open-end">choose an entity</span>}
        </h2>
        {paths ? (
          <p class="count-line">
            {paths.length === 0
              ? 'Nothing that is shown connects them.'
              : `${plural(paths.length, 'shortest path')} of ${plural(paths[0]!.length, 'step')}`}
          </p>
        ) : (
          <p class="hint">Click the other end in the graph, or find it by name.</p>
        )}
        <div class="card-tools">
          {ends.to && (
            <button
              type="button"
              class="button"
              onClick={() => {
                pathEnds.value = { from: ends.to, to: ends.from };
              }}
            >
              Turn round
            </button>
          )}
          <button
            type="button"
            class="icon-button card-close"
            aria-label="Leave the path"
            title="Leave the path"
            onClick={() => {
              pathEnds.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      </header>
      {paths?.map((path, index) => (
        <section class="group" key={path.map(({ to }) => to).join(' ')}>
          {paths.length > 1 && <h3>Path {index + 1}</h3>}
          <ol class="hops">
            {path.map((hop) => (
              <HopRow key={hop.to} hop={hop} />
            ))}
          </ol>
        </section>
      ))}
      {direct && <Between a={direct.from} b={direct.to} except={direct.edges[0]!} />}
    </article>
  );
}

function HopRow({ hop }: { hop: Hop }) {
  const { graph, relation } = opened();
  const [edge, ...others] = hop.edges;
  if (!edge) return null;
  const claim = filtered.value?.edges.get(edge)?.[0];
  return (
    <li>
      <button type="button" class="entity-link statement-link" onClick={() => selectEdge(edge)}>
        <QuadLine quad={graph.getEdgeAttribute(edge, 'quad')} />
        <span>
          {graph.getSourceAttribute(edge, 'label')} <em>{relation(graph.getEdgeAttribute(edge, 'relation'))?.label}</em>{' '}
          {graph.getTargetAttribute(edge, 'label')}
          {others.length > 0 && ` and ${plural(others.length, 'other relation')}`}
        </span>
      </button>
      {claim && (
        <ul class="evidences">
          <Evidence edge={edge} claim={claim} />
        </ul>
      )}
    </li>
  );
}
