import cliProgress from 'cli-progress';
import { type Screen, screenOf } from './screen.js';

const { Format, SingleBar } = cliProgress;

/** Shows how far a build is, on stderr when that is a terminal. */
export interface Progress {
  /** More articles were found. */
  readonly expect: (more: number) => void;
  /** One was dealt with. */
  readonly step: () => void;
  /** All were dealt with; the graph is being brought up to date. */
  readonly last: () => void;
  /** Writes a line above the bar. */
  readonly log: (line: string) => void;
  readonly stop: () => void;
}

export function progress(output: NodeJS.WriteStream = process.stderr): Progress {
  return output.isTTY ? bar(output, screenOf(output)) : silent(output);
}

function silent(output: NodeJS.WriteStream): Progress {
  return { expect: () => {}, step: () => {}, last: () => {}, log: (line) => output.write(`${line}\n`), stop: () => {} };
}

function bar(output: NodeJS.WriteStream, { colours }: Screen): Progress {
  const drawn = new SingleBar({
    stream: output,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 50,
    format: (options, params, values) => {
      const done = Format.BarFormat(params.progress, {
        ...options,
        barCompleteString: '━'.repeat(40),
        barIncompleteString: '─'.repeat(40),
      });
      const seconds = (Date.now() - params.startTime) / 1000;
      const rate = seconds > 0 ? (params.value / seconds).toFixed(1) : '0';
      return `${colours.cyan(done)} ${params.value}/${params.total} articles  ${rate}/s  ${left(params.eta)} ${values.note ?? ''}`;
    },
  });
  let total = 0;
  let value = 0;
  let running = false;
  return {
    expect: (more) => {
      total += more;
      if (running) drawn.setTotal(total);
      else drawn.start(total, 0);
      running = true;
    },
    step: () => {
      value += 1;
      drawn.update(value);
    },
    last: () => {
      if (running) drawn.update(value, { note: 'putting the graph together' });
    },
    log: (line) => {
      output.write(`\r\u001b[K${line}\n`);
      if (running) drawn.updateETA();
    },
    stop: () => drawn.stop(),
  };
}

function left(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds <= 0) return '';
  const minutes = Math.floor(seconds / 60);
  return `${minutes > 0 ? `${minutes}m ` : ''}${Math.round(seconds % 60)}s left`;
}
