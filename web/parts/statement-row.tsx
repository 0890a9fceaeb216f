import { opened, selectEdge } from '../state/store.js';
import { QuadLine } from './swatch.js';

/** A relation as a line of a list: who does what to whom, and how many claims say so. It selects the relation. */
export function StatementRow({ edge, count }: { edge: string; count: number | undefined }) {
  const { graph, relation } = opened();
  return (
    <li>
      <button type="button" class="entity-link statement-link" onClick={() => selectEdge(edge)}>
        <QuadLine quad={graph.getEdgeAttribute(edge, 'quad')} />
        <span>
          {graph.getSourceAttribute(edge, 'label')} <em>{relation(graph.getEdgeAttribute(edge, 'relation'))?.label}</em>{' '}
          {graph.getTargetAttribute(edge, 'label')}
        </span>
      </button>
      <span class="number">{count}</span>
    </li>
  );
}
