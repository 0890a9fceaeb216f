import type { EdgeStatus, StringerGraph } from '../../graph/types.js';
import type { Knowledge } from '../../ontology/knowledge.js';
import type { AnnotatedDocument, EntityType } from '../../ontology/types.js';
import type { CypherValue } from '../cypher/index.js';
import type { RelationResult } from '../relations.js';
import type { Question } from './question.js';

/** What a question is read with, beside the graph: stringer's own parser and what it knows of the world. */
export interface AskTools {
  readonly annotate: (text: string) => AnnotatedDocument;
  readonly knowledge: Knowledge;
}

/** A form of question at work: the question, the graph that it is asked of, and the tools. */
export interface Asking extends AskTools {
  readonly question: Question;
  readonly graph: StringerGraph;
  /** The days that the question keeps to. */
  readonly days: Days;
}

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/**
 * How far an answer can be trusted. `answered`: the graph says so, in the sentences given. `unsure`: it says something
 * near it, or says it with a reserve that the text names. `silent`: it says nothing about it, which is not a "no".
 * `not-understood`: some word of the question means nothing to it.
 */
export const ANSWER_KINDS = ['answered', 'unsure', 'silent', 'not-understood'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** One answer to a question: an entity, a date, a number, yes, or an event. */
export interface AnswerItem {
  /** As a person reads it: "Germany", "2025-03-08", "3", "yes". */
  readonly value: string;
  /** Key of the node, where the answer is one. */
  readonly entity: string | null;
  /** The relations that say so, with those of their claims that do. */
  readonly evidence: readonly RelationResult[];
}

/** The question as Cypher; the names in it are parameters, so that a text never becomes part of a query. */
export interface AskedQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<string, CypherValue>>;
}

/** A word that stood in the way of an answer. */
export interface AskProblem {
  readonly word: string;
  readonly why: string;
  /** Names or words that come close. */
  readonly suggestions: readonly string[];
}

export interface Answer {
  readonly question: string;
  readonly kind: AnswerKind;
  /** How the question was understood: `(?)-[urges]->(Israel)`; null when it was not. */
  readonly reading: string | null;
  /** The answer in a sentence. */
  readonly text: string;
  readonly cypher: AskedQuery | null;
  readonly answers: readonly AnswerItem[];
  readonly problems: readonly AskProblem[];
  /** A command that comes nearest to what was asked; null when the answer needs none. */
  readonly nearest: string | null;
}

/** A question understood: the query that it became, and how the rows of its result answer it. */
export interface Reading {
  readonly understood: string;
  readonly asked: AskedQuery;
  readonly conclude: (rows: readonly (readonly CypherValue[])[]) => Conclusion;
}

export type Conclusion = Pick<Answer, 'kind' | 'text' | 'answers'> & { readonly nearest?: string };

/** A kind of question. `read` gives undefined when the question is not of that kind. @throws Misunderstood */
export interface QuestionForm {
  readonly name: string;
  read(asking: Asking): Reading | undefined;
}

/** Whom or what a question asks for, or the entity that it names. */
export type Slot =
  | { readonly kind: 'entity'; readonly key: string }
  | {
      readonly kind: 'unknown';
      /** Types that fit; null for any. */
      readonly types: readonly EntityType[] | null;
      /** Kinds that fit; null for any. */
      readonly kinds: readonly string[] | null;
      /** ISO 3166-1 alpha-3. */
      readonly country: string | null;
      /** An office that it holds, in lower case; null for any. */
      readonly role: string | null;
      /** The words that ask for it: "which countries". */
      readonly words: string;
    };

/** One relation that answers, and what its claims must say of it. */
export interface Way {
  readonly relation: string;
  readonly statuses: readonly EdgeStatus[];
}

/** A pattern of one edge. */
export interface Triple {
  readonly subject: Slot;
  readonly object: Slot;
  readonly ways: readonly Way[];
  /** Whether either end may stand first. */
  readonly symmetric: boolean;
  /** Words that the office of a `represents` must have; null for any. */
  readonly office: readonly string[] | null;
  /** Whether the question itself is negated. */
  readonly negated: boolean;
}

/** What must stand in the sentence of a claim for it to count: one of several ways to say it. */
export interface Restriction {
  readonly words: string;
  readonly anyOf: readonly string[];
}

/** A part of a question that could not be read. */
export class Misunderstood extends Error implements AskProblem {
  override readonly name = 'Misunderstood';

  constructor(
    readonly word: string,
    readonly why: string,
    readonly suggestions: readonly string[] = [],
    readonly nearest: string | null = null,
  ) {
    super(`'${word}' ${why}`);
  }
}
