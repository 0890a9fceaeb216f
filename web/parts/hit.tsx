import type { Hit } from '../state/search.js';
import { opened } from '../state/store.js';
import { EntityDot, QuadLine } from './swatch.js';

export function EntityLabel({ id }: { id: string }) {
  const { graph, type } = opened();
  const node = graph.getNodeAttributes(id);
  return (
    <>
      <EntityDot id={id} />
      <span class="hit-name">{node.label}</span>
      <span class="hit-more">{node.roles.at(-1) ?? type(node.type)?.label}</span>
    </>
  );
}

/** Characters shown on each side of the first word that was found. */
const CONTEXT = 60;

/** The part of a sentence around the first word that was asked for. */
export function SentenceLabel({ hit, query }: { hit: Hit; query: string }) {
  const { graph, relation } = opened();
  const edge = graph.getEdgeAttributes(hit.id);
  const text = edge.claims.find((claim) => claim.id === hit.claim)?.text ?? '';
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = Math.max(0, ...words.map((word) => text.toLowerCase().indexOf(word)));
  const start = Math.max(0, found - CONTEXT);
  return (
    <>
      <QuadLine quad={edge.quad} />
      <span class="hit-name hit-sentence">
        {start > 0 && '…'}
        {text.slice(start, found + CONTEXT * 2)}
      </span>
      <span class="hit-more">{relation(edge.relation)?.label}</span>
    </>
  );
}
