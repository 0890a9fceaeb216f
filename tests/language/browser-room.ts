import { annotate, annotateTokens, loadNeuralModel } from '../../src/language/index.js';
import { createParser, type ModelFiles } from '../../src/library/engine.js';
import { parseLexicon } from '../../src/ontology/lexicon.js';

/** What is read, and with which kernel. */
export interface Reading {
  readonly article: string;
  readonly sentences: readonly (readonly string[])[];
  readonly kernel: 'wasm' | 'plain';
}

/** What came of it: the kernel that did the work, and everything it said, numbers with all their digits. */
export interface ReadOut {
  readonly kernel: string;
  readonly article: string;
  readonly sentences: string;
  readonly scores: string;
}

/** Reads an article and sentences; the same function runs in Node and, bundled, in a browser. */
export function readRoom(files: ModelFiles, lexiconFiles: Record<string, unknown>, reading: Reading): ReadOut {
  const lexicon = parseLexicon(lexiconFiles);
  const { names } = createParser(files, lexicon);
  const model = loadNeuralModel(files.model, { kernel: reading.kernel });
  const scores = model.analyse(reading.sentences).map(({ arcConfidence, nameScores }) => ({
    arcs: [...arcConfidence],
    names: [...nameScores.values],
  }));
  return {
    kernel: model.kernel,
    article: JSON.stringify(annotate(reading.article, model, names)),
    sentences: JSON.stringify(annotateTokens(reading.sentences, model, names)),
    scores: JSON.stringify(scores),
  };
}

Object.assign(globalThis, { readRoom });
