/**
 * Prints how well the sum of both models of names agrees with held-out sentences (the openly licensed documents of GUM dev, which
 * neither is fitted on) when the network's scores are multiplied: a network is surer than it is right, and then the second model
 * and the rules, whose scores are added, are not heard (temperature scaling: Guo et al. 2017). `export.py --name-scale` takes the
 * factor.
 *
 *     node src/language/training/calibrate.mjs build/training/unscaled.stringer    # after npm run build and names_data.py
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';

const DIST = new URL('../../../dist/', import.meta.url);
const { LinearNames, loadNeuralModel, readLinearWeights } = await import(new URL('language/index.js', DIST));
const { loadLexicon } = await import(new URL('ontology/package-node.js', DIST));

const SCALES = Array.from({ length: 17 }, (_, i) => (i + 4) / 20);

const sentences = readFileSync(new URL('../../../build/training/names-gum-dev.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const network = loadNeuralModel(readFileSync(argv[2]));
const weights = readLinearWeights(readFileSync(new URL('language/model/names.stringer', DIST)));
const linear = new LinearNames(weights, loadLexicon());

/** Of each token whose tag is known: the scores of both models, tag by tag, and which tags are right. */
const tokens = network.analyse(sentences.map((sentence) => sentence.tokens)).flatMap(({ nameScores }, i) => {
  const { tokens: forms, tags, mask, skip } = sentences[i];
  const second = linear.score(forms);
  const places = nameScores.tags.map((tag) => second.tags.indexOf(tag));
  return forms.flatMap((_, token) => {
    if (skip.includes(token)) return [];
    const own = tags[token];
    return [
      nameScores.tags.map((tag, t) => ({
        first: nameScores.values[token * places.length + t],
        second: places[t] < 0 ? 0 : second.values[token * second.tags.length + places[t]],
        right: tag === own || (own === 'O' && mask.includes(tag.slice(2))),
      })),
    ];
  });
});

const logSum = (values) => {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
};

for (const scale of SCALES) {
  const losses = tokens.map((tags) => {
    const sums = tags.map(({ first, second }) => scale * first + second);
    return logSum(sums) - logSum(sums.filter((_, t) => tags[t].right));
  });
  console.log(scale.toFixed(2), (losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toFixed(4));
}
