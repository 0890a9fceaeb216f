import { Argument, type Command } from 'commander';
import { command } from '../command.js';
import { COMPLETION_SCRIPTS, SHELLS, type Shell } from '../completion/scripts.js';

export function completionCommand(): Command {
  return command('completion', 'Print what makes a shell complete commands, options and the names in the graph.', [
    { line: 'eval "$(stringer completion bash)"', says: 'for bash, in ~/.bashrc' },
    { line: 'eval "$(stringer completion zsh)"', says: 'for zsh, in ~/.zshrc after compinit' },
    { line: 'stringer completion fish > ~/.config/fish/completions/stringer.fish', says: 'for fish' },
  ])
    .addArgument(new Argument('<shell>', 'which shell').choices([...SHELLS]))
    .action((shell: Shell) => {
      process.stdout.write(COMPLETION_SCRIPTS[shell]);
    });
}
