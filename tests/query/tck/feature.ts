import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One step of a scenario, with the text block or table under it. */
export interface Step {
  readonly text: string;
  readonly block: string | null;
  readonly table: readonly (readonly string[])[];
}

/** One case: a scenario, or one row of an outline's examples. */
export interface Case {
  readonly feature: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

interface RawStep {
  text: string;
  block: string | null;
  table: string[][];
}

/** Cells of a row of a Gherkin table, in which `\|`, `\n` and `\\` are escapes. */
function cells(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\([|n\\])/g, (_, c: string) => (c === 'n' ? '\n' : c)));
}

/** Reads the cases of a feature file in the part of Gherkin that the TCK uses. */
export function parseFeature(text: string, feature: string): Case[] {
  const cases: Case[] = [];
  let background: RawStep[] = [];
  let name = '';
  let steps: RawStep[] = [];
  let examples: string[][] | null = null;
  let block: string[] | null = null;
  const flush = (): void => {
    if (name === 'Background') background = steps;
    else if (name !== '') {
      const all = [...background, ...steps];
      if (examples === null) cases.push({ feature, name, steps: all });
      else {
        const [head, ...rows] = examples as [string[], ...string[][]];
        rows.forEach((row, i) => {
          const fill = (s: string): string => head.reduce((t, key, k) => t.replaceAll(`<${key}>`, row[k] ?? ''), s);
          cases.push({
            feature,
            name: `${name} (example ${i + 1})`,
            steps: all.map((step) => ({
              text: fill(step.text),
              block: step.block === null ? null : fill(step.block),
              table: step.table.map((cellsOfRow) => cellsOfRow.map(fill)),
            })),
          });
        });
      }
    }
    steps = [];
    examples = null;
  };
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '"""') {
      if (block === null) block = [];
      else {
        (steps.at(-1) as RawStep).block = block.join('\n');
        block = null;
      }
    } else if (block !== null) block.push(line.replace(/^ {6}/, ''));
    else if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith('@')) continue;
    else if (/^(Feature|Rule):/.test(trimmed)) continue;
    else if (/^(Scenario|Scenario Outline|Background):/.test(trimmed)) {
      flush();
      name = trimmed.startsWith('Background') ? 'Background' : trimmed.replace(/^Scenario( Outline)?:\s*/, '');
    } else if (/^Examples:/.test(trimmed)) examples = [];
    else if (trimmed.startsWith('|')) (examples ?? (steps.at(-1) as RawStep).table).push(cells(trimmed));
    else if (/^(Given|When|Then|And|But) /.test(trimmed))
      steps.push({ text: trimmed.replace(/^\w+ /, ''), block: null, table: [] });
  }
  flush();
  return cases;
}

/** All cases of the feature files below a folder, in the order of their paths. */
export function readFeatures(folder: string): Case[] {
  const walk = (path: string): string[] =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap((entry) => walk(join(path, entry)))
      : path.endsWith('.feature')
        ? [path]
        : [];
  return walk(folder).flatMap((path) => parseFeature(readFileSync(path, 'utf8'), relative(folder, path)));
}
