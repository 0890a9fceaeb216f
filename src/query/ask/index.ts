import type { StringerGraph } from '../../graph/types.js';
import { CypherError } from '../cypher/index.js';
import { run } from './conclude.js';
import { takeDates } from './dates.js';
import { QUESTION_FORMS } from './forms/index.js';
import { readQuestion } from './question.js';
import { respelt } from './respell.js';
import { plainQuestion } from './text.js';
import { type Answer, type Asking, type AskTools, Misunderstood, type Reading } from './types.js';
import { TURNING } from './words.js';

export { QUESTION_FORMS } from './forms/index.js';
export {
  ANSWER_KINDS,
  type Answer,
  type AnswerItem,
  type AnswerKind,
  type AskedQuery,
  type AskProblem,
  type AskTools,
} from './types.js';

/**
 * Answers a question in plain English from the graph: it is read by stringer's own parser, becomes a pattern and a
 * Cypher query, and is answered with the sentences that say so. What the graph does not say is never taken for a "no".
 *
 * @param question such as "Who urged Israel to show restraint?"
 * @param tools the parser and what it knows of the world; nothing else is read, so that it runs in a browser
 * @returns always an answer: `kind` tells how far to trust it, `problems` which word was not understood
 */
export function ask(question: string, graph: StringerGraph, tools: AskTools): Answer {
  return asked(question, graph, tools, SLIPS);
}

/** So many misspelt words of a question are mended. */
const SLIPS = 2;

function asked(question: string, graph: StringerGraph, tools: AskTools, slips: number): Answer {
  try {
    const reading = readingOf(question, graph, tools);
    const { rows } = run(graph, reading.asked);
    const { kind, text, answers, nearest = null } = reading.conclude(rows);
    return { question, kind, reading: reading.understood, text, cypher: reading.asked, answers, problems: [], nearest };
  } catch (error) {
    if (error instanceof Misunderstood)
      return (slips > 0 && respelled(question, error.word, graph, tools, slips)) || notUnderstood(question, error);
    if (error instanceof CypherError) return notUnderstood(question, tooLarge(question));
    throw error;
  }
}

/** The answer to the question with a misspelt word mended; never a sure one. */
function respelled(question: string, word: string, graph: StringerGraph, tools: AskTools, slips: number) {
  const meant = respelt(word, graph, tools.knowledge.lexicon);
  if (meant === undefined) return undefined;
  const answer = asked(
    question.replace(word, () => meant),
    graph,
    tools,
    slips - 1,
  );
  if (answer.kind === 'not-understood') return undefined;
  const kind = answer.kind === 'answered' ? 'unsure' : answer.kind;
  return { ...answer, question, kind, text: `I take '${word}' for '${meant}'. ${answer.text}` };
}

/** Longest question, in UTF-16 code units. */
const LONGEST = 1000;

function readingOf(question: string, graph: StringerGraph, tools: AskTools): Reading {
  if (question.length > LONGEST)
    throw new Misunderstood(`${question.slice(0, 40)}…`, `is longer than the ${LONGEST} characters of a question`);
  const { text, since, until } = takeDates(plainQuestion(question), graph, tools);
  const asking: Asking = { ...tools, graph, question: readQuestion(text, graph, tools), days: { since, until } };
  if (asking.question.items.length === 0)
    throw new Misunderstood(question.trim() || '…', 'is no question', ['Who attacked whom?'], 'stringer ask --help');
  const turning = asking.question.items.find((item) => item.kind === 'word' && TURNING.has(item.lower));
  if (turning) throw new Misunderstood(turning.form, 'asks for what no pattern says', [], 'stringer relations');
  for (const form of QUESTION_FORMS) {
    const reading = form.read(asking);
    if (reading) return reading;
  }
  const first = asking.question.items[0]!.form;
  throw new Misunderstood(
    first,
    'opens no question that I can read',
    ['who', 'what', 'which', 'when', 'where', 'did', 'is'],
    `stringer find '${text.replace(/['?]/g, '')}'`,
  );
}

function tooLarge(question: string): Misunderstood {
  return new Misunderstood(question, 'asks for more than can be held at once', [], 'stringer relations --limit 20');
}

function notUnderstood(question: string, { word, why, suggestions, nearest }: Misunderstood): Answer {
  const hint = suggestions.length > 0 ? ` Nearest: ${suggestions.join(', ')}.` : '';
  return {
    question,
    kind: 'not-understood',
    reading: null,
    text: `'${word}' ${why}.${hint}`,
    cypher: null,
    answers: [],
    problems: [{ word, why, suggestions }],
    nearest,
  };
}
