import { CypherError } from '../errors.js';
import { hintOn } from './hints.js';
import { type Lexeme, lex } from './lexer.js';

/** Lexemes with a place to read from. All reading of the grammar goes through here, so that errors say the same. */
export class Stream {
  private readonly lexemes: readonly Lexeme[];
  private place = 0;
  private readonly known = new Map<unknown, Map<number, { value: object; end: number } | CypherError>>();

  constructor(readonly query: string) {
    this.lexemes = lex(query);
  }

  peek(ahead = 0): Lexeme {
    return this.lexemes[Math.min(this.place + ahead, this.lexemes.length - 1)] as Lexeme;
  }

  next(): Lexeme {
    const lexeme = this.peek();
    this.place += 1;
    return lexeme;
  }

  get at(): number {
    return this.peek().at;
  }

  /** Where the last lexeme read ended. */
  get lastEnd(): number {
    return this.lexemes[Math.max(0, this.place - 1)]?.end ?? 0;
  }

  isWord(word: string, ahead = 0): boolean {
    const { kind, upper } = this.peek(ahead);
    return kind === 'word' && upper === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === 'symbol' && text === symbol;
  }

  /** Reads the words when they all come next. */
  tryWords(...words: readonly string[]): boolean {
    if (!words.every((word, i) => this.isWord(word, i))) return false;
    this.place += words.length;
    return true;
  }

  trySymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.place += 1;
    return true;
  }

  expectSymbol(symbol: string): void {
    if (!this.trySymbol(symbol)) this.unexpected(`'${symbol}'`);
  }

  expectWord(word: string): void {
    if (!this.tryWords(word)) this.unexpected(word);
  }

  /** Name of a variable, label, type or property: a word or a name in backticks. */
  name(what: string): string {
    const { kind, text } = this.peek();
    if (kind !== 'word' && kind !== 'quoted') this.unexpected(what);
    this.place += 1;
    return text;
  }

  /** Tries a reading; when it fails with a syntax error, goes back to where it was and gives null. */
  attempt<T>(read: () => T): T | null {
    const start = this.place;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      this.place = start;
      return null;
    }
  }

  /**
   * Reads by a rule, or gives what it gave at this place before: several attempts may come by the same place, and without
   * this time would double with every bracket inside another (packrat parsing, Ford 2002).
   */
  once<T extends object>(rule: (stream: Stream) => T): T {
    let results = this.known.get(rule);
    if (results === undefined) {
      results = new Map();
      this.known.set(rule, results);
    }
    const known = results.get(this.place);
    if (known instanceof CypherError) throw known;
    if (known !== undefined) {
      this.place = known.end;
      return known.value as T;
    }
    const start = this.place;
    try {
      const value = rule(this);
      results.set(start, { value, end: this.place });
      return value;
    } catch (error) {
      if (error instanceof CypherError) results.set(start, error);
      throw error;
    }
  }

  unexpected(expected: string): never {
    const { kind, text, at } = this.peek();
    const found = kind === 'end' ? 'The query ends here' : `Unexpected '${text}'`;
    const hint = kind === 'word' || kind === 'symbol' ? hintOn(text) : '';
    throw new CypherError('SyntaxError', 'UnexpectedSyntax', `${found}: expected ${expected}${hint}`, at);
  }
}
