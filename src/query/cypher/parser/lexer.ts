import { CypherError } from '../errors.js';
import { Float } from '../values/types.js';
import { hintOn } from './hints.js';

export interface Lexeme {
  /** `malformed` starts like a number and is none: whether that is the error depends on what is expected there. */
  readonly kind: 'malformed' | 'word' | 'quoted' | 'string' | 'integer' | 'float' | 'parameter' | 'symbol' | 'end';
  /** What was read: the word as written, the string's value, the symbol. */
  readonly text: string;
  /** Upper-case form of a word, for keywords. */
  readonly upper: string;
  readonly value: number | bigint | Float | null;
  readonly at: number;
  readonly end: number;
}

const SYMBOLS = [
  '<>',
  '<=',
  '>=',
  '=~',
  '..',
  '+=',
  '->',
  '<-',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  '.',
  ':',
  ';',
  '|',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '=',
  '<',
  '>',
  '$',
];
const SINGLE_WIDE: Readonly<Record<string, string>> = { '⟨': '<', '⟩': '>', '–': '-', '—': '-', '−': '-' };
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  '/': '/',
};
const WORD_START = /[\p{L}\p{Nl}\p{Pc}]/u;
const WORD_PART = /[\p{L}\p{Nl}\p{Pc}\p{N}\p{Mn}\p{Mc}\p{Sc}]/u;
const INTEGER_LIMIT = 1n << 63n;

const fail = (detail: string, message: string, at: number): never => {
  throw new CypherError('SyntaxError', detail, message, at);
};

/** The smallest of an integer's two forms. */
export const integer = (value: bigint): number | bigint =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;

/**
 * Cuts a query into lexemes; white space and comments are dropped.
 * @throws CypherError on an unknown character, an open string, a number that is too large.
 */
