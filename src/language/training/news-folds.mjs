/**
 * Scores model files of `train.py --news-fold K` and `export.py`, the Kth on the GUM news documents that it has not seen: a
 * line of JSON a document, then all documents together.
 *
 *     npx tsx src/language/training/news-folds.mjs build/training/news-{0,1,2,3,4}.stringer
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { writeFeats } from '../conllu/index.ts';
import { loadNeuralModel } from '../index.ts';
import { openSentences } from './treebanks.mjs';

const documents = new Map();
let name = '';
for (const sentence of openSentences('gum-train')) {
  name = sentence.comments.find((comment) => comment.startsWith('newdoc id = '))?.slice('newdoc id = '.length) ?? name;
  if (!documents.has(name)) documents.set(name, []);
  documents.get(name).push(sentence);
}
const news = [...documents.keys()].filter((id) => id.startsWith('GUM_news_')).sort();
const models = argv.slice(2);

const plain = (deprel) => deprel.split(':')[0];

/** How many words have the right head and relation, head, tags and features. */
function score(model, sentences) {
  const right = { words: 0, las: 0, uas: 0, upos: 0, xpos: 0, feats: 0 };
  const analyses = model.analyse(sentences.map(({ words }) => words.map(({ form }) => form)));
  sentences.forEach(({ words }, s) => {
    const { heads, deprels, upos, xpos, feats } = analyses[s];
    words.forEach((word, i) => {
      const head = heads[i] === word.head;
      right.words += 1;
      right.uas += head;
      right.las += head && plain(deprels[i]) === plain(word.deprel);
      right.upos += upos[i] === word.upos;
      right.xpos += xpos[i] === word.xpos;
      right.feats += feats[i] === (writeFeats(word.feats) || '_');
    });
  });
  return right;
}

function print(doc, { words, ...right }) {
  const shares = Object.entries(right).map(([key, count]) => [key, Number(((100 * count) / words).toFixed(2))]);
  console.log(JSON.stringify({ doc, words, ...Object.fromEntries(shares) }));
}

const all = {};
models.forEach((path, fold) => {
  const model = loadNeuralModel(readFileSync(path));
  for (const doc of news.filter((_, place) => place % models.length === fold)) {
    const right = score(model, documents.get(doc));
    print(doc, right);
    for (const [key, count] of Object.entries(right)) all[key] = (all[key] ?? 0) + count;
  }
});
print('all', all);
