import type { Span } from '../../ontology/types.js';
import type { ConlluSentence } from './types.js';

/** The text of a treebank document, and where its words, surface tokens and sentences lie in it. */
export interface RawDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Syntactic words. A word of a range that is not a slice of the range's form shares the span of the range. */
  readonly words: readonly Span[];
  /** Surface tokens: ranges, and words outside them. */
  readonly tokens: readonly Span[];
}

/**
 * Puts the raw text of a treebank together from forms and `SpaceAfter=No`, as the CoNLL 2018 shared task did: a
 * document for each `newdoc`, paragraphs (`newpar`) apart by `paragraphBreak`, sentences by a space.
 */
export function rawDocuments(sentences: readonly ConlluSentence[], paragraphBreak = '\n\n'): RawDocument[] {
  const documents: RawDocument[] = [];
  let draft: Draft | undefined;
  for (const sentence of sentences) {
    const newdoc = sentence.comments.find((comment) => /^newdoc\b/.test(comment));
    if (newdoc !== undefined || draft === undefined) {
      if (draft) documents.push(draft.close());
      draft = new Draft(newdoc?.replace(/^newdoc( id)?( =)? ?/, '') ?? '');
    }
    const paragraph = sentence.comments.some((comment) => /^newpar\b/.test(comment));
    draft.add(sentence, paragraph ? paragraphBreak : ' ');
  }
  if (draft) documents.push(draft.close());
  return documents;
}

class Draft {
  private readonly parts: string[] = [];
  private length = 0;
  /** Whitespace owed before the next token. */
  private pending = '';
  private readonly sentences: Span[] = [];
  private readonly words: Span[] = [];
  private readonly tokens: Span[] = [];

  constructor(private readonly id: string) {}

  add(sentence: ConlluSentence, before: string): void {
    if (this.length > 0 && (before !== ' ' || this.pending !== '')) this.pending = before;
    const start = this.length + this.pending.length;
    let index = 0;
    let range = 0;
    while (index < sentence.words.length) {
      const open = sentence.ranges[range];
      if (open?.first === index) {
        const token = this.write(open.form, open.misc);
        this.splitRange(
          token,
          sentence.words.slice(open.first, open.last).map((word) => word.form),
          open.form,
        );
        index = open.last;
        range++;
      } else {
        const word = sentence.words[index++]!;
        this.words.push(this.write(word.form, word.misc));
      }
    }
    this.sentences.push({ start, end: this.length });
  }

  close(): RawDocument {
    return {
      id: this.id,
      text: this.parts.join(''),
      sentences: this.sentences,
      words: this.words,
      tokens: this.tokens,
    };
  }

  private write(form: string, misc: readonly string[]): Span {
    this.parts.push(this.pending, form);
    const start = this.length + this.pending.length;
    this.length = start + form.length;
    this.pending = misc.includes('SpaceAfter=No') ? '' : ' ';
    const token = { start, end: this.length };
    this.tokens.push(token);
    return token;
  }

  private splitRange(token: Span, forms: readonly string[], form: string): void {
    if (forms.join('') !== form) {
      for (const _ of forms) this.words.push(token);
      return;
    }
    let start = token.start;
    for (const part of forms) {
      this.words.push({ start, end: start + part.length });
      start += part.length;
    }
  }
}