export function lex(query: string): Lexeme[] {
  const out: Lexeme[] = [];
  let i = 0;
  const push = (kind: Lexeme['kind'], text: string, at: number, end: number, value: Lexeme['value'] = null): void => {
    out.push({ kind, text, upper: kind === 'word' ? text.toUpperCase() : text, value, at, end });
    i = end;
  };
  while (i < query.length) {
    const next = skipBlank(query, i);
    if (next > i) {
      i = next;
      continue;
    }
    const char = String.fromCodePoint(query.codePointAt(i) as number);
    if (char === "'" || char === '"') {
      const { value, end } = readString(query, i);
      push('string', value, i, end);
    } else if (char === '`') {
      const end = closingBacktick(query, i);
      push('quoted', query.slice(i + 1, end - 1).replaceAll('``', '`'), i, end);
    } else if (isDigit(char) || (char === '.' && isDigit(query[i + 1]) && !endsOperand(out.at(-1)))) {
      const { value, end } = readNumber(query, i);
      push(
        value === null ? 'malformed' : value instanceof Float ? 'float' : 'integer',
        query.slice(i, end),
        i,
        end,
        value,
      );
    } else if (char === '$' && (query[i + 1] === '`' || WORD_PART.test(query[i + 1] ?? ''))) {
      const end = query[i + 1] === '`' ? closingBacktick(query, i + 1) : wordEnd(query, i + 1);
      push('parameter', query[i + 1] === '`' ? query.slice(i + 2, end - 1) : query.slice(i + 1, end), i, end);
    } else if (WORD_START.test(char)) {
      const end = wordEnd(query, i);
      push('word', query.slice(i, end), i, end);
    } else {
      const symbol = SYMBOLS.find((s) => query.startsWith(s, i)) ?? SINGLE_WIDE[char];
      if (symbol === undefined) return fail('UnexpectedSyntax', `Unexpected character '${char}'${hintOn(char)}`, i);
      push('symbol', symbol, i, i + (SINGLE_WIDE[char] === undefined ? symbol.length : char.length));
    }
  }
  out.push({ kind: 'end', text: 'the end of the query', upper: '', value: null, at: query.length, end: query.length });
  return out;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** After an operand a dot is a property access or part of `1..3`, never the start of `.5`. */
const endsOperand = (last: Lexeme | undefined): boolean =>
  last !== undefined &&
  (last.kind !== 'symbol' || [')', ']', '}', '.', '..', '*'].includes(last.text)) &&
  last.kind !== 'word';

function skipBlank(query: string, from: number): number {
  let i = from;
  while (i < query.length) {
    if (/\s/u.test(query[i] as string)) i += 1;
    else if (query.startsWith('//', i)) {
      const end = query.indexOf('\n', i);
      i = end < 0 ? query.length : end + 1;
    } else if (query.startsWith('/*', i)) {
      const end = query.indexOf('*/', i + 2);
      if (end < 0) return fail('UnexpectedSyntax', 'This comment is not closed: expected */', i);
      i = end + 2;
    } else break;
  }
  return i;
}

function wordEnd(query: string, from: number): number {
  let i = from;
  while (i < query.length) {
    const char = String.fromCodePoint(query.codePointAt(i) as number);
    if (!WORD_PART.test(char) || char === '$') break;
    i += char.length;
  }
  return i;
}

function closingBacktick(query: string, from: number): number {
  let i = from + 1;
  while (i < query.length) {
    if (query[i] !== '`') i += 1;
    else if (query[i + 1] === '`') i += 2;
    else return i + 1;
  }
  return fail('UnexpectedSyntax', 'This quoted name is not closed: expected `', from);
}

function readString(query: string, from: number): { value: string; end: number } {
  const quote = query[from];
  let value = '';
  let i = from + 1;
  while (i < query.length && query[i] !== quote) {
    if (query[i] !== '\\') {
      value += query[i];
      i += 1;
      continue;
    }
    const escaped = query[i + 1] ?? '';
    if (escaped === 'u' || escaped === 'U') {
      const size = escaped === 'u' ? 4 : 8;
      const hex = query.slice(i + 2, i + 2 + size);
      const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === size ? Number.parseInt(hex, 16) : Number.NaN;
      if (!(code <= 0x10ffff)) return fail('InvalidUnicodeLiteral', `\\${escaped} wants ${size} hexadecimal digits`, i);
      value += String.fromCodePoint(code);
      i += 2 + size;
    } else {
      const char = ESCAPES[escaped];
      if (char === undefined) return fail('UnexpectedSyntax', `\\${escaped} is no escape sequence`, i);
      value += char;
      i += 2;
    }
  }
  if (i >= query.length) return fail('UnexpectedSyntax', `This string is not closed: expected ${quote}`, from);
  return { value, end: i + 1 };
}

function readNumber(query: string, from: number): { value: number | bigint | Float | null; end: number } {
  let end = from;
  while (end < query.length && WORD_PART.test(query[end] as string)) end += 1;
  const head = query.slice(from, end);
  if (/^0[xX]/.test(head)) return wholeNumber(head, /^0[xX][0-9a-fA-F]+$/, head, from, end);
  if (/^0[oO]/.test(head)) return wholeNumber(head, /^0[oO][0-7]+$/, head, from, end);
  if (query[end] === '.' && isDigit(query[end + 1])) {
    end += 1;
    while (end < query.length && WORD_PART.test(query[end] as string)) end += 1;
  }
  if (/[eE]$/.test(query.slice(from, end)) && /[+-]/.test(query[end] ?? '') && isDigit(query[end + 1])) {
    end += 1;
    while (isDigit(query[end])) end += 1;
  }
  const text = query.slice(from, end);
  if (/^(?:\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(text) && /[.eE]/.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) return fail('FloatingPointOverflow', `${text} is too large for a float`, from);
    return { value: new Float(value), end };
  }
  return wholeNumber(text, /^\d+$/, text, from, end);
}

function wholeNumber(
  text: string,
  shape: RegExp,
  digits: string,
  at: number,
  end: number,
): { value: number | bigint | null; end: number } {
  if (!shape.test(text)) return { value: null, end };
  const value = BigInt(digits);
  if (value > INTEGER_LIMIT) return fail('IntegerOverflow', `${text} is too large for an integer of 64 bits`, at);
  return { value: integer(value), end };
}
