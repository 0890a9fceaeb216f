import type { Knowledge } from '../../ontology/knowledge.js';
import type { AnnotatedDocument } from '../../ontology/types.js';
import { mentionedIn } from '../mentioned.js';
import { treeOf } from '../tree.js';
import type { Reference } from '../types.js';
import { allyOf } from './ally-of.js';
import { borders } from './borders.js';
import { controls } from './controls.js';
import { effortAgainst } from './effort-against.js';
import { leads } from './leads.js';
import { locatedIn } from './located-in.js';
import { memberOf } from './member-of.js';
import { office } from './office.js';
import { opposes } from './opposes.js';
import { partOf } from './part-of.js';
import { representedBy } from './represented-by.js';
import type { Construction, StateClaim } from './scene.js';

export type { StateClaim } from './scene.js';

/** All ways in which a state is said, one a file. */
export const CONSTRUCTIONS: readonly Construction[] = [
  office,
  representedBy,
  leads,
  memberOf,
  partOf,
  controls,
  locatedIn,
  borders,
  allyOf,
  opposes,
  effortAgainst,
];

/** The states that the sentences of an article tell; each pair of entities once a sentence and relation. */
export function findStates(document: AnnotatedDocument, reference: Reference, knowledge: Knowledge): StateClaim[] {
  return document.sentences.flatMap((sentence, index) => {
    if (mentionedIn(sentence, index, reference) < 2) return [];
    const scene = { sentence: index, tree: treeOf(sentence), reference, knowledge };
    const found = new Map<string, StateClaim>();
    for (const construction of CONSTRUCTIONS) {
      for (const claim of construction(scene)) {
        const key = `${claim.relation} ${claim.subject.entity} ${claim.object.entity} ${claim.role !== null}`;
        if (!found.has(key)) found.set(key, claim);
      }
    }
    return [...found.values()];
  });
}
