#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../library/version-node.js';
import { Failure } from '../ontology/failure.js';
import { EXIT, exitCodeOf } from './command.js';
import { commandsFor } from './commands/index.js';
import { screenOf } from './output/screen.js';
import { tame } from './output/tame.js';

/** The command line, with the command that its first argument names. */
async function program(first: string | undefined): Promise<Command> {
  const { bold, dim } = screenOf(process.stdout).colours;
  const main = new Command('stringer')
    .description(
      'English news articles in, a knowledge graph out: who does what to whom, with the sentence that says so.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ styleTitle: bold, styleDescriptionText: (text) => text, styleOptionTerm: (text) => text })
    .addHelpText(
      'after',
      `\n${dim('Start with: stringer build ARTICLE..., then stringer relations, or stringer view.')}`,
    )
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'stringer: ')) });
  for (const command of await commandsFor(first)) main.addCommand(inherit(command, main));
  return main;
}

/** Commands are made apart, so that they do not take their parent's settings by themselves. */
function inherit(command: Command, parent: Command): Command {
  return command.copyInheritedSettings(parent).exitOverride();
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.found : EXIT.caller;
    return;
  }
  const { red } = screenOf(process.stderr).colours;
  const known = error instanceof Failure;
  const text = tame(error instanceof Error ? error.message : String(error), false);
  process.stderr.write(
    `${red('stringer:')} ${text}${known ? '' : '\nThis is a mistake in stringer itself. STRINGER_DEBUG=1 shows where.'}\n`,
  );
  if (process.env.STRINGER_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = exitCodeOf(error);
}

/** A reader that has seen enough, such as `head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.found);
  throw error;
});

try {
  const main = await program(process.argv[2]);
  if (process.argv.length === 2) main.outputHelp();
  else await main.exitOverride().parseAsync();
} catch (error) {
  fail(error);
}
