import { z } from 'zod';
import { ENTITY_TYPES } from './types.js';

const text = z.string().min(1);

const entity = z.strictObject({
  id: text,
  name: text,
  type: z.enum(ENTITY_TYPES),
  kind: text.nullish(),
  country: text.nullish(),
  /** Everything of one of these names is this entity. */
  names: z.array(text),
});

const apart = z.strictObject({ article: text, name: text });

const rejected = z.strictObject({
  article: text,
  relation: text,
  /** Offsets in the article at which subject, trigger and object begin. */
  at: z.tuple([z.number(), z.number(), z.number()]),
  sentence: z.string(),
});

/** The form of the file of corrections. */
export const CORRECTIONS = z.strictObject({
  entities: z.array(entity).default([]),
  apart: z.array(apart).default([]),
  rejected: z.array(rejected).default([]),
});

/**
 * What a person decided about a graph, whatever stringer makes of the articles: who is who and of which type, who of an
 * article is somebody else, and which claims are wrong. A graph is a function of its articles and its corrections.
 */
export type Corrections = z.infer<typeof CORRECTIONS>;

export const NO_CORRECTIONS: Corrections = { entities: [], apart: [], rejected: [] };
