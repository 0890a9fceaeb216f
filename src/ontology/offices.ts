import type { OfficesFile } from './lexicon-files.js';

/** What a title says about its holder. */
export interface Office {
  /** The title to show, without nationality and party: "Deputy Foreign Minister". */
  readonly title: string;
  /** Its last noun, singular, in lower case: "minister". */
  readonly head: string;
  /** `government`, `parliament`, `diplomat`, `spokesperson`, `military`, `party`, `organisation`, `religious`, `court`, `police`. */
  readonly kind: string;
  /** Whether the holder is at the head of what he or she represents. */
  readonly leads: boolean;
  /** What the holder leads or represents: a state, a part of one (a governor's province), or a body. */
  readonly scope: 'state' | 'place' | 'body';
  /** Whether the title makes an `official` of a `person`. */
  readonly official: boolean;
  readonly deputy: boolean;
  /** No longer or not yet in office. */
  readonly former: boolean;
  readonly plural: boolean;
}

/** What a title says that stands alone, with the title as it is listed. */
interface Listed extends Pick<Office, 'kind' | 'leads' | 'scope' | 'official'> {
  readonly listed: string;
}

interface Found {
  /** Index of the title's first word. */
  readonly start: number;
  readonly base: Listed;
  readonly plural: boolean;
}

const STATE_KINDS = new Set(['government', 'parliament', 'diplomat', 'military', 'court', 'police', 'spokesperson']);
/** As many words as the longest title has. */
const LONGEST = 8;
const list = (text: string): string[] => text.split('|');

/** Reads titles by the lists of `graph/lexicon/offices.json`. */
export class OfficeReader {
  readonly #titles = new Map<string, Listed>();
  readonly #portfolios: ReadonlySet<string>;
  readonly #portfolioHeads: ReadonlySet<string>;
  readonly #deputies: ReadonlySet<string>;
  readonly #former: ReadonlySet<string>;
  /** "general" by "gen". */
  readonly #inFull: ReadonlyMap<string, string>;

  constructor(file: OfficesFile) {
    const notOfficial = new Set(list(file.notOfficial));
    for (const [kind, leads, titles] of file.offices) {
      const scope = leads === 'leads local' ? 'place' : STATE_KINDS.has(kind) ? 'state' : 'body';
      for (const listed of list(titles)) {
        const key = plain(listed);
        if (this.#titles.has(key)) continue;
        this.#titles.set(key, { listed, kind, leads: leads !== '', scope, official: !notOfficial.has(listed) });
      }
    }
    this.#portfolios = new Set(list(file.portfolios).map(plain));
    this.#portfolioHeads = new Set(list(file.portfolioHeads).map(plain));
    this.#deputies = new Set(list(file.deputies));
    this.#former = new Set(list(file.former));
    this.#inFull = new Map(list(file.abbreviations).map((pair) => pair.split('=') as [string, string]));
  }

  /** The office that a phrase names; undefined when its last noun is no title. */
  read(phrase: string): Office | undefined {
    const full = plain(phrase);
    const [before, complement] = splitComplement(full);
    const isWhole = this.#titles.has(full) || this.#titles.has(singular(full));
    const words = (isWhole ? full : before).split(' ').filter((word) => word !== '');
    const found = this.#titleAtEnd(words);
    if (found === undefined) return undefined;
    const { listed: written, ...base } = found.base;
    const listed = this.#inFull.get(plain(written)) ?? written;
    const ahead = words.slice(0, found.start);
    const portfolio = this.#portfolioHeads.has(plain(listed)) ? this.#takePortfolio(ahead) : [];
    const deputy = ahead.filter((word) => this.#deputies.has(word));
    const hasTail = !isWhole && base.kind === 'government' && this.#isPortfolio(complement);
    return {
      ...base,
      title: titleCase([...deputy, ...portfolio, listed].join(' ')) + (hasTail ? ` of ${titleCase(complement)}` : ''),
      head: plain(listed).split(' ').at(-1)!,
      leads: base.leads && deputy.length === 0,
      deputy: deputy.length > 0,
      former: ahead.some((word) => this.#former.has(word)),
      plural: found.plural,
    };
  }

  /** The longest title at the end of the words. */
  #titleAtEnd(words: readonly string[]): Found | undefined {
    for (let start = Math.max(0, words.length - LONGEST); start < words.length; start += 1) {
      const text = words.slice(start).join(' ');
      const one = this.#titles.get(singular(text));
      const base = this.#titles.get(text) ?? one;
      if (base === undefined) continue;
      return { start, base: one ?? base, plural: one !== undefined && singular(text) !== text };
    }
    return undefined;
  }

  /** Takes "foreign affairs" from the end of the words. */
  #takePortfolio(words: string[]): string[] {
    const taken: string[] = [];
    const isPart = (): boolean =>
      [1, 2, 3].some((length) => this.#portfolios.has(words.slice(-length).join(' '))) ||
      (taken.length > 0 && words.at(-1) === 'and');
    while (words.length > 0 && isPart()) taken.unshift(words.pop()!);
    return taken;
  }

  /** "defence", "foreign affairs and trade". */
  #isPortfolio(complement: string): boolean {
    if (this.#portfolios.has(complement)) return true;
    return complement.split(' and ').every((part) => this.#portfolios.has(part));
  }
}

/** "minister of defence" is "minister" with the complement "defence". */
function splitComplement(text: string): [before: string, complement: string] {
  const match = / (?:of|for|to|in|at|on) (?:the )?/.exec(text);
  return match === null ? [text, ''] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

function plain(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^the\s+/, '')
    .replace(/\bex-(?=\w)/g, 'ex ')
    .replace(/[\s\-‐‑]+/g, ' ')
    .replace(/[.,]/g, '')
    .trim();
}

function singular(title: string): string {
  const general = /^(\S+)s (general|in chief|of .*|elect)$/.exec(title);
  if (general !== null) return `${general[1]} ${general[2]}`;
  if (/(?:men|women)$/.test(title)) return title.replace(/men$/, 'man');
  if (/people$/.test(title)) return title.replace(/people$/, 'person');
  if (/ies$/.test(title)) return title.replace(/ies$/, 'y');
  return title.replace(/s$/, '');
}

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'to']);
const CAPITALS = new Set(['ceo', 'cfo', 'coo', 'mp', 'mep', 'un', 'us', 'cia', 'fbi']);

function titleCase(title: string): string {
  return title.replace(/[^\s-]+/g, (word, at: number) => {
    if (CAPITALS.has(word)) return word.toUpperCase();
    return at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
