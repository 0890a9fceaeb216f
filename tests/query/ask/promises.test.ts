import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/build.js';
import type { StringerGraph } from '../../../src/graph/types.js';
import { loadEngine } from '../../../src/library/engine-node.js';
import { ANSWER_KINDS, type AskTools, ask, QUESTION_FORMS } from '../../../src/query/ask/index.js';
import { cypher, STRINGER_MAPPING } from '../../../src/query/cypher/index.js';
import { ferryArchive } from '../../fixtures/ferry.js';

let graph: StringerGraph;
let tools: AskTools;

beforeAll(async () => {
  const engine = await loadEngine();
  tools = { annotate: (text) => engine.annotate(text), knowledge: engine.knowledge };
  graph = buildGraph(ferryArchive(), engine.knowledge.ontology);
});

const WORDS =
  'who whom what which when where how many did does is was by with Turkey Greece Markou the EU ferries attack accused met in of to and not might'.split(
    ' ',
  );

describe('an answer', () => {
  it('comes to any words, the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }), (words) => {
        const question = words.join(' ');
        const answer = ask(question, graph, tools);
        expect(ANSWER_KINDS).toContain(answer.kind);
        expect(ask(question, graph, tools)).toEqual(answer);
      }),
      { numRuns: 30 },
    );
  });

  it('comes to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        expect(ask(question, graph, tools).kind).not.toBe('answered');
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    'Who accused Turkey?',
    'Did Markou meet Demir?',
    'How many countries are members of the EU?',
    'Where did Ruth Calloway meet Eleni Markou?',
    'What happened to Israel?',
    'Who is the foreign minister of Turkey?',
  ])('to "%s" rests on a query that finds something, and on sentences of the graph', (question) => {
    const { kind, cypher: asked, answers } = ask(question, graph, tools);
    expect(kind).toBe('answered');
    const { query, parameters } = asked!;
    expect(cypher(graph, query, { mapping: STRINGER_MAPPING, parameters }).rows.length).toBeGreaterThan(0);
    for (const { evidence } of answers) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { claims } of evidence) expect(claims.length).toBeGreaterThan(0);
    }
  });

  it('never has a name of the question in its query', () => {
    const { cypher: asked } = ask("Who accused Turkey of 'delay'?", graph, tools);
    expect(asked!.query).not.toMatch(/Turkey|country|delay/);
  });

  it('names the word that it does not understand, and a command that comes near', () => {
    const { kind, problems, nearest, reading } = ask('Who loves Turkey?', graph, tools);
    expect({ kind, word: problems[0]?.word, nearest, reading }).toEqual({
      kind: 'not-understood',
      word: 'loves',
      nearest: 'stringer relations --with Turkey',
      reading: null,
    });
  });

  it('mends a slip of the keyboard, says so, and is never sure of it', () => {
    const { kind, text, answers } = ask('Who acused Turkei of holding ferries?', graph, tools);
    expect(answers.map(({ value }) => value)).toEqual(['Eleni Markou']);
    expect({ kind, text }).toEqual({
      kind: 'unsure',
      text: "I take 'acused' for 'accused'. I take 'Turkei' for 'Turkey'. Eleni Markou.",
    });
  });

  it('suggests the names that come closest', () => {
    expect(ask('Who accused Turkeystan?', graph, tools).problems[0]).toMatchObject({
      word: 'Turkeystan',
      suggestions: ['Turkey'],
    });
  });
});

describe('the forms of questions', () => {
  it('have different names', () => {
    const names = QUESTION_FORMS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
