import { type Command, InvalidArgumentError } from 'commander';
import { graphCommand, note } from '../command.js';

interface Options {
  readonly graph: string;
  readonly port?: number;
}

export function viewCommand(): Command {
  return graphCommand('view', 'Show the graph on a page of this machine; nothing leaves it.', [
    { line: 'stringer view', says: 'then open the address that it prints' },
    { line: 'stringer view --graph gaza.db', says: 'another graph' },
    { line: 'stringer view --port 8080', says: 'at a port of your own' },
  ])
    .option('--port <number>', 'port to listen on, 0 for any free one', port)
    .action(async ({ graph, port }: Options) => {
      const [{ loadView }, { serve }] = await Promise.all([
        import('../../library/view-node.js'),
        import('../../serve/index.js'),
      ]);
      const running = await serve(await loadView(graph), port === undefined ? {} : { port });
      process.stdout.write(`${running.url}\n`);
      note('Open this address in a browser. Ctrl+C ends it.');
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
    });
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return number;
}
