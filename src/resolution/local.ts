import type { Lexicon } from '../ontology/lexicon.js';
import { byCodeUnit } from '../ontology/order.js';
import type { Article, Entity, EntityType, Extraction } from '../ontology/types.js';
import { type PersonName, parsePersonName } from './person-name.js';

export interface ExtractedArticle {
  readonly article: Article;
  readonly extraction: Extraction;
}

/** An entity of one article, with what resolution compares. */
export interface Local {
  /** Article id and entity id: unique, and the same in every run. */
  readonly key: string;
  readonly article: string;
  readonly date: string | null;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly role: string | null;
  /** The office of the role in one form: "Minister of Defense" and "Defence Minister" are the same. */
  readonly office: string | null;
  /** Whether the role is that of a head of a state or its government. */
  readonly leads: boolean;
  /** What the name mentions say, with how often. */
  readonly names: ReadonlyMap<string, number>;
  /** For people with a name. */
  readonly person: PersonName | null;
  /** Number of mentions, one at least. */
  readonly weight: number;
  /** Number of articles that have the like: more than one where a store has counted alike ones together. */
  readonly articles: number;
}

/** What a local is made of: an entity of an article with what its name mentions say. */
export interface LocalFacts extends Omit<Entity, 'id' | 'mentions'> {
  readonly article: string;
  readonly date: string | null;
  /** Id of the entity in the article. */
  readonly id: string;
  /** What the name mentions say, with how often. */
  readonly names: ReadonlyMap<string, number>;
  readonly mentions: number;
}

/** The entities of all articles, without those of whom only pronouns speak; each article once, by id. */
export function collectLocals(articles: readonly ExtractedArticle[], lexicon: Lexicon): Local[] {
  return articles.flatMap(({ article, extraction }) =>
    extraction.entities.filter(isSomebody).map((entity) => toLocal(article, entity, lexicon)),
  );
}

/** Whether more than pronouns ("they") speak of an entity, so that a reader can tell who it is. */
export function isSomebody({ mentions }: Pick<Entity, 'mentions'>): boolean {
  return mentions.some(({ kind }) => kind !== 'pronoun');
}

/** Each article once, sorted by id. */
export function distinctArticles(articles: readonly ExtractedArticle[]): ExtractedArticle[] {
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  return [...byId.values()].sort((a, b) => byCodeUnit(a.article.id, b.article.id));
}

function toLocal(article: Article, entity: Entity, lexicon: Lexicon): Local {
  return localOf(factsOf(article, entity), lexicon);
}

/** What an entity of an article and its mentions say, without their places. */
export function factsOf(article: Pick<Article, 'id' | 'date' | 'text'>, entity: Entity): LocalFacts {
  const { mentions, ...rest } = entity;
  const names = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const text = tidy(article.text.slice(mention.head.start, mention.head.end));
    if (text !== '') names.set(text, (names.get(text) ?? 0) + 1);
  }
  return { ...rest, article: article.id, date: article.date, names, mentions: mentions.length };
}

/** An entity as resolution compares it. */
export function localOf(facts: LocalFacts, lexicon: Lexicon): Local {
  const { article, id, type, role, names } = facts;
  const name = tidy(facts.name);
  const isPerson = (type === 'person' || type === 'official') && names.size > 0;
  return {
    ...facts,
    key: localKey(article, id),
    name,
    office: role === null ? null : officeKey(role, lexicon),
    leads: role !== null && isHeadOfState(role, lexicon),
    person: isPerson ? (parsePersonName(name, lexicon) ?? null) : null,
    weight: Math.max(1, facts.mentions),
    articles: 1,
  };
}

export function localKey(article: string, entity: string): string {
  return `${article} ${entity}`;
}

/** On one line, without article, "all", possessive pronoun and possessive ending. */
function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:all (?:of )?)?(?:the|his|her|their|its|our|my|your) |all |a |an )(?=\S)/i, '')
    .replace(/(?<=\S)['’]s?$/, '');
}

function isHeadOfState(role: string, lexicon: Lexicon): boolean {
  const office = lexicon.office(role);
  return office?.kind === 'government' && office.leads && office.scope === 'state';
}

function officeKey(role: string, lexicon: Lexicon): string {
  const title = lexicon.office(role)?.title ?? role;
  const words = title
    .toLowerCase()
    .replaceAll('defense', 'defence')
    .replaceAll('advisor', 'adviser')
    .split(/[\s-]+/);
  return words
    .filter((word) => !['of', 'for', 'the', 'and'].includes(word))
    .sort(byCodeUnit)
    .join(' ');
}

/** By the date of the article, undated articles last; of one day by key. */
export function byAge(a: Pick<Local, 'date' | 'key'>, b: Pick<Local, 'date' | 'key'>): number {
  return byCodeUnit(a.date ?? '9999', b.date ?? '9999') || byCodeUnit(a.key, b.key);
}
