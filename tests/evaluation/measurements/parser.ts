import { join } from 'node:path';
import { DEV, gumLicences, readBlocks } from '../gold.js';
import { type Figure, type Measurement, scorer, scratch, stringer } from '../run.js';

interface Scores {
  las: number;
  uas: number;
  upos: number;
  xpos: number;
  lemma: number;
}

function treebank(name: string, file: string, keep: (doc: string) => boolean = () => true): Measurement {
  return {
    name: 'parser, gold tokens',
    data: name,
    measure(): Figure[] {
      const blocks = readBlocks(join(DEV, 'treebank', file)).filter(({ doc }) => keep(doc));
      const slug = name.replace(/\W+/g, '-');
      const gold = scratch(`${slug}.gold.conllu`, `${blocks.map(({ block }) => block).join('\n\n')}\n\n`);
      const predicted = scratch(`${slug}.conllu`, stringer(['parse', '--conllu', gold]));
      const scores = JSON.parse(scorer('conllu.mjs', gold, predicted)) as Scores;
      return [
        { name: 'LAS', value: scores.las },
        { name: 'UAS', value: scores.uas },
        { name: 'UPOS', value: scores.upos },
        { name: 'XPOS', value: scores.xpos },
        { name: 'lemma', value: scores.lemma },
      ];
    },
  };
}

const open = (doc: string): boolean => !(gumLicences().get(doc) ?? 'NC').includes('NC');

export const parser: readonly Measurement[] = [
  treebank('EWT dev', 'ewt-dev.conllu'),
  treebank('GUM dev', 'gum-dev.conllu'),
  treebank('GUM dev, openly licensed genres', 'gum-dev.conllu', open),
];
