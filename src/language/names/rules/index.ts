import { abbreviation } from './abbreviation.js';
import { dateline } from './dateline.js';
import { firstName } from './first-name.js';
import { headWord } from './head-word.js';
import { knownName } from './known-name.js';
import { nationality } from './nationality.js';
import { postNominal } from './post-nominal.js';
import { prefixed } from './prefixed.js';
import type { Rule } from './rule.js';
import { stateOwner } from './state-owner.js';
import { title } from './title.js';
import { vessel } from './vessel.js';

/** Every source of evidence inside a sentence. */
export const rules: readonly Rule[] = [
  knownName,
  nationality,
  prefixed,
  postNominal,
  title,
  firstName,
  headWord,
  dateline,
  vessel,
  stateOwner,
  abbreviation,
];
