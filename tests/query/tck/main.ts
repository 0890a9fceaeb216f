/**
 * Runs a folder of openCypher TCK features and prints how many cases passed, failed and were out of scope (those whose
 * query under test writes or CALLs).
 *
 *     npm run tck -- FOLDER [--failures] [--graphs FOLDER]
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readFeatures } from './feature.js';
import { runCase } from './run.js';

/** The folder of named graphs: beside the features, or beside one of their parents. */
function findGraphs(folder: string): string {
  for (let at = resolve(folder); at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, 'graphs'))) return join(at, 'graphs');
  return join(folder, 'graphs');
}

function main(args: readonly string[]): void {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined || !existsSync(folder)) {
    console.error('tck: name a folder of .feature files');
    process.exitCode = 2;
    return;
  }
  const counts = { passed: 0, failed: 0, 'out of scope': 0 };
  const temporal = { passed: 0, failed: 0 };
  for (const test of readFeatures(folder)) {
    const outcome = runCase(test, findGraphs(folder));
    counts[outcome.kind] += 1;
    if (outcome.kind !== 'out of scope' && test.feature.includes('emporal')) temporal[outcome.kind] += 1;
    if (outcome.kind === 'failed' && args.includes('--failures'))
      console.log(`${test.feature} ${test.name}\n    ${outcome.reason.slice(0, 400)}`);
  }
  const share = (passed: number, failed: number): string =>
    `${((100 * passed) / Math.max(1, passed + failed)).toFixed(1)}%`;
  console.log(`passed ${counts.passed}  failed ${counts.failed}  out of scope ${counts['out of scope']}`);
  console.log(
    `in scope ${share(counts.passed, counts.failed)}, without temporal ${share(counts.passed - temporal.passed, counts.failed - temporal.failed)}`,
  );
}

main(process.argv.slice(2));
