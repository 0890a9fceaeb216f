import { serializeGraph } from '../graph/serialize.js';
import type { Format } from './format.js';

/** graphology's own JSON, with everything that the graph holds; the only format that can be read back whole. */
export const json: Format = {
  name: 'json',
  extension: '.json',
  description: 'JSON of graphology, with all evidence',
  write: serializeGraph,
};
