import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../../neural/errors.js';
import { readLinearWeights } from './file.js';
import type { LinearWeights } from './model.js';

/** The shipped weights beside the compiled code or, from the sources, in `src/language/model/`. */
export const NAMES_MODEL = new URL('../../model/names.stringer', import.meta.url);

/** Reads the weights of a model file; throws ModelError when there is none or it cannot be used. */
export function loadLinearWeightsFile(location: URL | string = NAMES_MODEL): LinearWeights {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(location);
  } catch {
    const path = location instanceof URL ? fileURLToPath(location) : location;
    throw new ModelError(`there is no name model at ${path}; build stringer again, or name a model file that exists`);
  }
  return readLinearWeights(bytes);
}
