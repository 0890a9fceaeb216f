import type { Construction } from '../frame.js';
import { activeClause } from './active-clause.js';
import { control } from './control.js';
import { coordination } from './coordination.js';
import { finiteModifier } from './finite-modifier.js';
import { nominalEvent } from './nominal-event.js';
import { participle } from './participle.js';
import { passiveClause } from './passive-clause.js';
import { relativeClause } from './relative-clause.js';

/** How predicates find their arguments, in the order in which they are tried. */
export const CONSTRUCTIONS: readonly Construction[] = [
  activeClause,
  passiveClause,
  finiteModifier,
  relativeClause,
  participle,
  control,
  nominalEvent,
  coordination,
];
