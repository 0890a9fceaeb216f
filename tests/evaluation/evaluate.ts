/**
 * Prints every figure that the annotated data allows, in one Markdown table.
 *
 *     npm run evaluate            all of them
 *     npm run evaluate -- events  those whose name or data holds a word
 */
import { DEV, hasGold } from './gold.js';
import { measurements } from './measurements/index.js';
import type { Figure } from './run.js';

const shown = (figure: Figure): string => figure.text ?? `${(100 * figure.value).toFixed(1)}`;

function main(words: readonly string[]): void {
  if (!hasGold()) {
    console.error(`evaluate: no annotated data at ${DEV}; set STRINGER_GOLD to the folder that holds dev/ and score/`);
    process.exitCode = 2;
    return;
  }
  const chosen = measurements.filter(({ name, data }) => words.every((word) => `${name} ${data}`.includes(word)));
  console.log('| what | data | figure | value |\n| --- | --- | --- | ---: |');
  for (const measurement of chosen) {
    for (const figure of measurement.measure())
      console.log(`| ${measurement.name} | ${measurement.data} | ${figure.name} | ${shown(figure)} |`);
  }
}

main(process.argv.slice(2));
