import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasGold } from './gold.js';
import { parser } from './measurements/parser.js';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** Figures of a row of the README's table of accuracy, by name. */
function claimed(what: string, data: string): Map<string, string> {
  const row = README.split('\n').find((line) => line.startsWith(`| ${what} | ${data} |`));
  const [, , , names, values] = (row ?? '').split('|').map((cell) => cell.trim());
  const numbers = values?.split(' / ') ?? [];
  return new Map(names?.split(' / ').map((name, index) => [name, numbers[index] ?? '']));
}

// Reads the annotated data beside the repository; without it there is nothing to check.
describe.skipIf(!hasGold())('what the README says of the parser', () => {
  it.each(parser.map(({ name, data, measure }) => [data, name, measure] as const))(
    'is what the shipped model scores on %s',
    (data, name, measure) => {
      const said = claimed(name, data);
      expect([...said.keys()]).toEqual(['LAS', 'UAS', 'UPOS', 'lemma']);
      const measured = new Map(measure().map((figure) => [figure.name, (100 * figure.value).toFixed(1)]));
      expect(Object.fromEntries(said)).toEqual(
        Object.fromEntries([...said.keys()].map((figure) => [figure, measured.get(figure)])),
      );
    },
    300_000,
  );
});
