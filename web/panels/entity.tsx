import { dateRange } from '../../src/graph/claims.js';
import type { ClaimRecord, EdgeAttributes } from '../../src/graph/types.js';
import { CloseCard } from '../parts/close-card.js';
import { EntityLink } from '../parts/entity-link.js';
import { Evidence } from '../parts/evidence.js';
import { Icon } from '../parts/icon.js';
import { EntityDot, QuadLine } from '../parts/swatch.js';
import { startPath } from '../state/paths.js';
import { egoDepth, filtered, opened, selectEdge } from '../state/store.js';
import { plural, STATUS_WORDS } from '../state/words.js';

interface Relation {
  readonly key: string;
  readonly edge: EdgeAttributes;
  readonly other: string;
  readonly outgoing: boolean;
  readonly claims: readonly ClaimRecord[];
}

/** The most sentences that the card shows before the reader goes on to a relation. */
const FIRST_SENTENCES = 3;

/** The card of the selected entity. */
export function EntityPanel({ id }: { id: string }) {
  const { graph, type, kind } = opened();
  const node = graph.getNodeAttributes(id);
  const relations = relationsOf(id);
  const offices = relations.filter(({ edge, outgoing }) => outgoing && edge.relation === 'represents');
  const claims = relations.reduce((sum, relation) => sum + relation.claims.length, 0);
  return (
    <article class="panel-body">
      <header class="card-head">
        <p class="eyebrow">
          <EntityDot id={id} />
          {type(node.type)?.label ?? node.type}
          {node.kind && `, ${kind(node.kind)}`}
          {node.country && node.type !== 'country' && <span class="code">{node.country}</span>}
        </p>
        <h2 tabIndex={-1}>{node.label}</h2>
        <Roles roles={node.roles} relations={relations} />
        {node.aliases.length > 0 && <p class="aliases">Also {node.aliases.join(', ')}</p>}
        <p class="count-line">
          {claims > 0 && `${plural(claims, 'claim')} in `}
          {plural(relations.length, 'relation')}
          <Days dates={[node.first, node.last]} />
        </p>
        <CardTools id={id} />
      </header>
      {relations.length === 0 && <p class="hint">No relation of this entity is left by the filters.</p>}
      <div class="relation-groups">
        {groupsOf(relations).map(([label, list]) => (
          <RelationGroup key={label} label={label} relations={list} />
        ))}
      </div>
      <Sentences
        relations={offices.length > 0 ? [...offices, ...relations.filter((one) => !offices.includes(one))] : relations}
      />
    </article>
  );
}

/** Offices, oldest first, each with the days on which articles say that it is held. */
function Roles({ roles, relations }: { roles: readonly string[]; relations: readonly Relation[] }) {
  if (roles.length === 0) return null;
  const claims = relations.flatMap(({ claims: list, outgoing }) => (outgoing ? list : []));
  return (
    <ul class="roles" aria-label="Roles">
      {roles.map((role) => (
        <li key={role}>
          {role}
          <Days dates={claims.flatMap((claim) => (claim.role === role ? claim.date : []))} />
        </li>
      ))}
    </ul>
  );
}

/** The first and last of some days. */
function Days({ dates }: { dates: readonly (string | null)[] }) {
  const { first, last } = dateRange(dates);
  if (!first || !last) return null;
  return (
    <span class="days">
      <time dateTime={first}>{first}</time>
      {last !== first && (
        <>
          {' to '}
          <time dateTime={last}>{last}</time>
        </>
      )}
    </span>
  );
}

function CardTools({ id }: { id: string }) {
  return (
    <div class="card-tools">
      <fieldset class="segmented">
        <legend class="visually-hidden">Show the neighbourhood only</legend>
        {[0, 1, 2, 3].map((depth) => (
          <button
            type="button"
            key={depth}
            aria-pressed={egoDepth.value === depth}
            title={depth === 0 ? 'The whole graph' : `Only what is within ${plural(depth, 'step')}`}
            onClick={() => {
              egoDepth.value = depth;
            }}
          >
            {depth === 0 ? 'All' : depth}
          </button>
        ))}
        <span class="segmented-unit" aria-hidden="true">
          steps
        </span>
      </fieldset>
      <button type="button" class="button" onClick={() => startPath(id)}>
        <Icon name="path" />
        Path to…
      </button>
      <CloseCard />
    </div>
  );
}

function RelationGroup({ label, relations }: { label: string; relations: readonly Relation[] }) {
  return (
    <section class="relation-group">
      <h3>
        <QuadLine quad={relations[0]!.edge.quad} />
        {label}
      </h3>
      <ul class="rows">
        {relations.map(({ key, other, claims, edge }) => (
          <li key={key}>
            <EntityLink id={other} />
            <button type="button" class="row-count" title="To the sentences" onClick={() => selectEdge(key)}>
              {edge.status !== 'actual' && (
                <span class={`status status-${edge.status}`}>{STATUS_WORDS[edge.status]}</span>
              )}
              {claims.length || edge.weight}
              <span class="visually-hidden">
                {claims.length === 0 ? 'times' : claims.length === 1 ? 'sentence' : 'sentences'}
              </span>
              <Icon name="quote" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentences({ relations }: { relations: readonly Relation[] }) {
  const all = relations.flatMap(({ key, claims }) => claims.map((claim) => ({ key, claim })));
  const seen = new Set<string>();
  const distinct = all.filter(({ claim }) => {
    const place = `${claim.article} ${claim.sentence.start}`;
    return !seen.has(place) && seen.add(place);
  });
  if (distinct.length === 0) return null;
  const [first, rest] = [distinct.slice(0, FIRST_SENTENCES), distinct.slice(FIRST_SENTENCES)];
  const list = (some: typeof distinct) => (
    <ul class="evidences">
      {some.map(({ key, claim }) => (
        <Evidence key={claim.id} edge={key} claim={claim} />
      ))}
    </ul>
  );
  return (
    <section class="group">
      <h3>
        Sentences<span class="number">{distinct.length}</span>
      </h3>
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary>{plural(rest.length, 'more sentence')}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

function relationsOf(id: string): Relation[] {
  const { graph } = opened();
  const relations: Relation[] = [];
  graph.forEachEdge(id, (key, edge, source, target) => {
    const claims = filtered.value?.edges.get(key);
    if (claims) relations.push({ key, edge, claims, other: source === id ? target : source, outgoing: source === id });
  });
  return relations.sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}

/** Relations by what a reader would say of this entity: "accuses", "is accused by". */
function groupsOf(relations: readonly Relation[]): [string, Relation[]][] {
  const { relation: lookup } = opened();
  const groups = new Map<string, Relation[]>();
  for (const one of relations) {
    const info = lookup(one.edge.relation);
    const label = (one.outgoing ? info?.label : info?.inverse) ?? one.edge.relation;
    groups.set(label, [...(groups.get(label) ?? []), one]);
  }
  return [...groups];
}
