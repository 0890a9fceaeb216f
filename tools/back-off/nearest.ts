import type { WordVectors } from './vectors.js';
import { cosine } from './vectors.js';
import type { PartOfSpeech, WordNet } from './wordnet.js';

/** A word of the lexicon with what it does: a relation or the name of an operator. */
export interface Listed {
  readonly word: string;
  readonly does: string;
  /** The side of its relation in an event; null where it has none of its own (light verbs). */
  readonly side: string | null;
}

export interface Neighbour extends Listed {
  /** 0 to 1. */
  readonly score: number;
}

/** What an unlisted word is taken to do, and the listed word whose entries it borrows. */
export interface Verdict {
  readonly like: string;
  readonly does: string;
  /** 0 to 1: the winners' share of the votes, times how near the nearest is. */
  readonly trust: number;
  /** The words that voted for it, the nearest first. */
  readonly voters: readonly string[];
}

export interface Settings {
  readonly neighbours: number;
  /** How much a tie in WordNet counts, and how much the cosine above the floor: a neighbour is near by one or the other. */
  readonly wordNet: number;
  readonly vectors: number;
  /** Cosine that counts for nothing. */
  readonly floor: number;
  readonly nearest: number;
  readonly share: number;
  readonly sideShare: number;
}

export const SETTINGS: Settings = {
  neighbours: 12,
  wordNet: 0.5,
  vectors: 0.7,
  floor: 0.3,
  nearest: 0.2,
  share: 0.35,
  sideShare: 0.5,
};

/** Finds what unlisted words of one part of speech do by the listed words nearest to them. */
export class NearestTriggers {
  private readonly byWord: ReadonlyMap<string, Listed>;
  private readonly rows: readonly (Float32Array | null)[];

  constructor(
    private readonly part: PartOfSpeech,
    private readonly listed: readonly Listed[],
    private readonly wordNet: WordNet,
    private readonly vectors: WordVectors | null,
    private readonly settings: Settings = SETTINGS,
  ) {
    this.byWord = new Map(listed.map((entry) => [entry.word, entry]));
    this.rows = listed.map(({ word }) => vectors?.of(part, word) ?? null);
  }

  /** The k nearest listed words: by ties in WordNet and by cosine. */
  neighbours(lemma: string): Neighbour[] {
    const { part, settings } = this;
    const ties = this.wordNet.near(part, lemma);
    for (const [word, tie] of this.throughDerivation(lemma)) ties.set(word, Math.max(ties.get(word) ?? 0, tie));
    const own = this.vectors?.of(part, lemma) ?? null;
    const opposite = this.wordNet.antonyms(part, lemma);
    const found: Neighbour[] = [];
    for (const [at, entry] of this.listed.entries()) {
      if (entry.word === lemma || opposite.has(entry.word)) continue;
      const tie = ties.get(entry.word) ?? 0;
      const close = Math.max(0, (cosine(own, this.rows[at]!) - settings.floor) / (1 - settings.floor));
      const score = 1 - (1 - settings.wordNet * tie) * (1 - settings.vectors * close);
      if (score > 0.1) found.push({ ...entry, score });
    }
    return found.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1)).slice(0, settings.neighbours);
  }

  /** The verdict of the nearest; undefined where they are far, or not of one side, or not of one mind. */
  verdict(lemma: string): Verdict | undefined {
    const { settings } = this;
    const near = this.neighbours(lemma);
    const [first] = near;
    if (!first || first.score < settings.nearest) return undefined;
    const weigh = (pick: (one: Neighbour) => string | null) => {
      const votes = new Map<string, number>();
      for (const one of near) {
        const name = pick(one);
        if (name !== null) votes.set(name, (votes.get(name) ?? 0) + one.score ** 2);
      }
      const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
      const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return best ? { name: best[0], share: best[1] / all } : undefined;
    };
    const side = weigh(({ side }) => side ?? 'none');
    if (!side || side.share < settings.sideShare) return undefined;
    const does = weigh((one) => ((one.side ?? 'none') === side.name ? one.does : null))!;
    if (does.share < settings.share) return undefined;
    const voters = near.filter((one) => one.does === does.name);
    if (voters[0]!.score < settings.nearest) return undefined;
    return {
      like: voters[0]!.word,
      does: does.name,
      trust: Math.min(1, voters[0]!.score + 0.3) * side.share * (0.5 + does.share / 2),
      voters: voters.slice(0, 3).map(({ word }) => word),
    };
  }

  /** Nouns tied by the verbs that they are derived from ("denunciation": denounce, condemn: condemnation). */
  private throughDerivation(lemma: string): Map<string, number> {
    const found = new Map<string, number>();
    if (this.part !== 'noun') return found;
    for (const verb of this.wordNet.derived('noun', lemma, 'verb')) {
      const near = this.wordNet.near('verb', verb).set(verb, 1);
      for (const [other, tie] of near)
        for (const noun of this.wordNet.derived('verb', other, 'noun'))
          if (noun !== lemma && this.byWord.has(noun)) found.set(noun, Math.max(found.get(noun) ?? 0, 0.7 * tie));
    }
    return found;
  }
}
