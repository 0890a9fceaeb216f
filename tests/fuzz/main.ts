/**
 * Gives a great many hostile inputs to every reader, `extract`, Cypher, imports and the server.
 *
 *     npm run fuzz -- [--inputs 100000] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { fuzz } from './run.js';
import { openTargets } from './targets.js';

/** Milliseconds of the processor after which an input counts as a hang, and of the clock, for one that waits for ever. */
const HANG = 5000;
const STUCK = 60_000;

const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const targets = await openTargets();
const slowest = new Map<string, { count: number; most: number }>();
const harm = await fuzz(targets.all, {
  inputs: Number(values.inputs),
  seed: Number(values.seed),
  onInput: ({ name }, { number, processor, clock }) => {
    const { count, most } = slowest.get(name) ?? { count: 0, most: 0 };
    const taken = clock > STUCK ? clock : processor;
    if (taken > HANG) console.log(`${name}, input ${number}: took ${(taken / 1000).toFixed(1)} s`);
    slowest.set(name, { count: count + 1, most: Math.max(most, taken) });
  },
});
await targets.close();
for (const [name, { count, most }] of slowest) {
  console.log(
    `${String(count).padStart(7)} ${name.padEnd(28)} slowest ${most.toFixed(0)} ms${most > HANG ? '  HANG' : ''}`,
  );
}
for (const { target, number, what, input } of harm) console.log(`\n${target}, input ${number}: ${what}\n  ${input}`);
console.log(`\n${values.inputs} inputs, ${harm.length} did harm`);
process.exitCode = harm.length > 0 || [...slowest.values()].some(({ most }) => most > HANG) ? 1 : 0;
