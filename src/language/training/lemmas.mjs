/**
 * Learns the lemma rules from the openly licensed documents of UD English EWT and GUM (train sides) and writes
 * src/language/lemmas/rules.data.ts:
 *
 *     npx tsx src/language/training/lemmas.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeRules } from '../lemmas/rules.ts';
import { learnLemmas } from './lemma-examples.mjs';
import { openSentences } from './treebanks.mjs';

const rules = learnLemmas(['ewt-train', 'gum-train'].flatMap((name) => openSentences(name)));
const text = encodeRules(rules).replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\$\{/g, '\\${');
const path = fileURLToPath(new URL('../lemmas/rules.data.ts', import.meta.url));
const header = '// Written by src/language/training/lemmas.mjs, see encodeRules.\n';
writeFileSync(path, `${header}export const LEMMA_RULES = \`${text}\`;\n`);
