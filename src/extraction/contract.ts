import type { Knowledge } from '../ontology/knowledge.js';
import type { AnnotatedDocument, Claim, Entity, Span } from '../ontology/types.js';
import { extractWith, refer, relateSpans } from './index.js';
import type { SpanPair } from './pairs.js';

/** What a line of `stringer extract` is answered with; see `answerLine`. */
export type Answer = Readonly<Record<string, unknown>>;

export interface AnswerTools {
  /** Reads a text: tokens, tags, trees and names. */
  readonly annotate: (text: string) => AnnotatedDocument;
  readonly knowledge: Knowledge;
  /** Whether each claim tells why it was made. */
  readonly explain?: boolean;
  /** Longest text that is read, in UTF-16 code units. */
  readonly limit?: number;
  /** Why a text is not read, or null. */
  readonly objection?: (text: string) => string | null;
}

interface Request {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly pairs: readonly SpanPair[] | null;
}

const DEFAULTS = { limit: 1_000_000 };

/**
 * Answers one line of JSON `{id, text, title?, date?, pairs?}` with the object of the contract: sentences, entities and
 * claims of `text`, and for `pairs` the relation of each two spans. A line that is no such object is answered with
 * `{id, error}`, its id null where it has none; nothing is thrown for it.
 */
export function answerLine(line: string, tools: AnswerTools): Answer {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const request = readRequest(value, tools.limit ?? DEFAULTS.limit);
  if ('error' in request) return { id: request.id, error: request.error };
  const objection = tools.objection?.(request.text) ?? null;
  return objection === null ? answer(request, tools) : { id: request.id, error: objection };
}

function answer(
  { id, text, title, date, pairs }: Request,
  { annotate, knowledge, explain = false }: AnswerTools,
): Answer {
  const document = annotate(text);
  const reference = refer(document, knowledge);
  const { sentences, entities, claims } = extractWith(document, reference, knowledge, { date });
  const plover = (relation: string | null) =>
    relation === null ? null : (knowledge.ontology.relation(relation)?.plover ?? null);
  return {
    id,
    ...(title === null ? {} : { title }),
    sentences,
    entities: entities.map(showEntity),
    claims: claims.map((claim) => showClaim(claim, explain)),
    ...(pairs === null
      ? {}
      : {
          pairs: relateSpans(document, reference, knowledge, pairs, { date }).map((found) => ({
            relation: found?.relation ?? null,
            plover: found?.plover ?? plover(found?.relation ?? null),
          })),
        }),
  };
}

function showEntity({ mentions, ...entity }: Entity) {
  return { ...entity, mentions: mentions.map(({ start, end, head, kind }) => ({ start, end, head, kind })) };
}

function showClaim({ explanation, ...claim }: Claim, explain: boolean) {
  return explain ? { ...claim, explanation } : claim;
}

type Refusal = { readonly id: string | null; readonly error: string };

function readRequest(value: unknown, limit: number): Request | Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: 'the line is not an object' };
  const { id, text, title, date, pairs } = value as Record<string, unknown>;
  if (typeof id !== 'string') return { id: null, error: '"id" is not a string' };
  const refuse = (error: string): Refusal => ({ id, error });
  if (typeof text !== 'string') return refuse('"text" is not a string');
  if (text.length > limit) return refuse(`"text" is longer than ${limit} characters`);
  if (!isOptional(title, 'string')) return refuse('"title" is not a string');
  if (!isOptional(date, 'string')) return refuse('"date" is not a string');
  if (typeof date === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(date)) return refuse('"date" is not YYYY-MM-DD');
  const read = readPairs(pairs, text.length);
  if (typeof read === 'string') return refuse(read);
  return {
    id,
    text,
    title: typeof title === 'string' ? title : null,
    date: typeof date === 'string' ? date.slice(0, 10) : null,
    pairs: read,
  };
}

function isOptional(value: unknown, type: string): boolean {
  return value === undefined || value === null || typeof value === type;
}

function readPairs(value: unknown, length: number): SpanPair[] | null | string {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return '"pairs" is not a list';
  const pairs: SpanPair[] = [];
  for (const [index, pair] of value.entries()) {
    const { source, target } = (typeof pair === 'object' && pair !== null ? pair : {}) as Record<string, unknown>;
    const spans = [source, target].map((span) => readSpan(span, length));
    if (spans.includes(undefined)) return `"pairs[${index}]" does not hold two spans inside the text`;
    pairs.push({ source: spans[0] ?? null, target: spans[1] ?? null });
  }
  return pairs;
}

/** A span inside the text, null for a party that the text does not name, undefined for anything else. */
function readSpan(value: unknown, length: number): Span | null | undefined {
  if (value === null || value === undefined) return null;
  const { start, end } = value as Record<string, unknown>;
  const isSpan =
    Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (end as number) > (start as number);
  return isSpan && (end as number) <= length ? { start: start as number, end: end as number } : undefined;
}
