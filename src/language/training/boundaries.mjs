/**
 * Fits the boundary classifiers of tokeniser and sentence splitter on the openly licensed documents of UD English EWT
 * and GUM (train sides) and writes src/language/tokens/weights.data.ts and src/language/sentences/weights.data.ts:
 *
 *     npx tsx src/language/training/boundaries.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeWeights } from '../tokens/linear.ts';
import { fitSentences, fitTokens } from './boundary-examples.mjs';
import { openDocuments } from './treebanks.mjs';

const documents = ['ewt-train', 'gum-train'].flatMap((name) => openDocuments(name));
const target = (path) => fileURLToPath(new URL(path, import.meta.url));

function write(path, name, weights) {
  const header = '// Written by src/language/training/boundaries.mjs, see encodeWeights.\n';
  writeFileSync(target(path), `${header}export const ${name} =\n  '${encodeWeights(weights)}';\n`);
}

write('../tokens/weights.data.ts', 'TOKEN_WEIGHTS', fitTokens(documents));
if (process.argv[2] !== 'tokens') write('../sentences/weights.data.ts', 'SENTENCE_WEIGHTS', fitSentences(documents));
