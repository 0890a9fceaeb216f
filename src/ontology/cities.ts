import { slug } from './fold.js';
import type { LexiconEntry } from './lexicon.js';

/** Cities column by column, sorted by key and then by population; places and capitals are not among them. */
export interface CitiesFile {
  /** Folded names, joined by `|`. */
  readonly keys: string;
  /** Names, joined by `|`; empty where the name is the key with a capital. */
  readonly names: string;
  /** ISO 3166-1 alpha-3 codes, without separator. */
  readonly countries: string;
  /** Inhabitants in thousands. */
  readonly thousands: readonly number[];
  /** `1` where the id is the name's alone, `0` where the country's code follows. */
  readonly plain: string;
  /** For names of several words: most words by first word, folded. */
  readonly starts: Readonly<Record<string, number>>;
}

/** Cities by folded name. An entry is made only when it is asked for. */
export class CityIndex {
  readonly #file: CitiesFile;
  readonly #keys: readonly string[];
  readonly #names: readonly string[];
  /** Index of the first city of each key. */
  readonly #first = new Map<string, number>();

  constructor(file: CitiesFile) {
    this.#file = file;
    this.#keys = file.keys.split('|');
    this.#names = file.names.split('|');
    for (let i = this.#keys.length - 1; i >= 0; i -= 1) this.#first.set(this.#keys[i]!, i);
  }

  /** Most words of a city's name that begins with this word, 0 when there is none. */
  wordsFrom(first: string): number {
    return this.#file.starts[first] ?? (this.#first.has(first) ? 1 : 0);
  }

  /** Cities of a folded name, most inhabitants first. */
  find(key: string): LexiconEntry[] {
    const found: LexiconEntry[] = [];
    for (let i = this.#first.get(key); i !== undefined && this.#keys[i] === key; i += 1) found.push(this.#entry(i));
    return found;
  }

  #entry(i: number): LexiconEntry {
    const key = this.#keys[i]!;
    const name = this.#names[i] || key.charAt(0).toUpperCase() + key.slice(1);
    const country = this.#file.countries.slice(3 * i, 3 * i + 3);
    const suffix = this.#file.plain[i] === '1' ? '' : `-${country.toLowerCase()}`;
    return {
      id: `place/${slug(name)}${suffix}`,
      type: 'place',
      kind: 'city',
      name,
      country,
      surface: 'name',
      population: this.#file.thousands[i]! * 1000,
    };
  }
}
