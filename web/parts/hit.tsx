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

/** Characters shown before the first word that was found, and after it. */
const BEFORE = 60;
const AFTER = 120;

/** The part of a sentence around the first word that was asked for. */
export function SentenceLabel({ hit, query }: { hit: Hit; query: string }) {
  const { graph, relation } = opened();
  const edge = graph.getEdgeAttributes(hit.id);
  const text = edge.claims.find((claim) => claim.id === hit.claim)?.text ?? '';
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = Math.max(0, ...words.map((word) => text.toLowerCase().indexOf(word)));
  const start = wordFrom(text, found - BEFORE);
  const end = found + AFTER < text.length ? text.lastIndexOf(' ', found + AFTER) : text.length;
  return (
    <>
      <QuadLine quad={edge.quad} />
      <span class="hit-name hit-sentence">
        {start > 0 && '… '}
        {text.slice(start, Math.max(found, end))}
        {end < text.length && ' …'}
      </span>
      <span class="hit-more">{relation(edge.relation)?.label}</span>
    </>
  );
}

/** Where the first whole word from a place on begins. */
function wordFrom(text: string, place: number): number {
  return place <= 0 ? 0 : text.indexOf(' ', place - 1) + 1;
}
