import { type OpenArticle, openArticle, opened, type Selection, select, selection } from './store.js';

/** Whether an article says something about an entity, or that a relation holds. */
export function speaksOf({ id: article }: OpenArticle, { kind, id }: Selection): boolean {
  const { graph } = opened();
  const edges = kind === 'edge' ? [id] : graph.edges(id);
  return edges.some((edge) => graph.getEdgeAttribute(edge, 'claims').some((claim) => claim.article === article));
}

/** Selects what is clicked in the graph. An article that is read stays open where it speaks of it, and shows where. */
export function selectInGraph(target: Selection | null): void {
  if (target && openArticle.value && speaksOf(openArticle.value, target)) selection.value = target;
  else select(target);
}
