import { ModelError } from '../../neural/errors.js';
import { ModelFile } from '../../neural/model-file.js';
import type { LinearWeights } from './model.js';
import { weightCount } from './model.js';

/**
 * Reads the weights from a model file (`neural/model-file.ts` has the format): one tensor `names.weights` with a row a feature and a column
 * a tag, the tags in tensor `names.tags`, the unit in `names.unit`.
 * @throws ModelError when the file is no model, of another version, damaged or of another shape
 */
export function readLinearWeights(bytes: Uint8Array): LinearWeights {
  const file = new ModelFile(bytes);
  const tags = file.strings('names.tags');
  const { values } = file.bytes('names.weights');
  if (values.length !== weightCount(tags.length)) {
    throw new ModelError(`the name model has ${values.length} weights, ${weightCount(tags.length)} are needed`);
  }
  return { tags, unit: file.floats('names.unit')[0]!, weights: values };
}
