import { themed } from '../canvas/colour.js';
import { opened } from '../state/store.js';
import { styling } from '../state/styling.js';
import { dark } from '../state/theme.js';

/** A dot in a colour of the graph. */
export function Dot({ colour }: { colour: string }) {
  return <span class="dot" style={{ background: themed(colour, dark.value) }} aria-hidden="true" />;
}

/** The dot of an entity, as it is drawn in the graph. */
export function EntityDot({ id }: { id: string }) {
  return <Dot colour={styling.value.colour(id)} />;
}

/** The line of a quad; grey for states. */
export function QuadLine({ quad }: { quad: string | null }) {
  const colour = opened().quad(quad)?.colour;
  const style = colour ? { background: themed(colour, dark.value) } : {};
  return <span class="quad-line" style={style} aria-hidden="true" />;
}
