import type { Name, NameType } from '../../ontology/types.js';
import { agreements } from './agreement/index.js';
import { trimmed } from './boundaries.js';
import { withLegalForm } from './company.js';
import { dates, isCount } from './dates/index.js';
import { decode, withEvidence } from './decode.js';
import { kindOf } from './kinds.js';
import { combined } from './linear/combine.js';
import type { LinearNames } from './linear/model.js';
import { rules } from './rules/index.js';
import type { Evidence, FoundSpan, NameLexicon, NameScores, ScoredSentence } from './types.js';

/**
 * Decides the names of one document.
 *
 * The network's scores, with those of the linear model added, are read once; the rules of a sentence (lexicon, titles, head words) and the agreement of the
 * mentions of a document add to them, never more than a few logits, so that a sure network keeps its reading; the sum is read
 * again. Date expressions of regular form come from a grammar. Time is linear in the length of the document.
 *
 * @param given the sentences of one document with the network's scores
 * @param linear the second model, where there is one
 * @returns the names of each sentence in order, without overlaps; `first` and `last` are tokens, `last` exclusive
 */
export function refineNames(
  given: readonly ScoredSentence[],
  lexicon: NameLexicon,
  linear: LinearNames | null = null,
): Name[][] {
  const words = given.map(({ tokens }) => tokens.map(({ form }) => form));
  const sentences = given.map(({ tokens, scores }, sentence) => {
    const second = linear?.score(words[sentence]!) ?? null;
    return { tokens, scores: scores === null || second === null ? (scores ?? second) : combined(scores, second) };
  });
  const first = sentences.map(({ scores }) => (scores === null ? [] : decode(scores)));
  const hinted = sentences.map(({ tokens, scores }, sentence) => {
    const input = { tokens, words: words[sentence]!, found: first[sentence]!, lexicon };
    const evidence = rules.flatMap((rule) => rule(input).map((hint) => ({ sentence, ...hint })));
    return { tokens, scores: scores === null ? null : withEvidence(scores, evidence) };
  });
  const found = hinted.map(({ scores }, sentence) => again(scores, sentences[sentence]!.scores, first[sentence]!));
  const evidence = bySentence(
    sentences.length,
    agreements.flatMap((agreement) => agreement({ sentences: hinted, words, found })),
  );
  return hinted.map(({ tokens, scores }, sentence) => {
    const sure = scores === null ? null : withEvidence(scores, evidence[sentence]!);
    const agreed = again(sure, scores, found[sentence]!);
    const clean = agreed.flatMap((span) => trimmed(words[sentence]!, withLegalForm(words[sentence]!, span)));
    const kept = clean.filter((span) => span.type !== 'date' || !isCount(tokens, span));
    return merged(kept, dates(tokens), words[sentence]!).map(({ first, last, type }) => ({
      first,
      last,
      type,
      kind: kindOf(words[sentence]!.slice(first, last), type, lexicon),
    }));
  });
}

/** What scores read as, given what others did, which they may be. */
const again = (
  scores: NameScores | null,
  before: NameScores | null,
  found: readonly FoundSpan[],
): readonly FoundSpan[] => (scores === before ? found : scores === null ? [] : decode(scores));

function bySentence(count: number, evidence: readonly Evidence[]): Evidence[][] {
  const out: Evidence[][] = Array.from({ length: count }, () => []);
  for (const piece of evidence) out[piece.sentence]!.push(piece);
  return out;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/** The network's names and the grammar's dates: of two that overlap, a name stays before a date, then the longer. */
function merged(found: readonly FoundSpan[], grammar: readonly Found[], words: readonly string[]): Found[] {
  const overlaps = (a: { first: number; last: number }, b: { first: number; last: number }) =>
    a.first < b.last && b.first < a.last;
  const rest = grammar.filter((date) => !found.some((span) => span.type !== 'date' && overlaps(span, date)));
  const kept = found.filter((span) => span.type !== 'date' || !rest.some((date) => overlaps(span, date)));
  const longer = rest.map((date) => {
    const network = found.find((span) => span.type === 'date' && span.first <= date.first && date.last <= span.last);
    return network !== undefined && network.last - network.first <= 8 ? network : date;
  });
  const names: Found[] = [];
  for (const { first, last, type } of [...kept, ...longer].sort((a, b) => a.first - b.first || b.last - a.last)) {
    if (type === 'other' || (names.length > 0 && first < names[names.length - 1]!.last)) continue;
    if (words.slice(first, last).some((word) => /[\p{L}\p{N}]/u.test(word))) names.push({ first, last, type });
  }
  return names;
}
