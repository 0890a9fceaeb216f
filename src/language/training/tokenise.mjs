/**
 * Texts of a JSONL file (`id`, and `text` or `sentence`) as CoNLL-U with empty columns after FORM, for the parser's
 * training and checking:
 *
 *     npx tsx src/language/training/tokenise.mjs FILE.jsonl > FILE.conllu
 */
import { readFileSync } from 'node:fs';
import { writeConllu } from '../conllu/index.ts';
import { splitSentences } from '../sentences/index.ts';
import { tokenise } from '../tokens/index.ts';

const seen = new Set();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const record = JSON.parse(line);
  const text = record.text ?? record.sentence;
  const id = record.sentenceId ?? record.id;
  if (seen.has(id)) continue;
  seen.add(id);
  process.stdout.write(writeConllu(sentencesOf(text, record.id)));
}

function sentencesOf(text, id) {
  const words = tokenise(text);
  return splitSentences(text, words).map(({ first, last }, number) => {
    const run = words.slice(first, last);
    const from = run[0].start;
    const shown = text.slice(from, run.at(-1).end).replace(/\s+/g, ' ');
    return {
      comments: [...(number === 0 ? [`newdoc id = ${id}`] : []), `sent_id = ${id}-${number + 1}`, `text = ${shown}`],
      words: run.map((word, i) => ({
        form: text.slice(word.start, word.end),
        lemma: '',
        upos: '',
        xpos: '',
        feats: {},
        head: null,
        deprel: '',
        deps: '',
        misc: [
          ...(words[first + i + 1]?.start === word.end ? ['SpaceAfter=No'] : []),
          `start=${word.start}`,
          `end=${word.end}`,
        ],
      })),
      ranges: [],
      emptyNodes: [],
    };
  });
}
