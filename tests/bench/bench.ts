/**
 * Prints how fast stringer is beside its peers, each pair measured in the same run, and how fast its page opens.
 *
 *     npm run bench            all of it
 *     npm run bench -- cypher  one part
 */
import { buildBench } from './build.js';
import { cypherBench } from './cypher.js';
import { languageBench } from './language.js';
import { pageBench } from './page.js';
import { report } from './report.js';
import { scaleBench } from './scale.js';

const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  build: buildBench,
  scale: scaleBench,
  language: async () => languageBench(),
  cypher: async () => report('Cypher, 100,000 nodes and 500,000 relationships', 'LadybugDB', await cypherBench()),
  page: pageBench,
};

const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) console.log(await part());
