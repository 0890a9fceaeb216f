import type { Command } from 'commander';

/** Every command, in the order in which help lists them. Each is read from its file when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.js')).buildCommand(),
  import: async () => (await import('./import.js')).importCommand(),
  remove: async () => (await import('./remove.js')).removeCommand(),
  merge: async () => (await import('./merge.js')).mergeCommand(),
  split: async () => (await import('./split.js')).splitCommand(),
  rename: async () => (await import('./rename.js')).renameCommand(),
  retype: async () => (await import('./retype.js')).retypeCommand(),
  reject: async () => (await import('./reject.js')).rejectCommand(),
  info: async () => (await import('./info.js')).infoCommand(),
  find: async () => (await import('./find.js')).findCommand(),
  show: async () => (await import('./show.js')).showCommand(),
  relations: async () => (await import('./relations.js')).relationsCommand(),
  between: async () => (await import('./between.js')).betweenCommand(),
  path: async () => (await import('./path.js')).pathCommand(),
  rank: async () => (await import('./rank.js')).rankCommand(),
  communities: async () => (await import('./communities.js')).communitiesCommand(),
  timeline: async () => (await import('./timeline.js')).timelineCommand(),
  balance: async () => (await import('./balance.js')).balanceCommand(),
  ask: async () => (await import('./ask.js')).askCommand(),
  query: async () => (await import('./query.js')).queryCommand(),
  export: async () => (await import('./export.js')).exportCommand(),
  view: async () => (await import('./view.js')).viewCommand(),
  extract: async () => (await import('./extract.js')).extractCommand(),
  parse: async () => (await import('./parse.js')).parseCommand(),
  lexicon: async () => (await import('./lexicon.js')).lexiconCommand(),
  completion: async () => (await import('./completion.js')).completionCommand(),
};

/** Commands that help does not list: programs call them. */
const HIDDEN: Readonly<Record<string, () => Promise<Command>>> = {
  complete: async () => (await import('./complete.js')).completeCommand(),
};

/** The names of all commands that help lists, in its order. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

export function isCommand(name: string): boolean {
  return Object.hasOwn(COMMANDS, name);
}

/** The command that the first argument names, or all of them where it names none, as for help. */
export function commandsFor(first: string | undefined): Promise<Command[]> {
  const all = { ...COMMANDS, ...HIDDEN };
  const named = first !== undefined && Object.hasOwn(all, first) ? all[first] : undefined;
  return Promise.all((named ? [named] : Object.values(COMMANDS)).map((load) => load()));
}
