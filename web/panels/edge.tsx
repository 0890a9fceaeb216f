import { CloseCard } from '../parts/close-card.js';
import { EntityLink } from '../parts/entity-link.js';
import { Evidence } from '../parts/evidence.js';
import { QuadLine } from '../parts/swatch.js';
import { filtered, opened } from '../state/store.js';
import { plural, signed } from '../state/words.js';
import { Between } from './between.js';

/** Every claim of the selected edge. */
export function EdgePanel({ id }: { id: string }) {
  const { graph, relation: lookup, quad } = opened();
  const edge = graph.getEdgeAttributes(id);
  const [source, target] = graph.extremities(id);
  const claims = filtered.value?.edges.get(id) ?? [];
  const outside = edge.claims.length - claims.length;
  return (
    <article class="panel-body">
      <header class="card-head">
        <p class="eyebrow">
          <QuadLine quad={edge.quad} />
          {edge.quad ? (quad(edge.quad)?.label ?? edge.quad) : 'State'}
          {edge.plover && <span class="code">{edge.plover}</span>}
        </p>
        <h2 class="statement" tabIndex={-1}>
          <EntityLink id={source} />
          <span class="relation">{lookup(edge.relation)?.label ?? edge.label}</span>
          <EntityLink id={target} />
        </h2>
        <p class="count-line">
          {edge.claims.length > 0 ? plural(claims.length, 'claim') : `Weight ${edge.weight}`}
          {outside > 0 && `, ${outside} more outside the filters`}
          {edge.score !== null && `, conflict–cooperation score ${signed(edge.score)}`}
        </p>
        <div class="card-tools">
          <CloseCard />
        </div>
      </header>
      {edge.claims.length === 0 && <p class="hint">No sentence says so here: the graph came without evidence.</p>}
      <ul class="evidences">
        {claims.map((claim) => (
          <Evidence key={claim.id} edge={id} claim={claim} />
        ))}
      </ul>
      <Between a={source} b={target} except={id} />
    </article>
  );
}
