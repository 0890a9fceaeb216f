import { Command } from 'commander';
import { type Candidate, candidatesFor } from '../completion/candidates.js';
import { commandsFor, isCommand } from './index.js';

/** More than anybody reads through. */
const MOST = 50;

/** What the completion scripts ask: candidates for the last word, one a line, a tab before what each one is. */
export function completeCommand(): Command {
  return new Command('complete')
    .description('Print what may complete a command line; the completion scripts call it.')
    .argument('[words...]', 'the command line after stringer, up to the cursor')
    .action(async (words: string[]) => {
      const found = await candidatesFor(words, {
        commands: async (name) => (name === undefined || isCommand(name) ? commandsFor(name) : []),
        entities,
        relations,
      });
      process.stdout.write(found.map(({ value, description }) => `${value}\t${description}\n`).join(''));
    });
}

/** Names of the graph; none where there is no graph, which is nothing to tell anybody who types. */
async function entities(text: string, graph: string | undefined): Promise<Candidate[]> {
  const { Reading } = await import('../../store/reading.js');
  try {
    const reading = Reading.open(graph ?? (process.env.STRINGER_GRAPH || 'stringer.db'));
    try {
      return reading.names(text, MOST).map(({ label, type }) => ({ value: label, description: type }));
    } finally {
      reading.close();
    }
  } catch {
    return [];
  }
}

async function relations(): Promise<Candidate[]> {
  const { loadOntology } = await import('../../ontology/package-node.js');
  return loadOntology().relations.map(({ name, description }) => ({ value: name, description }));
}
