import type { AnnotatedDocument } from '../../ontology/types.js';
import { dependent, treeOf } from '../tree.js';

/** Who speaks in each stretch of direct speech. */
export interface Quotes {
  /** Number of the quotation that a token stands in, undefined outside. */
  at(sentence: number, token: number): number | undefined;
  /** Head token of the speaker's noun phrase, undefined when the text does not say. */
  speaker(quotation: number): { sentence: number; token: number } | undefined;
}

export const SPEECH = new Set(
  'say tell add state announce declare explain note argue claim insist stress warn write comment reply respond admit confirm continue conclude remark ask observe tweet report acknowledge assert recall urge vow complain suggest'.split(
    ' ',
  ),
);

/** Finds direct speech between double quotation marks, which ends with its paragraph at the latest, and its speakers. */
export function findQuotes(document: AnnotatedDocument): Quotes {
  const number: (number | undefined)[][] = [];
  const sentencesOf: Set<number>[] = [];
  let open: number | undefined;
  let end = 0;
  document.sentences.forEach((sentence, index) => {
    if (/\n/.test(document.text.slice(end, sentence.start))) open = undefined;
    end = sentence.end;
    number.push(
      sentence.tokens.map((token) => {
        if (/^(["“”]|``|'')+$/.test(token.form)) {
          const opens =
            token.form.startsWith('“') || token.form === '``' || (open === undefined && !/^(”|'')/.test(token.form));
          if (opens && open === undefined) {
            open = sentencesOf.length;
            sentencesOf.push(new Set());
          } else if (!opens) open = undefined;
          return undefined;
        }
        if (open !== undefined) sentencesOf[open]!.add(index);
        return open;
      }),
    );
  });
  const speakers = speakersOf(document, number, sentencesOf);
  return { at: (sentence, token) => number[sentence]?.[token], speaker: (quotation) => speakers[quotation] };
}

function speakersOf(
  document: AnnotatedDocument,
  number: readonly (readonly (number | undefined)[])[],
  sentencesOf: readonly ReadonlySet<number>[],
): ({ sentence: number; token: number } | undefined)[] {
  const speakers: ({ sentence: number; token: number } | undefined)[] = [];
  sentencesOf.forEach((sentences, quotation) => {
    const own = [...sentences].sort((a, b) => a - b);
    const around = [...own, (own[0] ?? 0) - 1, (own.at(-1) ?? 0) + 1];
    const found = around.map((sentence) => sayer(document, number, sentence)).find((place) => place !== undefined);
    const first = own[0] ?? 0;
    const before = speakers[quotation - 1];
    const isNear = before !== undefined && first - before.sentence <= 2;
    speakers.push(own.map((s) => sayer(document, number, s)).find((p) => p !== undefined) ?? (isNear ? before : found));
  });
  return speakers;
}

/** Subject of the verb of saying that stands outside quotation marks. */
function sayer(
  document: AnnotatedDocument,
  number: readonly (readonly (number | undefined)[])[],
  sentence: number,
): { sentence: number; token: number } | undefined {
  const parsed = document.sentences[sentence];
  if (!parsed) return undefined;
  const tree = treeOf(parsed);
  for (let token = 0; token < parsed.tokens.length; token += 1) {
    if (!SPEECH.has(parsed.tokens[token]!.lemma.toLowerCase()) || number[sentence]![token] !== undefined) continue;
    const subject =
      dependent(tree, token, 'nsubj') ??
      (parsed.tokens[token]!.xpos === 'VBD' ? dependent(tree, token, 'obj') : undefined);
    if (subject !== undefined && number[sentence]![subject] === undefined) return { sentence, token: subject };
  }
  return undefined;
}
