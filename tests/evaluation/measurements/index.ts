import type { Measurement } from '../run.js';
import { coreference } from './coreference.js';
import { events } from './events.js';
import { names } from './names.js';
import { parser } from './parser.js';
import { relations } from './relations.js';
import { segmentation } from './segmentation.js';
import { stories } from './stories.js';

/** Every measurement, in the order of the way from text to graph. */
export const measurements: readonly Measurement[] = [
  ...segmentation,
  ...parser,
  ...names,
  coreference,
  ...events,
  relations,
  stories,
];
