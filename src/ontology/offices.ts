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

type Base = Pick<Office, 'kind' | 'leads' | 'scope' | 'official'>;

const STATE_KINDS = new Set(['government', 'parliament', 'diplomat', 'military', 'court', 'police', 'spokesperson']);
/** As many words as the longest title has. */
const LONGEST = 8;
const list = (text: string): string[] => text.split('|');

/** Reads titles by the lists of `graph/lexicon/offices.json`. */
export function officeReader(file: OfficesFile): (phrase: string) => Office | undefined {
  const notOfficial = new Set(list(file.notOfficial));
  const bases = new Map<string, Base>();
  for (const [kind, leads, titles] of file.offices) {
    for (const title of list(titles)) {
      const key = plain(title);
      if (bases.has(key)) continue;
      bases.set(key, {
        kind,
        leads: leads !== '',
        scope: leads === 'leads local' ? 'place' : STATE_KINDS.has(kind) ? 'state' : 'body',
        official: !notOfficial.has(title),
      });
    }
  }
  const portfolios = new Set(list(file.portfolios).map(plain));
  const portfolioHeads = new Set(list(file.portfolioHeads).map(plain));
  const deputies = new Set(list(file.deputies));
  const former = new Set(list(file.former));

  /** Longest title at the end of the words: where it begins and what it is. */
  const titleAtEnd = (words: readonly string[]): { start: number; base: Base; plural: boolean } | undefined => {
    for (let start = Math.max(0, words.length - LONGEST); start < words.length; start += 1) {
      const text = words.slice(start).join(' ');
      const base = bases.get(text);
      if (base !== undefined)
        return { start, base, plural: /(?:[^s]s|men|women|people)$/.test(text) && bases.has(singular(text)) };
      const one = bases.get(singular(text));
      if (one !== undefined) return { start, base: one, plural: true };
    }
    return undefined;
  };

  return (phrase) => {
    const full = plain(phrase);
    const [before, complement] = splitComplement(full);
    const whole = bases.has(full) || bases.has(singular(full));
    const words = (whole ? full : before).split(' ').filter((word) => word !== '');
    const found = titleAtEnd(words);
    if (found === undefined) return undefined;
    const { base, plural } = found;
    const head = words.slice(found.start);
    if (plural) head.splice(0, head.length, ...singular(head.join(' ')).split(' '));
    const ahead = words.slice(0, found.start);
    const portfolio: string[] = [];
    if (portfolioHeads.has(head.join(' '))) {
      while (ahead.length > 0 && isPortfolio(ahead, portfolio.length, portfolios)) portfolio.unshift(ahead.pop()!);
    }
    const deputy = ahead.filter((word) => deputies.has(word));
    const shown = [...deputy, ...portfolio, ...head];
    const tail =
      !whole && base.kind === 'government' && complement !== '' && isPortfolioPhrase(complement, portfolios)
        ? ` of ${titleCase(complement)}`
        : '';
    return {
      ...base,
      title: titleCase(shown.join(' ')) + tail,
      head: head.at(-1)!,
      leads: base.leads && deputy.length === 0,
      deputy: deputy.length > 0,
      former: ahead.some((word) => former.has(word)),
      plural,
    };
  };
}

/** "defence", or the "foreign affairs" of which "affairs" has just been read. */
function isPortfolio(ahead: readonly string[], taken: number, portfolios: ReadonlySet<string>): boolean {
  const last = ahead.at(-1)!;
  if (portfolios.has(last) || portfolios.has(ahead.slice(-2).join(' ')) || portfolios.has(ahead.slice(-3).join(' ')))
    return true;
  return taken > 0 && last === 'and';
}

function isPortfolioPhrase(complement: string, portfolios: ReadonlySet<string>): boolean {
  return portfolios.has(complement) || complement.split(/ and /).every((part) => portfolios.has(part));
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
  return title
    .split(' ')
    .map((word, i) => {
      if (CAPITALS.has(word)) return word.toUpperCase();
      return i > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
}
