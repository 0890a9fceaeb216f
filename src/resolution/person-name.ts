import { fold } from '../ontology/fold.js';
import type { Lexicon } from '../ontology/lexicon.js';

/** A person's name taken apart, folded for comparison. */
export interface PersonName {
  /** Without title, as written: "Joseph R. Biden". */
  readonly shown: string;
  /** All words: `['joseph', 'r', 'biden']`. */
  readonly words: readonly string[];
  /** "jr", "iii". */
  readonly suffix: string | null;
}

const HONORIFICS = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady mister madam madame señor senor'.split(' '),
);
/** Titles of people who go by their first name, so that the title is part of the name. */
const REGAL = new Set('king queen prince princess pope emperor empress sultan emir saint caliph'.split(' '));
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));
/** Articles and "son of", which are written or left out: "al-Sisi", "Sisi". */
const PARTICLES = new Set('al el ul bin ibn ben abu de del da dos van von der den la le bint'.split(' '));

/** Spellings and short forms of one first name. */
const VARIANTS = new Map(
  [
    'mohammed muhammad mohamed mohammad muhammed mohamad mohamud',
    'ahmed ahmad ahmet',
    'joseph joe joey',
    'william bill will billy',
    'robert bob rob bobby',
    'michael mike mikhail',
    'anthony tony antony',
    'james jim jimmy',
    'benjamin ben binyamin bibi',
    'richard dick rick',
    'david dave',
    'thomas tom',
    'edward ted ed eddie',
    'daniel dan danny',
    'elizabeth liz',
    'christopher chris',
    'jeffrey jeff geoffrey geoff',
    'kenneth ken',
    'matthew matt',
    'nicholas nick nicolas',
    'peter pete',
    'philip phil phillip',
    'ronald ron',
    'samuel sam',
    'steven steve stephen',
    'timothy tim',
    'gregory greg',
    'andrew andy',
    'charles charlie chuck',
    'donald don',
    'lawrence larry',
    'volodymyr vladimir',
    'sergei sergey serhiy',
    'dmitry dmitri dmytro',
    'alexander alex aleksandr oleksandr',
    'yasser yasir yaser',
    'hossein hussein hussain husain',
    'mahmoud mahmud',
    'yousef yusuf youssef yousuf',
    'khaled khalid',
    'saeed said',
  ].flatMap((line) => {
    const names = line.split(' ');
    return names.map((name) => [name, names[0]!] as const);
  }),
);

/** Takes a person's name apart. Undefined when no word is left. */
export function parsePersonName(name: string, lexicon: Lexicon): PersonName | undefined {
  let parts = name
    .replace(/['’]s$/, '')
    .split(/[\s,]+/)
    .filter((part) => /\p{L}/u.test(part));
  parts = dropTitle(parts, lexicon);
  let suffix: string | null = null;
  const last = fold(parts.at(-1) ?? '');
  if (parts.length > 1 && SUFFIXES.has(last)) {
    suffix = last;
    parts = parts.slice(0, -1);
  }
  const words = parts
    .map((part) => fold(part.replace(/^(?:al|el|ul|ar|as|ash|an)[-‐–](?=\p{L})/iu, '')))
    .filter((word) => word !== '');
  const plain = words.filter((word, i) => i === 0 || i === words.length - 1 || !PARTICLES.has(word));
  if (plain.length > 1 && PARTICLES.has(plain[0]!)) plain.shift();
  if (plain.length === 0) return undefined;
  return { shown: parts.join(' '), words: plain, suffix };
}

function dropTitle(parts: readonly string[], lexicon: Lexicon): string[] {
  let start = 0;
  while (start < parts.length - 1 && HONORIFICS.has(fold(parts[start]!))) start += 1;
  for (let end = parts.length - 1; end > start; end -= 1) {
    const title = parts.slice(start, end).join(' ');
    if (REGAL.has(fold(parts[end - 1]!)) || lexicon.office(title) === undefined) continue;
    if (lexicon.isFirstName(parts[end - 1]!) && end - start === 1 && parts.length - start > 1) continue;
    return dropTitle(parts.slice(end), lexicon);
  }
  return parts.slice(start);
}

/** Whether two full names can be one person's: the same last word, first names that agree, nothing between that differs. */
export function areCompatible(a: PersonName, b: PersonName): boolean {
  if (a.words.at(-1) !== b.words.at(-1)) return false;
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return false;
  const [first, ...middle] = a.words.slice(0, -1);
  const [otherFirst, ...otherMiddle] = b.words.slice(0, -1);
  if (first === undefined || otherFirst === undefined || !agree(first, otherFirst)) return false;
  const [fewer, more] = middle.length <= otherMiddle.length ? [middle, otherMiddle] : [otherMiddle, middle];
  let at = 0;
  for (const word of fewer) {
    while (at < more.length && !agree(word, more[at]!)) at += 1;
    if (at === more.length) return false;
    at += 1;
  }
  return true;
}

/** The same, spellings of the same, or an initial of the other. */
function agree(a: string, b: string): boolean {
  if (a === b || (VARIANTS.get(a) ?? a) === (VARIANTS.get(b) ?? b)) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
