import type { LexiconJson } from './listed.js';
import { listedWords } from './listed.js';
import type { Settings, Verdict } from './nearest.js';
import { NearestTriggers, SETTINGS } from './nearest.js';
import type { WordVectors } from './vectors.js';
import type { PartOfSpeech, WordNet } from './wordnet.js';

/** `graph/lexicon/triggers-backoff.json`: unlisted words with the word they are like, a factor and who voted. */
export interface BackOffTable {
  readonly verbs: Record<string, readonly [like: string, factor: number, voters: string]>;
  readonly nouns: Record<string, readonly [like: string, factor: number, voters: string]>;
  readonly adjectives: Record<string, readonly [like: string, factor: number, voters: string]>;
  /** Nouns that count as members of a class of the lexicon, by class. */
  readonly classes: Record<string, string>;
}

/** Where the table gets its knowledge; without vectors it rests on WordNet alone. */
export interface Sources {
  readonly wordNet: WordNet;
  readonly vectors: WordVectors | null;
  /** Where given, only these words are looked at. */
  readonly only?: ReadonlySet<string>;
}

/** WordNet's files of nouns that may name an event: acts, feelings, communication, events, states. */
const EVENTFUL = new Set([4, 7, 10, 11, 12, 26]);
/** Too common to tell anything by their neighbours. */
const SILENT = new Set('be have do get go come take make say'.split(' '));
const MOST_SENSES = 9;
const SUREST_NOUNS = 0.65;
const CLASS_NEIGHBOURS = 3;
const CLASS_NEAREST = 0.5;
const SMALLEST_CLASS = 6;

/** The back-off of every word of WordNet that a lexicon does not list. */
export function backOffTable(lexicon: LexiconJson, sources: Sources, settings?: Settings): BackOffTable {
  const listed = listedWords(lexicon);
  const rows = (part: PartOfSpeech): BackOffTable['verbs'] => {
    const known = new Set(listed[part].map(({ word }) => word));
    const nearest = new NearestTriggers(part, listed[part], sources.wordNet, sources.vectors, settings);
    const found: BackOffTable['verbs'] = {};
    for (const lemma of candidates(part, sources).filter((word) => !known.has(word))) {
      const verdict = nearest.verdict(lemma);
      if (verdict && isFit(part, verdict)) found[lemma] = [verdict.like, factorOf(verdict), verdict.voters.join(', ')];
    }
    return found;
  };
  return {
    verbs: rows('verb'),
    nouns: rows('noun'),
    adjectives: rows('adjective'),
    classes: classMembers(lexicon, sources),
  };
}

/**
 * Adjectives lend what they say of somebody, not that something is to come ("ready", "likely"); most nouns name no event,
 * so that theirs must be trusted.
 */
function isFit(part: PartOfSpeech, verdict: Verdict): boolean {
  if (part === 'adjective') return verdict.does !== 'intend';
  return part === 'verb' || shareRight(verdict) >= SUREST_NOUNS;
}

/** The share of triggers that are got right at that trust (tools/trigger-backoff.ts --score), 0 to 1. */
export function shareRight({ trust }: Verdict): number {
  return Math.min(1, 0.15 + 0.95 * trust);
}

/** What borrowed weights are multiplied by: less than the share got right, so that listed words win. */
const factorOf = (verdict: Verdict): number => Math.round(100 * shareRight(verdict) ** 2) / 100;

function candidates(part: PartOfSpeech, { wordNet, vectors, only }: Sources): string[] {
  const plain = part === 'verb' ? /^[a-z]+(_[a-z]+)?$/ : /^[a-z-]+$/;
  return wordNet
    .lemmas(part)
    .filter((lemma) => plain.test(lemma) && !SILENT.has(lemma.split('_')[0]!))
    .filter((lemma) => !only || only.has(lemma.split('_')[0]!))
    .filter((lemma) => {
      const senses: readonly string[] = wordNet.sensesOf(part, lemma);
      if (senses.length > MOST_SENSES) return false;
      if (part === 'noun' && !EVENTFUL.has(wordNet.fileOf(senses[0]!))) return false;
      return vectors === null || lemma.includes('_') || vectors.of(part, lemma) !== null;
    })
    .sort();
}

/** Nouns as near to several members of a class as those are to one another. */
function classMembers(lexicon: LexiconJson, sources: Sources): Record<string, string> {
  const { wordNet, vectors, only } = sources;
  const nouns = wordNet
    .lemmas('noun')
    .filter((lemma) => /^[a-z-]+$/.test(lemma) && (!only || only.has(lemma)) && vectors?.of('noun', lemma) !== null)
    .filter((lemma) => wordNet.sensesOf('noun', lemma).length <= MOST_SENSES)
    .sort();
  const classes = Object.entries(lexicon.classes).flatMap(([name, text]) => {
    const members = text.split(' ').filter((word) => wordNet.sensesOf('noun', word).length > 0);
    return members.length < SMALLEST_CLASS ? [] : [{ name, members: new Set(members), near: [] as string[] }];
  });
  const all = [...new Set(classes.flatMap(({ members }) => [...members]))];
  const listed = all.map((word) => ({ word, does: '', side: null }));
  const nearest = new NearestTriggers('noun', listed, wordNet, vectors, { ...SETTINGS, neighbours: all.length });
  for (const noun of nouns) {
    const neighbours = nearest.neighbours(noun).filter(({ score }) => score >= CLASS_NEAREST / CLASS_NEIGHBOURS);
    if (neighbours.length < CLASS_NEIGHBOURS) continue;
    for (const { members, near } of classes) {
      const scores = neighbours.filter(({ word }) => members.has(word)).slice(0, CLASS_NEIGHBOURS);
      const sum = scores.reduce((total, { score }) => total + score, 0);
      if (!members.has(noun) && sum / CLASS_NEIGHBOURS >= CLASS_NEAREST) near.push(noun);
    }
  }
  return Object.fromEntries(classes.flatMap(({ name, near }) => (near.length > 0 ? [[name, near.join(' ')]] : [])));
}
