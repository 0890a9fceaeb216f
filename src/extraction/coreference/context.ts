import type { Knowledge } from '../../ontology/knowledge.js';
import type { AnnotatedDocument } from '../../ontology/types.js';
import type { Candidate } from '../mentions/candidate.js';
import { type Tree, treeOf } from '../tree.js';
import type { Chains } from './chains.js';
import type { Quotes } from './quotes.js';

/** What each pass of coreference reads and changes. */
export interface Context {
  readonly document: AnnotatedDocument;
  readonly knowledge: Knowledge;
  readonly candidates: readonly Candidate[];
  readonly chains: Chains;
  readonly quotes: Quotes;
  /** Candidate index by sentence and head token. */
  at(sentence: number, token: number): number | undefined;
  /** Candidates of a sentence, in order. */
  inSentence(sentence: number): readonly number[];
  /** Chains that stand for several others: the chain's first candidate to those of its members. */
  readonly members: Map<number, number[]>;
}

export function treeAt(context: Context, candidate: Candidate): Tree {
  return treeOf(context.document.sentences[candidate.sentence]!);
}

/** Lower-cased words of a name without articles and possessive. */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && word !== 'the');
}

/** Nouns that say no more of a body than what it is. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(
  'movement group party organisation organization militia network militants faction terrorists'.split(' '),
);
