import type { Knowledge } from '../../ontology/knowledge.js';
import type { AnnotatedDocument } from '../../ontology/types.js';
import { treeOf } from '../tree.js';
import type { Candidate } from './candidate.js';
import { commonNouns } from './common-nouns.js';
import type { View } from './description.js';
import { namedMentions } from './named.js';
import { findNames, type NameSpan } from './names.js';
import { pronounMentions } from './pronoun-mentions.js';

export type { Candidate } from './candidate.js';

/** What is looked for in each sentence, in this order; a token heads one mention, the first that claims it. */
const FINDERS: readonly ((view: View, knowledge: Knowledge) => Candidate[])[] = [
  namedMentions,
  commonNouns,
  pronounMentions,
];

/**
 * The noun phrases of a document that may name or describe a person, a country, a group or a place, nested ones too.
 * @returns one candidate for each head token, in the order of the text
 */
export function findMentions(document: AnnotatedDocument, knowledge: Knowledge): Candidate[] {
  const names = withoutStrangers(
    withSurnames(
      document.sentences.map((sentence) => findNames(treeOf(sentence), knowledge)),
      document,
    ),
    knowledge,
  );
  return document.sentences.flatMap((sentence, index) => {
    const view = viewOf(document, index, names[index]!);
    const taken = new Set<number>();
    const found: Candidate[] = [];
    for (const find of FINDERS) {
      for (const candidate of find(view, knowledge)) {
        const heads = [candidate.head, ...candidate.otherHeads];
        if (heads.some((head) => taken.has(head)) && taken.has(candidate.head)) continue;
        for (const head of heads) taken.add(head);
        found.push(candidate);
      }
    }
    return found
      .filter(({ first, last }) => first < last && last <= sentence.tokens.length)
      .sort((a, b) => a.core.first - b.core.first || b.last - b.first - (a.last - a.first));
  });
}

/** Before these a surname that is also a town's name is the town. */
const PLACE_WORDS = new Set(['in', 'at', 'near', 'from', 'to', 'outside', 'around']);

/** A single word that ends a person's full name in the same article is that person: "Paris" after "Valeska Paris". */
function withSurnames(sentences: readonly NameSpan[][], { sentences: parsed }: AnnotatedDocument): NameSpan[][] {
  const surnames = new Set<string>();
  for (const { type, first, last, text } of sentences.flat())
    if (type === 'person' && last - first > 1) surnames.add(text.split(' ').at(-1)!);
  const isSurname = (span: NameSpan, index: number) =>
    span.type !== 'person' &&
    span.type !== 'country' &&
    span.last - span.first === 1 &&
    surnames.has(span.text) &&
    !PLACE_WORDS.has(parsed[index]!.tokens[span.first - 1]?.form.toLowerCase() ?? '');
  return sentences.map((spans, index) =>
    spans.map((span) =>
      isSurname(span, index) ? { ...span, type: 'person', kind: null, entry: null, government: null } : span,
    ),
  );
}

/**
 * The Democratic Party of an article that never speaks of the United States is somebody else's: a party that goes by
 * common words alone is the known one only where the article names its country or one of its other bodies or places.
 */
function withoutStrangers(sentences: readonly NameSpan[][], { lexicon }: Knowledge): NameSpan[][] {
  const isCommonParty = ({ entry }: NameSpan) =>
    entry?.type === 'group' && entry.kind === 'party' && lexicon.isCommonBody(entry.name);
  const countries = new Set(
    sentences.flat().flatMap((span) => (isCommonParty(span) ? [] : (span.entry?.country ?? []))),
  );
  return sentences.map((spans) =>
    spans.map((span) =>
      isCommonParty(span) && span.entry!.country !== null && !countries.has(span.entry!.country)
        ? { ...span, entry: null }
        : span,
    ),
  );
}

function viewOf(document: AnnotatedDocument, index: number, names: readonly NameSpan[]): View {
  const tree = treeOf(document.sentences[index]!);
  const nameAt: (NameSpan | undefined)[] = tree.tokens.map(() => undefined);
  for (const name of names) for (let token = name.first; token < name.last; token += 1) nameAt[token] = name;
  return { index, tree, names, nameAt };
}
