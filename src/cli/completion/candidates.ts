import type { Argument, Command, Option } from 'commander';

/** What may stand at the cursor, with what it is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Where candidates that are not in the command line itself come from. */
export interface CandidateSources {
  /** All commands, or the one that is named. */
  commands(name?: string): Promise<readonly Command[]>;
  /** Entities of the graph whose name begins with a text. */
  entities(text: string, graph: string | undefined): Promise<readonly Candidate[]>;
  relations(): Promise<readonly Candidate[]>;
}

/** Names that arguments and options have for an entity. */
const ENTITY_NAMES: ReadonlySet<string> = new Set(['entity', 'a', 'b', 'from', 'to']);

/**
 * What may complete a command line.
 * ```
 * stringer relations --from un
 *          ^^^^^^^^^^^^^^^^^^^
 *          words
 * ```
 * @param words after `stringer`, the last being the one at the cursor, perhaps empty
 * @returns candidates that begin as the last word does, letter case aside; none where a file may stand
 */
export async function candidatesFor(words: readonly string[], sources: CandidateSources): Promise<Candidate[]> {
  const current = unquoted(words.at(-1) ?? '');
  const before = words.slice(0, -1).map(unquoted);
  const [name, ...given] = before;
  if (name === undefined) return starting(current, (await sources.commands()).map(commandCandidate));
  const [command] = await sources.commands(name);
  if (command === undefined) return [];
  if (current.startsWith('-')) return starting(current, optionCandidates(command, given));
  const graph = given[given.lastIndexOf('--graph') + 1];
  const place = placeOf(command, given);
  if (place === undefined) return [];
  return starting(current, await valuesFor(place, current, given.includes('--graph') ? graph : undefined, sources));
}

/** A word as the shell will read it, also while its quotation is open. */
function unquoted(word: string): string {
  return word.replace(/^["']|["']$/g, '').replace(/\\(.)/g, '$1');
}

function starting(text: string, candidates: readonly Candidate[]): Candidate[] {
  const wanted = text.toLowerCase();
  return candidates.filter(({ value }) => value.toLowerCase().startsWith(wanted));
}

function commandCandidate(command: Command): Candidate {
  return { value: command.name(), description: command.description() };
}

function optionCandidates(command: Command, given: readonly string[]): Candidate[] {
  const own = command.options.filter(({ long, variadic }) => variadic || !given.includes(long ?? ''));
  const listed = own.map((option) => ({ value: option.long ?? option.short ?? '', description: option.description }));
  return [...listed, { value: '--help', description: 'show help' }];
}

/** The argument or option whose value stands at the cursor. */
function placeOf(command: Command, given: readonly string[]): Argument | Option | undefined {
  const option = openOption(command, given);
  if (option !== undefined) return option;
  const taken = positionals(command, given);
  const all = command.registeredArguments;
  return all[taken] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined);
}

function optionOf(command: Command, word: string | undefined): Option | undefined {
  return command.options.find(({ long, short }) => word !== undefined && (word === long || word === short));
}

/** The option that still takes a value: the last word's, or one before that takes several. */
function openOption(command: Command, given: readonly string[]): Option | undefined {
  const last = optionOf(command, given.at(-1));
  if (last && (last.required || last.optional)) return last;
  const at = given.findLastIndex((word) => word.startsWith('-'));
  const open = at < 0 ? undefined : optionOf(command, given[at]);
  return open?.variadic ? open : undefined;
}

/** How many words are neither options nor their values. */
function positionals(command: Command, given: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < given.length; at += 1) {
    const option = optionOf(command, given[at]);
    if (option?.required) at += 1;
    else if (!given[at]!.startsWith('-')) count += 1;
  }
  return count;
}

async function valuesFor(
  place: Argument | Option,
  current: string,
  graph: string | undefined,
  sources: CandidateSources,
): Promise<readonly Candidate[]> {
  if (place.argChoices) return place.argChoices.map((value) => ({ value, description: '' }));
  const name = 'flags' in place ? (/[<[]([\w-]+)/.exec(place.flags)?.[1] ?? '') : place.name();
  if (name === 'relation') return sources.relations();
  return ENTITY_NAMES.has(name) ? sources.entities(current, graph) : [];
}
