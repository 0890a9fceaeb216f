/**
 * How fast text is annotated: tokens a second of stringer (words, tags, lemmas, features, trees and names) beside two
 * JavaScript libraries that tag (no tree), each cold (loading and the first article) and warm, on the same articles.
 */
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { annotate } from '../../src/language/index.js';
import { loadParser } from '../../src/library/engine-node.js';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import { DEV, readJsonl } from '../evaluation/gold.js';

const ROUNDS = 5;

interface Tagger {
  readonly name: string;
  /** Loads it; gives what tags a text and says how many tokens it found. */
  load(): (text: string) => number;
}

const TAGGERS: readonly Tagger[] = [
  {
    name: 'stringer (tags, lemmas, trees, names)',
    load() {
      const { model: english, names } = loadParser(loadKnowledge().lexicon);
      return (text) => annotate(text, english, names).sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
    },
  },
  {
    name: 'compromise (tags)',
    load: () => (text) => compromise(text).terms().json().length,
  },
  {
    name: 'wink-nlp (tags)',
    load() {
      const nlp = winkNLP(model, ['sbd', 'pos']);
      return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
    },
  },
];

/** Processor seconds that work takes, which other processes of the machine hardly change. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Openly licensed news articles, and one tagger after the other over them, in turn, so that all see the same machine. */
export function languageBench(): string {
  const articles = readJsonl<{ text: string }>(join(DEV, 'gum-news.jsonl')).map(({ text }) => text);
  const loaded = TAGGERS.map(({ name, load }) => {
    let tag: (text: string) => number = () => 0;
    const cold = seconds(() => {
      tag = load();
      tag(articles[0] as string);
    });
    return { name, tag, cold, rates: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { tag, rates } of loaded) {
      let tokens = 0;
      const time = seconds(() => {
        for (const text of articles) tokens += tag(text);
      });
      rates.push(tokens / time);
    }
  const [own] = loaded as [(typeof loaded)[number]];
  const lines = loaded.map(({ name, cold, rates }) => {
    const rate = median(rates);
    return `| ${name} | ${(cold * 1000).toFixed(0)} ms | ${Math.round(rate).toLocaleString('en')} | ${(rate / median(own.rates)).toFixed(2)} |`;
  });
  return [
    '### Annotating news text, one process',
    '',
    '| | loading and first article | tokens a processor second, warm | ratio |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
    '',
    ...growth(articles, own.tag),
    '',
    `Resident memory ${Math.round(process.memoryUsage().rss / 1e6)} MB, with all three loaded.`,
    '',
  ].join('\n');
}

/** Time a token for articles of growing length: the same for all when time is linear. */
function growth(articles: readonly string[], tag: (text: string) => number): string[] {
  const all = articles.join('\n\n');
  const rows = [1, 4, 16].map((times) => {
    const text = Array.from({ length: times }, () => all).join('\n\n');
    let tokens = 0;
    const time = seconds(() => {
      tokens = tag(text);
    });
    return `| ${tokens.toLocaleString('en')} | ${((time / tokens) * 1e6).toFixed(1)} µs |`;
  });
  return ['| tokens in one article | time a token |', '| ---: | ---: |', ...rows];
}
