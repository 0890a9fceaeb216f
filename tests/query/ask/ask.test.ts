import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/build.js';
import type { StringerGraph } from '../../../src/graph/types.js';
import { loadEngine } from '../../../src/library/engine-node.js';
import type { Article } from '../../../src/ontology/types.js';
import { type Answer, type AskTools, ask } from '../../../src/query/ask/index.js';
import { resolve } from '../../../src/resolution/index.js';
import { damArchive } from '../../fixtures/dam.js';
import { ferryArchive } from '../../fixtures/ferry.js';
import { DAM, EXAMPLE, FERRY, type Row, STORIES } from './questions.js';

/** Share of the questions that must be answered as a reader would. */
const BAR = 0.85;

/** Annotated data beside the code; without it their questions are left out. */
const GOLD = join(
  process.env.STRINGER_GOLD ?? join(import.meta.dirname, '../../../../shared/gold'),
  'dev/stories.jsonl',
);
const hasStories = existsSync(GOLD);

const graphs: Record<string, StringerGraph> = {};
let tools: AskTools;

beforeAll(async () => {
  const engine = await loadEngine();
  const { knowledge } = engine;
  tools = { annotate: (text) => engine.annotate(text), knowledge };
  const text = readFileSync(new URL('../../../graph/example/article.txt', import.meta.url), 'utf8');
  const graphOf = (articles: readonly Article[]) => {
    const read = articles.map((article) => ({
      article,
      extraction: engine.extract(engine.annotate(article.text), article.date),
    }));
    return buildGraph(resolve(read, knowledge), knowledge.ontology);
  };
  graphs.example = graphOf([{ id: 'example', text, title: null, source: null, url: null, date: '2024-04-19' }]);
  if (hasStories) graphs.stories = graphOf(stories());
  graphs.ferry = buildGraph(ferryArchive(), knowledge.ontology);
  graphs.dam = buildGraph(damArchive(), knowledge.ontology);
});

/** Articles as a build reads them: the title first. */
function stories(): Article[] {
  const lines = readFileSync(GOLD, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { id, title, date = null, text } = JSON.parse(line) as Article;
    const whole = title === null || text.startsWith(title) ? text : `${title}\n\n${text}`;
    return { id, title, date, text: whole, source: null, url: null };
  });
}

const TABLES: readonly (readonly [graph: string, rows: readonly Row[]])[] = [
  ['ferry', FERRY],
  ['dam', DAM],
  ['example', EXAMPLE],
  ...(hasStories ? [['stories', STORIES] as const] : []),
];

type Verdict = 'right' | 'missed' | 'wrong with confidence';

/** An answer is wrong when it gives what a reader would not, and missed when it gives less. */
function verdictOn(answer: Answer, expected: string): Verdict {
  const given = answer.answers.map(({ value }) => value).sort();
  const wanted = expected.replace(/^~/, '').split('; ').sort();
  if (expected.startsWith('~') && answer.kind === 'unsure')
    return String(given) === String(wanted) ? 'right' : 'missed';
  if (answer.kind === 'answered') {
    if (!given.every((value) => wanted.includes(value))) return 'wrong with confidence';
    return given.length === wanted.length ? 'right' : 'missed';
  }
  if (expected === '?') return 'right';
  const isNamed = answer.problems.some(({ word }) => `!${word}` === expected);
  return isNamed ? 'right' : 'missed';
}

describe('questions and their answers', () => {
  it('number at least a hundred', () => {
    expect(FERRY.length + DAM.length + EXAMPLE.length).toBeGreaterThanOrEqual(100);
  });

  it(`are right in at least ${BAR * 100} of a hundred cases, and never wrong with confidence`, () => {
    const misses: string[] = [];
    const wrong: string[] = [];
    let right = 0;
    let all = 0;
    for (const [name, rows] of TABLES) {
      for (const [question, expected] of rows) {
        const answer = ask(question, graphs[name]!, tools);
        const verdict = verdictOn(answer, expected);
        all += 1;
        if (verdict === 'right') right += 1;
        else {
          const line = `${name}: ${question} — wanted ${expected}, got ${answer.kind}: ${answer.text} ${answer.reading ?? ''}`;
          (verdict === 'missed' ? misses : wrong).push(line);
        }
      }
    }
    process.stdout.write(`${right} of ${all} questions answered right\n${[...wrong, ...misses].join('\n')}\n`);
    expect(wrong).toEqual([]);
    expect(right / all, misses.join('\n')).toBeGreaterThanOrEqual(BAR);
  });
});
