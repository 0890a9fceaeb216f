import { themed } from '../canvas/colour.js';
import { opened } from '../state/store.js';
import { dark } from '../state/theme.js';

/** The dot of an entity type. */
export function TypeDot({ type }: { type: string }) {
  const colour = opened().type(type)?.colour ?? '#808080';
  return <span class="dot" style={{ background: themed(colour, dark.value) }} aria-hidden="true" />;
}

/** The line of a quad; grey for states. */
export function QuadLine({ quad }: { quad: string | null }) {
  const colour = opened().quad(quad)?.colour;
  const style = colour ? { background: themed(colour, dark.value) } : {};
  return <span class="quad-line" style={style} aria-hidden="true" />;
}
