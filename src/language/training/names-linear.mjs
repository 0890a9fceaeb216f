/**
 * Fits the linear model of name tags and writes it as a model file:
 *
 *     python3 src/language/training/names_data.py
 *     npx tsx src/language/training/names-linear.mjs [--out src/language/model/names.stringer] [--hold-out K]
 *
 * Reads build/training/names.jsonl and names-partial.jsonl. `--hold-out K` leaves fold K (0 to 4) of CrossNER politics and re3d out, for
 * cross-validation. The same data gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../ontology/knowledge-node.ts';
import { FeatureReader } from '../names/linear/features.ts';
import { modelFile } from './model-writer.mjs';
import { fitTags } from './names-linear-fit.mjs';

const TYPES = ['person', 'country', 'group', 'place', 'date', 'other'];
const TAGS = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];
const ALL = (1 << TAGS.length) - 1;
/** Corpora whose folds are scored. */
const SCORED = new Set(['crossner-politics', 're3d']);
const EPOCHS = 6;
const ROUNDS = 3;
/** Logits for one unit of the fitted weights: chosen on the development side beside the network's own scores. */
const STRENGTH = 0.04;

const { values: options } = parseArgs({
  options: { out: { type: 'string', default: 'src/language/model/names.stringer' }, 'hold-out': { type: 'string' } },
});

/** The tags that a token of a sentence may have, as bits. */
function allowed({ tags, mask, skip }) {
  const unmarked = mask
    .flatMap((type) => [`B-${type}`, `I-${type}`])
    .reduce((bits, tag) => bits | (1 << TAGS.indexOf(tag)), 1);
  const free = new Set(skip);
  return tags.map((tag, i) => {
    if (free.has(i)) return ALL;
    if (tag === '?') return ALL & ~1;
    return tag === 'O' ? unmarked : 1 << TAGS.indexOf(tag);
  });
}

const records = ['names', 'names-partial']
  .flatMap((name) => readFileSync(`build/training/${name}.jsonl`, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line))
  .filter(({ source, fold }) => !(SCORED.has(source) && String(fold) === options['hold-out']));

const reader = new FeatureReader(loadKnowledge().lexicon);
const examples = records.map((record) => ({
  rows: reader.read(record.tokens),
  allowed: allowed(record),
  weight: record.weight,
}));
const { weights, unit } = fitTags(examples, TAGS, {
  epochs: EPOCHS,
  rounds: ROUNDS,
  log: (text) => console.error(text),
});
writeFileSync(
  options.out,
  modelFile({ language: 'en', model: 'linear name tags' }, [
    { name: 'names.tags', kind: 'text', values: TAGS },
    { name: 'names.unit', kind: 'f32', values: [unit * STRENGTH] },
    { name: 'names.weights', kind: 'i8', values: weights, columns: TAGS.length },
  ]),
);
