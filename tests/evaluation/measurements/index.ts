import type { Measurement } from '../run.js';
import { coreference } from './coreference.js';
import { entities } from './entities.js';
import { events } from './events.js';
import { names } from './names.js';
import { parser } from './parser.js';
import { relations } from './relations.js';
import { segmentation } from './segmentation.js';
import { states } from './states.js';
import { stories } from './stories.js';

/** Every measurement, in the order of the way from text to graph. */
export const measurements: readonly Measurement[] = [
  ...segmentation,
  ...parser,
  ...names,
  ...entities,
  coreference,
  ...events,
  relations,
  states,
  stories,
];
