import { Command, InvalidArgumentError, Option } from 'commander';
import type { StringerGraph } from '../graph/types.js';
import type { Correction } from '../library/correct-node.js';
import type { GraphQuestions } from '../library/part-node.js';
import { Failure } from '../ontology/failure.js';
import { isoDay } from '../ontology/iso-day.js';
import { OUTPUT_FORMATS, type OutputFormat, printed, type Report } from './output/report.js';
import { screenOf } from './output/screen.js';
import { tame } from './output/tame.js';

/** Exit codes of every command. */
export const EXIT = { found: 0, nothing: 1, caller: 2, tool: 3 } as const;

export interface Example {
  readonly line: string;
  readonly says: string;
}

/** Options of every command that reads a graph. */
export interface ReadingOptions {
  readonly graph: string;
  readonly format: OutputFormat;
}

/** A command with its examples below its help. */
export function command(name: string, description: string, examples: readonly Example[]): Command {
  const width = Math.max(...examples.map(({ line }) => line.length));
  const lines = examples.map(({ line, says }) => `  $ ${line.padEnd(width)}   ${says}`);
  return new Command(name)
    .description(description)
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
    .showHelpAfterError(`(stringer ${name} --help shows examples)`);
}

/** A command that reads a graph: with `--graph`. */
export function graphCommand(name: string, description: string, examples: readonly Example[]): Command {
  return command(name, description, examples).addOption(graphOption());
}

/** A command that answers in any output format. */
export function readingCommand(name: string, description: string, examples: readonly Example[]): Command {
  return graphCommand(name, description, examples).addOption(
    new Option('--format <format>', 'how to print the answer').choices([...OUTPUT_FORMATS]).default('table'),
  );
}

/** Options of what a graph is built with, see `GivenKnowledge`. */
export interface KnowledgeFlags {
  readonly ontology?: string | false;
  readonly lexicon?: string | false;
}

/** A command that builds a graph: with `--ontology` and `--lexicon`, and how to do without what was kept of them. */
export function withKnowledge(command: Command): Command {
  return command
    .option('--ontology <file>', 'your own relations and colours, a copy of graph/ontology.json; kept for later builds')
    .option('--no-ontology', 'do without what was kept')
    .option('--lexicon <file>', 'your own names, aliases, offices and triggers, as YAML; kept for later builds')
    .option('--no-lexicon', 'do without what was kept');
}

export function graphOption(): Option {
  const fallback = process.env.STRINGER_GRAPH || 'stringer.db';
  return new Option('--graph <file>', 'the graph').default(fallback, `$STRINGER_GRAPH, else stringer.db`);
}

/** Loads the graph that the options name; says so on stderr when it lacks articles. */
export async function load(options: { readonly graph: string }, placed = false): Promise<StringerGraph> {
  const { loadGraph } = await import('../library/load-node.js');
  const graph = await loadGraph(options.graph, { onStale, placed, lazy: !placed });
  noteEvidence(graph, options.graph);
  return graph;
}

/**
 * Opens the graph that the options name, for questions that need only parts of it; says so on stderr when it lacks
 * articles.
 */
export async function open(options: { readonly graph: string }): Promise<GraphQuestions> {
  const { isGraphFile, openQuestions } = await import('../library/part-node.js');
  const questions = await openQuestions(options.graph, onStale);
  if (isGraphFile(options.graph)) noteEvidence(questions.whole(), options.graph);
  return questions;
}

function noteEvidence(graph: StringerGraph, file: string): void {
  if (graph.size > 0 && !graph.someEdge((_, { claims }) => claims.length > 0))
    note(`${file} came without evidence: there is no sentence behind what it says.`);
}

function onStale(articles: number): void {
  const [many, them] = articles === 1 ? ['1 article is', 'it'] : [`${articles} articles are`, 'them'];
  note(`${many} not in the graph yet, as a build is at work or was stopped; run stringer build again to add ${them}.`);
}

/** Prints a report to stdout and sets exit code 1 when it holds nothing. `nothing` is told to people in that case: what was searched, and what there is. */
export function answer<Row>(report: Report<Row>, format: OutputFormat, nothing: string | (() => string)): void {
  const isEmpty = report.rows.length === 0;
  if (!isEmpty || format !== 'table') process.stdout.write(printed(report, format, screenOf(process.stdout)));
  if (!isEmpty) return;
  note(typeof nothing === 'string' ? nothing : nothing());
  process.exitCode = EXIT.nothing;
}

/** Says what a correction did, and how large the graph is after it. */
export function corrected({ done, graph }: Correction): void {
  const { green } = screenOf(process.stderr).colours;
  note(`${green('✓')} ${done}; the graph has ${graph.entities} entities and ${graph.relations} relations`);
}

/** A line on stderr. */
export function note(text: string): void {
  process.stderr.write(`${tame(text, false)}\n`);
}

/** Reads a whole number above zero. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return number;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1e3, k: 1e3, mb: 1e6, m: 1e6, gb: 1e9, g: 1e9 };

/** Reads a size such as `500kB`, `2MB` or a number of bytes. */
export function size(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim());
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  const bytes = Math.round(Number(match?.[1]) * (unit ?? Number.NaN));
  if (!(bytes > 0)) throw new InvalidArgumentError('Write a size such as 500kB or 2MB.');
  return bytes;
}

/** Reads a day. */
export function day(value: string): string {
  if (isoDay(value) !== value) throw new InvalidArgumentError('Write the day as YYYY-MM-DD, for example 2024-04-18.');
  return value;
}

/** The exit code that an error calls for. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof Failure)) return EXIT.tool;
  if (error.name === 'no-such-entity') return EXIT.nothing;
  return error.blame === 'caller' ? EXIT.caller : EXIT.tool;
}
