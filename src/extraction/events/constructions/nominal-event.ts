import { dependents } from '../../tree.js';
import type { Construction } from '../frame.js';
import { fill, fillers, lemmaAt, prepositionAt } from '../frame.js';

/** Before an event they say of what kind it is, not who did it: "the terrorist attack". */
const KINDS: ReadonlySet<string> = new Set(['terrorist', 'terror', 'suicide']);

/**
 * A noun that names an event, with those it is ascribed to and those it befalls.
 * ```
 * Iran's missile attack on the base      the seizure of the ship by pirates
 * ^^^^           ^^^^^^    ^^^^^^^^          ^^^^^^^    ^^^^^^^^    ^^^^^^^
 * agent                    on                           of          agent
 * ```
 */
export const nominalEvent: Construction = {
  name: 'nominal-event',
  apply({ tree, frames, mentionAt }, frame) {
    if (frame.kind !== 'noun') return;
    for (const child of tree.children[frame.predicate]!) {
      const { deprel } = tree.tokens[child]!;
      if (deprel === 'nmod:poss') fill(frame, 'agent', child, this.name);
      else if (deprel === 'obj') {
        fill(frame, 'obj', child, this.name);
        const governor = frames[tree.tokens[frame.predicate]!.head];
        for (const subject of governor ? fillers(governor, 'surface') : []) fill(frame, 'subj', subject, this.name);
      } else if (deprel === 'compound' || deprel === 'amod' || deprel === 'nmod:desc') {
        fill(frame, 'modifier', child, this.name);
        const mention = mentionAt(child);
        const isPlace = deprel === 'compound' && tree.nameAt[child]?.type === 'place';
        const isKind = KINDS.has(lemmaAt(tree, child));
        if (mention && mention.head === child && !isPlace && !isKind) fill(frame, 'agent', child, this.name);
        for (const part of dependents(tree, child, 'compound', 'amod', 'obl'))
          if (mentionAt(part)) fill(frame, 'agent', part, this.name);
      } else if (deprel.startsWith('nmod') || deprel.startsWith('obl')) {
        const preposition = prepositionAt(tree, child);
        if (preposition === 'by') fill(frame, 'agent', child, this.name);
        if (preposition) fill(frame, preposition, child, this.name);
      } else if (deprel === 'acl' || deprel === 'ccomp' || deprel === 'xcomp') {
        if (lemmaAt(tree, child) !== 'be') fill(frame, 'clause', child, this.name);
        if (tree.tokens[child]!.xpos === 'VBN')
          for (const by of dependents(tree, child, 'obl').filter((at) => prepositionAt(tree, at) === 'by'))
            fill(frame, 'agent', by, this.name);
      } else if (deprel === 'nsubj') {
        fill(frame, 'subj', child, this.name);
        fill(frame, 'surface', child, this.name);
      }
    }
    if (fillers(frame, 'agent').length === 0 && fillers(frame, 'subj').length > 0)
      frame.constructions.push('prepositional-predicate');
  },
};
