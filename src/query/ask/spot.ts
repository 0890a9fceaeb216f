import type { StringerGraph } from '../../graph/types.js';
import { fold } from '../../ontology/fold.js';
import type { Lexicon, LexiconEntry } from '../../ontology/lexicon.js';
import type { Sentence, Token } from '../../ontology/types.js';
import { type EntityMatch, findEntity, suggest } from '../find-entity.js';
import { holdsOffice } from './office.js';
import { respelt } from './respell.js';
import { ASKED, BE, FUNCTION_WORDS, UNCOUNTED } from './words.js';

/** Tokens `first` up to, not including, `last` that name somebody, and who in the graph that is. */
export interface Spot {
  readonly first: number;
  readonly last: number;
  readonly match: EntityMatch;
}

/** As many words as a name is looked for in. */
const LONGEST = 8;
/** Ways in which a name stands for its country: "the Kremlin", "Ankara", "French". */
const STANDS_FOR_COUNTRY: ReadonlySet<string> = new Set(['metonym', 'capital', 'adjective', 'demonym']);

/** Finds the names of a graph in the tokens of a question. */
export class Spotter {
  readonly #byName = new Map<string, string[]>();

  constructor(
    private readonly graph: StringerGraph,
    private readonly lexicon: Lexicon,
  ) {
    graph.forEachNode((key, { label, aliases }) => {
      for (const name of new Set([label, ...aliases].map(fold))) {
        const known = this.#byName.get(name);
        if (known) known.push(key);
        else this.#byName.set(name, [key]);
      }
    });
  }

  /**
   * The longest names first, from left to right; a title in front of a name belongs to it.
   * ```
   * Did Israeli Prime Minister Benjamin Netanyahu accuse the White House?
   *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^
   * ```
   */
  spots(text: string, sentences: readonly Sentence[]): Spot[] {
    const tokens = sentences.flatMap((sentence) => sentence.tokens);
    const names = parserNames(sentences);
    const slice = (first: number, last: number) => text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    const copular = tokens.slice(0, 2).some(({ form }) => BE.has(form.toLowerCase()));
    const spots: Spot[] = [];
    for (let at = 0; at < tokens.length; ) {
      const title = this.titleAt(tokens, slice, names, at) ?? (copular ? undefined : this.holderAt(tokens, slice, at));
      const office = title ? 0 : this.officeEnd(tokens.length, slice, at);
      const found = title ?? this.spotAt(tokens, slice, names, at);
      const isOffice = found?.match.kind !== 'found' && office > (found?.last ?? at + 1);
      if (found && !isOffice) spots.push(found);
      at = isOffice ? office : (found?.last ?? at + 1);
    }
    return spots;
  }

  /** Somebody named by an exact name, else by the parser. */
  private spotAt(
    tokens: readonly Token[],
    slice: (first: number, last: number) => string,
    names: ReadonlyMap<number, number>,
    at: number,
  ): Spot | undefined {
    const end = names.get(at);
    for (let last = Math.min(tokens.length, at + LONGEST); last > at; last -= 1) {
      if (last === end) {
        const match = this.named(slice(at, last));
        if (match.kind !== 'none' || !this.exact(slice(at, last))) return { first: at, last, match };
      }
      if (!mayName(tokens, at, last)) continue;
      const match = this.exact(slice(at, last));
      if (match && !this.isAdjectiveOf(tokens, slice, at, last)) return { first: at, last, match };
    }
    return this.surnameAt(tokens, at);
  }

  /** One capitalised word of the name of one entity only, where the parser saw no name, or one that is misspelt. */
  private surnameAt(tokens: readonly Token[], at: number): Spot | undefined {
    const { form } = tokens[at]!;
    if (at === 0 || !/^\p{Lu}\p{L}{3,}$/u.test(form) || !mayName(tokens, at, at + 1)) return undefined;
    const match = findEntity(this.graph, form);
    const isSlip = match.kind === 'none' && respelt(form, this.graph, this.lexicon) !== undefined;
    return match.kind === 'found' || isSlip ? { first: at, last: at + 1, match } : undefined;
  }

  /** "Foreign Minister Hakan Demir", "Israeli Prime Minister Benjamin Netanyahu": the name after the title. */
  private titleAt(
    tokens: readonly Token[],
    slice: (first: number, last: number) => string,
    names: ReadonlyMap<number, number>,
    at: number,
  ): Spot | undefined {
    const adjective = this.entries(slice(at, at + 1)).some(({ surface }) => surface === 'adjective');
    const start = adjective ? at + 1 : at;
    for (let last = Math.min(tokens.length - 1, start + 5); last > start; last -= 1) {
      if (this.lexicon.office(slice(start, last)) === undefined) continue;
      const name = this.spotAt(tokens, slice, names, last);
      const isPerson = name?.match.kind !== 'found' || /^(?:official|person)\//.test(name.match.key);
      if (name && name.first === last && isPerson) return { ...name, first: at };
    }
    return undefined;
  }

