import { readFileSync } from 'node:fs';
import { ENGLISH_MODEL } from '../../../src/language/neural/model-node.js';

/** The shipped model's bytes, a fresh copy. */
export function englishModel(): Uint8Array {
  return new Uint8Array(readFileSync(ENGLISH_MODEL));
}

const split = (text: string): string[] => text.split(' ');

export const SENTENCES: readonly (readonly string[])[] = [
  split('The harbour master of Valletta refused to let the two tankers dock on Tuesday .'),
  split('Ministers from Chile and Peru will meet in Lima next week to discuss fishing rights , officials said .'),
  split('“ We did n’t expect this , ” said Ingrid Solberg , who leads the port authority .'),
  split('FLOODS CUT ROAD TO AIRPORT'),
  split('Rain .'),
  split('Zürich ’s council voted 31 - 14 against the 2.5 % levy — its third such vote since 2019 …'),
  [],
];
