/**
 * The shared vocabulary of all rooms. Offsets are UTF-16 code units into the article's text, `end` exclusive, so that
 * `text.slice(span.start, span.end)` is the span. Dates are ISO 8601.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ─── article ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One text. `id` is a hash of `text`, so that the same text is the same article wherever it came from. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  /** Publisher or file name, for showing where a sentence came from. */
  readonly source: string | null;
  readonly url: string | null;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string | null;
}

// ─── language ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const NAME_TYPES = ['person', 'country', 'group', 'place', 'date'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A syntactic word of Universal Dependencies with its place in the text. */
export interface Token extends Span {
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Universal features by name (`Number` → `Plur`). */
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the head in the sentence's `tokens`, -1 for the root. */
  readonly head: number;
  /** Dependency relation with its subtype (`nsubj:pass`). */
  readonly deprel: string;
}

/** A named span of a sentence: tokens `first` up to, not including, `last`. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** A finer kind where one is known: `government`, `party`, `city`, … */
  readonly kind: string | null;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

export interface AnnotatedDocument {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

// ─── extraction ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const ENTITY_TYPES = ['official', 'person', 'country', 'group', 'place'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Whether a type, which graphs from elsewhere name as they like, is one of the ontology's. */
export function isEntityType(type: string): type is EntityType {
  return ENTITY_TYPES.some((name) => name === type);
}

export const MODALITIES = ['actual', 'planned', 'possible'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A span that names or describes somebody or something; the span covers the whole noun phrase. */
export interface Mention extends Span {
  readonly head: Span;
  readonly kind: 'name' | 'description' | 'pronoun';
  /** Index of the sentence in the document. */
  readonly sentence: number;
}

/** What the mentions of one article refer to. */
export interface Entity {
  /** `e1`, `e2`, … in the order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  /** The name to show: the canonical one of the lexicon, else the fullest of the article. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 code of the country that the entity is, represents or belongs to. */
  readonly country: string | null;
  /** Office, as in "Prime Minister". */
  readonly role: string | null;
  readonly mentions: readonly Mention[];
}

/** One end of a claim: the entity and the mention that names it in this sentence. */
export interface ClaimEnd extends Span {
  readonly entity: string;
}

export interface Trigger extends Span {
  readonly text: string;
}

export interface TimeExpression extends Span {
  readonly text: string;
  /** ISO date, or the first day of an interval; null when it cannot be normalised. */
  readonly from: string | null;
  /** Last day of the interval; equal to `from` for one day; null when open or unknown. */
  readonly to: string | null;
}

export interface Attribution extends Span {
  /** Entity of the speaker where it is one of the article's, else null. */
  readonly entity: string | null;
  readonly text: string;
}

/** Why a claim was made: shown by `--explain`. */
export interface Explanation {
  /** Name of the construction, as its file is called (`active-clause`, `nominal-event`). */
  readonly construction: string;
  /** The lexicon entry or back-off that gave the relation. */
  readonly trigger: string;
  /** Dependency path from trigger to subject and to object, readable. */
  readonly path: string;
  /** What decided modality and negation. */
  readonly modality: string;
}

/** One statement in one sentence. The atom of everything. */
export interface Claim {
  readonly relation: string;
  /** PLOVER class, null for states. */
  readonly plover: string | null;
  readonly sentence: number;
  readonly subject: ClaimEnd;
  readonly object: ClaimEnd;
  readonly trigger: Trigger;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly attribution: Attribution | null;
  readonly time: TimeExpression | null;
  /** For `represents`: the office. */
  readonly role: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly explanation: Explanation;
}

/** What one article says. */
export interface Extraction {
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
}

// ─── resolution ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** An entity across articles. */
export interface ResolvedEntity {
  /** Stable and readable: `country/ISR`, `official/benjamin-netanyahu`. */
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly name: string;
  /** Other names it goes by, sorted. */
  readonly aliases: readonly string[];
  readonly country: string | null;
  /** Offices in the order of the dates of the articles that name them. */
  readonly roles: readonly string[];
}

/** A claim whose ends are resolved entities, with the article and the sentence it stands in: all that a graph needs. */
export interface ResolvedClaim extends Claim {
  /** Hash of article, sentence span, relation, ends and trigger: the same claim has the same id in every run. */
  readonly id: string;
  readonly article: string;
  /** Where the sentence lies in the article. */
  readonly sentenceSpan: Span;
  /** The sentence's own text. All other spans are offsets into the article, not into this string. */
  readonly sentenceText: string;
}

/** Everything that a graph is built from: a function of the set of articles, whatever the order they came in. */
export interface Archive {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Sorted by id. */
  readonly entities: readonly ResolvedEntity[];
  /** Sorted by article id, then sentence, subject, relation, object, trigger. */
  readonly claims: readonly ResolvedClaim[];
}
