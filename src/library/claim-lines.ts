import { z } from 'zod';
import { articleId } from '../article/article.js';
import type { Fault } from '../article/read.js';
import { Failure } from '../ontology/failure.js';
import { type Article, ENTITY_TYPES, type Extraction, MODALITIES } from '../ontology/types.js';

/** An article with its extraction as a line of JSON: what `extract --whole` writes and `import` reads. */
export interface ClaimLine {
  readonly article: Article;
  readonly extraction: Extraction;
  /** What extracted it, see `Engine.id`. */
  readonly engine: string;
}

const span = { start: z.int().nonnegative(), end: z.int().positive() };
const nullable = z.string().nullable();
const end = z.object({ entity: z.string(), ...span });
const line = z.object({
  id: z.string(),
  text: z.string(),
  title: nullable,
  source: nullable,
  url: nullable,
  date: nullable,
  engine: z.string(),
  sentences: z.array(z.object(span)),
  entities: z.array(
    z.object({
      id: z.string(),
      type: z.enum(ENTITY_TYPES),
      kind: nullable,
      name: z.string(),
      country: nullable,
      role: nullable,
      mentions: z.array(
        z.object({
          ...span,
          head: z.object(span),
          kind: z.enum(['name', 'description', 'pronoun']),
          sentence: z.int().nonnegative(),
        }),
      ),
    }),
  ),
  claims: z.array(
    z.object({
      relation: z.string(),
      plover: nullable,
      sentence: z.int().nonnegative(),
      subject: end,
      object: end,
      trigger: z.object({ ...span, text: z.string() }),
      modality: z.enum(MODALITIES),
      negated: z.boolean(),
      attribution: z.object({ ...span, entity: nullable, text: z.string() }).nullable(),
      time: z.object({ ...span, text: z.string(), from: nullable, to: nullable }).nullable(),
      role: nullable,
      confidence: z.number().min(0).max(1),
      explanation: z.object({
        construction: z.string(),
        trigger: z.string(),
        path: z.string(),
        modality: z.string(),
      }),
    }),
  ),
});

/** One line, without its end. */
export function writeClaimLine({ article, extraction, engine }: ClaimLine): string {
  const { id, text, title, source, url, date } = article;
  return JSON.stringify({ id, title, source, url, date, engine, text, ...extraction });
}

/**
 * Reads a line. Its id must be that of its text, its spans must lie in the text, and its claims must be about its own
 * entities; else it is a fault.
 *
 * @param where what to call the line in an error
 */
export function readClaimLine(json: string, where: string): ClaimLine | Fault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return fault(where, 'the line is not JSON', cause);
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fault(
      where,
      `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'unexpected value'}`,
      parsed.error,
    );
  }
  const { id, text, title, source, url, date, engine, sentences, entities, claims } = parsed.data;
  if (id !== articleId(text)) return fault(where, `id: '${id}' is not that of the text`);
  const found: ClaimLine = {
    article: { id, text, title, source, url, date },
    extraction: { sentences, entities, claims },
    engine,
  };
  const wrong = misplaced(found);
  return wrong === null ? found : fault(where, wrong);
}

function misplaced({ article, extraction: { sentences, entities, claims } }: ClaimLine): string | null {
  const ids = new Set(entities.map(({ id }) => id));
  const spans = [
    ...sentences,
    ...entities.flatMap(({ mentions }) => mentions.flatMap((mention) => [mention, mention.head])),
    ...claims.flatMap(({ subject, object, trigger }) => [subject, object, trigger]),
  ];
  if (spans.some(({ start, end }) => start >= end || end > article.text.length))
    return 'a span does not lie in the text';
  if (ids.size < entities.length) return 'two entities have one id';
  for (const { sentence, subject, object, attribution } of claims) {
    if (sentence >= sentences.length) return 'a claim is of no sentence';
    if ([subject.entity, object.entity, attribution?.entity ?? subject.entity].some((id) => !ids.has(id)))
      return 'a claim is about no entity of the line';
  }
  return null;
}

function fault(where: string, what: string, cause?: unknown): Fault {
  const mend = 'Give it lines that `stringer extract --whole` wrote.';
  return { where, error: new Failure({ name: 'bad-line', what, where, mend, cause }) };
}
