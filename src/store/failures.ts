import { Failure } from '../ontology/failure.js';

interface Advice {
  readonly name: string;
  readonly what: string;
  readonly mend: string;
}

const BY_CODE: readonly (readonly [code: string, advice: Advice])[] = [
  [
    'SQLITE_BUSY',
    {
      name: 'store-locked',
      what: 'another program is writing to this graph',
      mend: 'Wait until it has ended, then run this again.',
    },
  ],
  [
    'SQLITE_LOCKED',
    {
      name: 'store-locked',
      what: 'another program is writing to this graph',
      mend: 'Wait until it has ended, then run this again.',
    },
  ],
  [
    'SQLITE_NOTADB',
    { name: 'not-a-store', what: 'this is not a stringer graph', mend: 'Name another file with --graph.' },
  ],
  [
    'SQLITE_CORRUPT',
    {
      name: 'store-damaged',
      what: 'the graph file is damaged',
      mend: 'Take a copy of it from before, or build it anew from the articles.',
    },
  ],
  [
    'SQLITE_FULL',
    {
      name: 'disk-full',
      what: 'the disk is full',
      mend: 'Make room, then run this again; what was stored before is kept.',
    },
  ],
  [
    'SQLITE_READONLY',
    {
      name: 'read-only',
      what: 'the graph may not be written to',
      mend: 'Change its permissions, or name another file with --graph.',
    },
  ],
  [
    'SQLITE_IOERR',
    { name: 'disk-error', what: 'reading or writing the graph failed', mend: 'Check the disk, then run this again.' },
  ],
];

const CANNOT_OPEN: Advice = {
  name: 'cannot-open',
  what: 'the graph file cannot be opened',
  mend: 'Check that its folder exists and may be written to.',
};

/** The failure that a person understands for an error of the database; other errors pass unchanged. */
export function storeFailure(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const code = 'code' in error ? String(error.code) : '';
  const advice =
    BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    (code === 'SQLITE_CANTOPEN' || error.message.startsWith('ConnectionFailed') ? CANNOT_OPEN : undefined);
  return advice ? new Failure({ ...advice, where, blame: 'tool', cause: error }) : error;
}