  /** The only holder of an office: "the Ethiopian prime minister" in a question that does not ask who that is. */
  private holderAt(
    tokens: readonly Token[],
    slice: (first: number, last: number) => string,
    at: number,
  ): Spot | undefined {
    if (tokens[at]!.form.toLowerCase() !== 'the' || at + 2 >= tokens.length) return undefined;
    const home = this.entries(slice(at + 1, at + 2)).find(({ type }) => type === 'country')?.country;
    if (!home) return undefined;
    for (let last = Math.min(tokens.length, at + 6); last > at + 2; last -= 1) {
      const office = slice(at + 2, last);
      if (fold(this.lexicon.office(office)?.title ?? '') !== fold(office)) continue;
      const holds = holdsOffice(office.toLowerCase().split(' '));
      const holders = this.graph.filterNodes((_, { country, roles }) => country === home && roles.some(holds));
      if (holders.length === 1) return { first: at, last, match: { kind: 'found', key: holders[0]! } };
    }
    return undefined;
  }

  /** Where an office of several words ends that begins here, else 0: "National Security Advisor". */
  private officeEnd(length: number, slice: (first: number, last: number) => string, at: number): number {
    for (let last = Math.min(length, at + 5); last > at + 1; last -= 1) {
      const phrase = slice(at, last);
      if (/\s(?:of|for|the)\s/i.test(phrase)) continue;
      if (fold(this.lexicon.office(phrase)?.title ?? '') === fold(phrase)) return last;
    }
    return 0;
  }

  /** Whether a nationality only describes the noun after it ("Turkish ferries"), unless that is an office. */
  private isAdjectiveOf(
    tokens: readonly Token[],
    slice: (first: number, last: number) => string,
    at: number,
    last: number,
  ): boolean {
    const next = tokens[last];
    if (next === undefined || !['NOUN', 'PROPN', 'ADJ'].includes(next.upos)) return false;
    for (let end = Math.min(tokens.length, last + 4); end > last; end -= 1)
      if (this.lexicon.office(slice(last, end)) !== undefined) return false;
    return this.entries(slice(at, last)).some(({ surface }) => surface === 'adjective');
  }

  private entries(name: string): readonly LexiconEntry[] {
    return this.lexicon.lookup(name);
  }

  /** A name of the graph, or one of the lexicon for somebody of the graph. */
  private exact(text: string): EntityMatch | undefined {
    const known = this.#byName.get(fold(text)) ?? [];
    if (known.length > 0) return findEntity(this.graph, text);
    const entries = this.entries(text);
    for (const { id, country, surface, type } of entries) {
      if (this.graph.hasNode(id)) return { kind: 'found', key: id };
      const stands = type === 'country' || STANDS_FOR_COUNTRY.has(surface);
      if (country !== null && stands && this.graph.hasNode(`country/${country}`))
        return { kind: 'found', key: `country/${country}` };
    }
    return entries.length > 0 ? { kind: 'none', suggestions: suggest(this.graph, text) } : undefined;
  }

  /** Somebody by a name that may be a part of the full one. */
  private named(text: string): EntityMatch {
    return this.exact(text) ?? findEntity(this.graph, text);
  }
}

/** Ends of the parser's names by their starts. */
function parserNames(sentences: readonly Sentence[]): Map<number, number> {
  const names = new Map<number, number>();
  let offset = 0;
  for (const { tokens, names: found } of sentences) {
    for (const { first, last, type } of found) if (type !== 'date') names.set(offset + first, offset + last);
    offset += tokens.length;
  }
  return names;
}

/** Whether some words can be a name at all: not "who", "us" and "people". */
function mayName(tokens: readonly Token[], first: number, last: number): boolean {
  const form = tokens[first]!.form;
  if (['PUNCT', 'PART'].includes(tokens[last - 1]!.upos) || tokens[first]!.upos === 'PUNCT') return false;
  if (last - first > 1) return !FUNCTION_WORDS.has(form.toLowerCase()) || /^the$/i.test(form);
  const isCapitals = form.length > 1 && form === form.toUpperCase();
  if (isCapitals) return true;
  const lower = form.toLowerCase();
  if (FUNCTION_WORDS.has(lower) || Object.hasOwn(ASKED, singular(lower)) || UNCOUNTED.has(lower)) return false;
  return form !== lower || !['VERB', 'ADV', 'ADP', 'AUX'].includes(tokens[first]!.upos);
}

/** A rough singular: "countries" → "country". */
export function singular(word: string): string {
  if (word === 'people') return 'person';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
