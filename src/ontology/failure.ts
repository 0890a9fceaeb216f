/** Whose mistake it is: decides the exit code (2 and 3). */
export type Blame = 'caller' | 'tool';

export interface FailureDetails {
  /** Short stable name for programs, in kebab case: `not-utf8`, `store-locked`. */
  readonly name: string;
  /** What is wrong, in a few words without a full stop. */
  readonly what: string;
  /** File, line, key or argument that it is about. */
  readonly where?: string;
  /** What the reader can do about it, as a sentence. */
  readonly mend?: string;
  readonly blame?: Blame;
  readonly cause?: unknown;
}

/** An error that a person can act on: it says what, where and how to mend it, and is shown without a stack. */
export class Failure extends Error {
  readonly what: string;
  readonly where: string | null;
  readonly mend: string | null;
  readonly blame: Blame;

  constructor(details: FailureDetails) {
    const where = details.where === undefined ? '' : `${printable(details.where)}: `;
    const mend = details.mend === undefined ? '' : ` ${details.mend}`;
    super(
      `${where}${printable(details.what)}.${mend}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.name = details.name;
    this.what = details.what;
    this.where = details.where ?? null;
    this.mend = details.mend ?? null;
    this.blame = details.blame ?? 'caller';
  }
}

/** Without the characters that steer a terminal: file names and articles may hold them. */
function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '');
}
