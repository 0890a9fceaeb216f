import type { Claim, Entity, EntityType, Mention } from '../../src/ontology/types.js';
import type { ExtractedArticle } from '../../src/resolution/index.js';

/** One entity in words: who it is and what the article calls it. */
export interface EntityLine {
  readonly type: EntityType;
  /** Its names in the article; the first is the one to show. A description when `unnamed`. */
  readonly names: readonly string[];
  readonly unnamed?: boolean;
  readonly kind?: string;
  readonly country?: string;
  readonly role?: string;
}

/** Subject, relation, object by place in the list of entities. */
export type ClaimLine = readonly [subject: number, relation: string, object: number, more?: Partial<Claim>];

/** Makes an article that says each name once, a sentence each, and a sentence for each claim. */
export function articleOf(
  id: string,
  entities: readonly EntityLine[],
  claims: readonly ClaimLine[] = [],
  date: string | null = null,
): ExtractedArticle {
  let text = '';
  const sentences: { start: number; end: number }[] = [];
  const add = (words: string): { start: number; end: number } => {
    const span = { start: text.length, end: text.length + words.length };
    text += `${words} `;
    return span;
  };
  const made = entities.map((line, index): Entity => {
    const mentions = line.names.map((name): Mention => {
      const span = add(name);
      sentences.push(span);
      return { ...span, head: span, kind: line.unnamed ? 'description' : 'name', sentence: sentences.length - 1 };
    });
    const { type, kind = null, country = null, role = null } = line;
    return { id: `e${index + 1}`, type, kind, name: line.names[0]!, country, role, mentions };
  });
  const stated = claims.map(([subject, relation, object, more]): Claim => {
    const start = text.length;
    const subjectSpan = add(entities[subject]!.names[0]!);
    const trigger = add(relation);
    const objectSpan = add(entities[object]!.names[0]!);
    sentences.push({ start, end: objectSpan.end });
    return {
      relation,
      plover: null,
      sentence: sentences.length - 1,
      subject: { ...subjectSpan, entity: `e${subject + 1}` },
      object: { ...objectSpan, entity: `e${object + 1}` },
      trigger: { ...trigger, text: relation },
      modality: 'actual',
      negated: false,
      attribution: null,
      time: null,
      role: null,
      confidence: 0.9,
      explanation: { construction: 'test', trigger: relation, path: '', modality: '' },
      ...more,
    };
  });
  return {
    article: { id, text, title: null, source: null, url: null, date },
    extraction: { sentences, entities: made, claims: stated },
  };
}
