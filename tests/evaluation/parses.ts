/**
 * Parses kept as CoNLL-U, so that extraction can be measured in seconds without the parser. Names stand in the MISC
 * column as `NE=B-person`, `NE=I-person`, with a kind where there is one (`NE=B-group:party`).
 */
import type { AnnotatedDocument, Name, NameType, Sentence, Span, Token } from '../../src/ontology/types.js';
import { NAME_TYPES } from '../../src/ontology/types.js';

interface Row {
  readonly columns: readonly string[];
  /** Surface form that the row belongs to, and its part of it when several words share one surface form. */
  readonly surface: string;
  readonly part: readonly [number, number];
}

/** Documents of a CoNLL-U file by their `# newdoc id`, as blocks of rows. */
export function readDocuments(conllu: string): Map<string, Row[][]> {
  const documents = new Map<string, Row[][]>();
  let current: Row[][] = [];
  for (const block of conllu.split(/\r?\n\s*\n/)) {
    const id = /^# newdoc id = (.*)$/m.exec(block)?.[1];
    if (id !== undefined) {
      current = [];
      documents.set(id.trim(), current);
    }
    const rows = readRows(block);
    if (rows.length > 0) current.push(rows);
  }
  return documents;
}

function readRows(block: string): Row[] {
  const rows: Row[] = [];
  let range: { last: number; surface: string; used: number } | undefined;
  for (const line of block.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const columns = line.split('\t');
    const id = columns[0]!;
    if (id.includes('.')) continue;
    const span = /^(\d+)-(\d+)$/.exec(id);
    if (span) {
      range = { last: Number(span[2]), surface: columns[1]!, used: 0 };
      continue;
    }
    if (range && Number(id) <= range.last) {
      const from = Math.min(range.used, range.surface.length - 1);
      const isLast = Number(id) === range.last;
      const to = isLast ? range.surface.length : Math.min(range.surface.length, from + columns[1]!.length);
      rows.push({ columns, surface: range.surface, part: [from, Math.max(to, from + 1)] });
      range.used = to;
    } else {
      rows.push({ columns, surface: columns[1]!, part: [0, columns[1]!.length] });
    }
  }
  return rows;
}

/** The annotated document of `text`, from the rows of its sentences. Throws where a word is not found in the text. */
export function annotate(text: string, blocks: readonly (readonly Row[])[]): AnnotatedDocument {
  let at = 0;
  const sentences: Sentence[] = [];
  for (const rows of blocks) {
    const tokens: Token[] = [];
    let previous: { surface: string; start: number } | undefined;
    for (const row of rows) {
      const continues = previous !== undefined && row.part[0] > 0 && previous.surface === row.surface;
      const start: number = continues ? previous!.start : text.indexOf(row.surface, at);
      if (start < 0 || (!continues && start - at > 400))
        throw new Error(`parses: "${row.surface}" is not found after offset ${at}: "${text.slice(at, at + 60)}"`);
      previous = { surface: row.surface, start };
      tokens.push(token(row, { start: start + row.part[0], end: start + row.part[1] }));
      at = start + row.part[1];
    }
    const names = readNames(rows);
    sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, names });
  }
  return { text, sentences };
}

function token(row: Row, span: Span): Token {
  const [, form, lemma, upos, xpos, feats, head, deprel] = row.columns as string[];
  const pairs = feats === '_' ? [] : feats!.split('|').map((pair) => pair.split('=') as [string, string]);
  return {
    ...span,
    form: form!,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    feats: Object.fromEntries(pairs),
    head: Number(head) - 1,
    deprel: deprel!,
  };
}

function readNames(rows: readonly Row[]): Name[] {
  const names: { first: number; last: number; type: NameType; kind: string | null }[] = [];
  rows.forEach((row, index) => {
    const tag = /(?:^|\|)NE=([BI])-([a-z]+)(?::([^|]+))?/.exec(row.columns[9] ?? '');
    const type = NAME_TYPES.find((known) => known === tag?.[2]);
    if (!tag || !type) return;
    const last = names.at(-1);
    if (tag[1] === 'I' && last?.last === index && last.type === type) last.last = index + 1;
    else names.push({ first: index, last: index + 1, type, kind: tag[3] ?? null });
  });
  return names;
}
