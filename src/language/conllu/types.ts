import { Failure } from '../../ontology/failure.js';

/**
 * A CoNLL-U document in memory, after https://universaldependencies.org/format.html. Word ids are array positions:
 * word 1 of the file is `words[0]`.
 */

/** A syntactic word. A column that the file leaves empty (`_`) is the empty string, `{}`, `[]` or `null`. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the head in `words`, -1 for the root, null where the file has `_`. */
  readonly head: number | null;
  readonly deprel: string;
  /** Enhanced dependencies as written. */
  readonly deps: string;
  /** The attributes of MISC in their order: `SpaceAfter=No`, `NE=B-person`, … */
  readonly misc: readonly string[];
}

/** A surface token that holds the words `first` up to, not including, `last` (`12-13 don't`). */
export interface ConlluRange {
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly misc: readonly string[];
}

/** An empty node of the enhanced graph (`8.1`), kept as written, after word number `after` (0: before the first). */
export interface ConlluEmptyNode {
  readonly after: number;
  /** The ten columns. */
  readonly columns: readonly string[];
}

export interface ConlluSentence {
  /** Comment lines without the leading `#`, trimmed. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly ranges: readonly ConlluRange[];
  readonly emptyNodes: readonly ConlluEmptyNode[];
}

/** A line that breaks the format, with what to do about it. */
export class ConlluError extends Failure {
  constructor(
    /** Line number in the file, from 1. */
    readonly line: number,
    what: string,
    mend: string,
  ) {
    super({
      name: 'bad-conllu',
      what,
      where: `CoNLL-U line ${line}`,
      mend: `${mend.slice(0, 1).toUpperCase()}${mend.slice(1)}.`,
    });
  }
}
