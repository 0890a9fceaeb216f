import { choosePathEnd } from '../state/paths.js';
import { hovered, opened, selectEntity } from '../state/store.js';
import { EntityDot } from './swatch.js';

/** The name of an entity: selects it, and shows it in the graph while it is pointed at. */
export function EntityLink({ id }: { id: string }) {
  const { graph } = opened();
  const label = graph.getNodeAttribute(id, 'label');
  const point = () => {
    hovered.value = { kind: 'entity', id };
  };
  const leave = () => {
    hovered.value = null;
  };
  return (
    <button
      type="button"
      class="entity-link"
      onClick={() => {
        leave();
        if (!choosePathEnd(id)) selectEntity(id);
      }}
      onMouseEnter={point}
      onMouseLeave={leave}
    >
      <EntityDot id={id} />
      <span>{label}</span>
    </button>
  );
}
