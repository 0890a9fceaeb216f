import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ModelError } from './errors.js';
import { loadNeuralModel, type NeuralModel } from './index.js';

/** The shipped model beside the compiled code or, from the sources, in `src/language/model/`. */
export const ENGLISH_MODEL = new URL('../model/english.stringer', import.meta.url);

/** Reads and loads a model file; throws ModelError when there is none or it cannot be used. */
export function loadNeuralModelFile(location: URL | string = ENGLISH_MODEL): NeuralModel {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(location);
  } catch {
    const path = location instanceof URL ? fileURLToPath(location) : location;
    throw new ModelError(`there is no model at ${path}; build stringer again, or name a model file that exists`);
  }
  return loadNeuralModel(bytes);
}
