import { dependents } from '../../tree.js';
import type { Construction, View } from '../frame.js';
import { fill, fillers, isGerundComplement, markerAt, prepositionAt } from '../frame.js';

/**
 * Subject, objects, prepositional phrases and complements of a verb as they stand.
 * ```
 * The minister handed the rebels a list of demands
 * ^^^^^^^^^^^^ ^^^^^^ ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^
 * subj                iobj       obj
 * ```
 */
export const activeClause: Construction = {
  name: 'active-clause',
  apply(view, frame) {
    const { tree } = view;
    const { predicate } = frame;
    if (frame.kind === 'noun') return;
    for (const child of tree.children[predicate]!) {
      const { deprel } = tree.tokens[child]!;
      const isSubject = deprel === 'nsubj' || deprel === 'nsubj:outer';
      if (isSubject || (deprel === 'nsubj:pass' && frame.kind === 'adjective')) {
        const subject = pastDateline(view, child);
        fill(frame, 'subj', subject, this.name);
        fill(frame, 'surface', subject, this.name);
      } else if (deprel === 'obj') fill(frame, 'obj', child, this.name);
      else if (deprel === 'iobj') fill(frame, 'iobj', child, this.name);
      else if (deprel.startsWith('obl') || deprel === 'nmod') {
        const preposition = prepositionAt(tree, child);
        const isParticle = preposition === frame.particle && frame.particle !== null;
        if ((isCounted(view, child) || isParticle) && child > predicate) fill(frame, 'obj', child, this.name);
        else if (preposition) fill(frame, preposition, child, this.name);
      } else if (deprel === 'ccomp') {
        fill(frame, 'clause', child, this.name);
        if (markerAt(tree, child) === 'that') fill(frame, 'that', child, this.name);
      } else if (isGerundComplement(tree, child)) fill(frame, 'clause', child, this.name);
      else if (deprel === 'xcomp') {
        const { upos } = tree.tokens[child]!;
        fill(
          frame,
          upos === 'VERB' || dependents(tree, child, 'mark', 'cop').length > 0 ? 'clause' : 'xcomp',
          child,
          this.name,
        );
      } else if (deprel === 'advcl') {
        const marker = markerAt(tree, child);
        if (marker === 'to' || (marker === null && tree.tokens[child]!.feats.VerbForm === 'Inf'))
          fill(frame, 'purpose', child, this.name);
        else if (marker && marker !== 'if' && tree.tokens[child]!.xpos === 'VBG') fill(frame, marker, child, this.name);
      }
    }
    if (fillers(frame, 'obj').length === 0)
      for (const whom of fillers(frame, 'iobj')) fill(frame, 'obj', whom, this.name);
  },
};

/** "at least nineteen people" is no phrase of place. */
function isCounted({ tree }: View, nominal: number): boolean {
  return dependents(tree, nominal, 'case').some((at) => {
    const next = tree.tokens[at + 1]?.form.toLowerCase();
    return tree.tokens[at]!.form.toLowerCase() === 'at' && (next === 'least' || next === 'most');
  });
}

/** A dateline that the parse took for the subject gives way to the noun that follows it. */
function pastDateline({ tree, textFrom }: View, subject: number): number {
  if (subject >= textFrom) return subject;
  const nouns = tree.children[subject]!.filter(
    (child) => child >= textFrom && /^(NOUN|PROPN|PRON)$/.test(tree.tokens[child]!.upos),
  );
  return nouns[0] ?? subject;
}
