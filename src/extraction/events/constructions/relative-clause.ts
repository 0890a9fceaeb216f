import { base, dependents } from '../../tree.js';
import type { Construction, Frame, View } from '../frame.js';
import { fill, fillers } from '../frame.js';

const PRONOUNS = new Set(['who', 'which', 'that', 'whom', 'whose']);

/**
 * Puts the noun that a relative clause describes where the relative pronoun or the gap stands.
 * ```
 * The militia, which had besieged the town, withdrew
 * ^^^^^^^^^^^  ^^^^^     ^^^^^^^^ ^^^^^^^^
 * subj         pronoun            obj
 * ```
 */
export const relativeClause: Construction = {
  name: 'relative-clause',
  apply(view, frame) {
    const { tree } = view;
    const { deprel, head } = tree.tokens[frame.predicate]!;
    replacePronouns(view, frame, this.name);
    if (deprel !== 'acl:relcl' || frame.relativised.size > 0) return;
    if (fillers(frame, 'surface').length === 0) {
      fill(frame, frame.passive ? 'obj' : 'subj', head, this.name);
      fill(frame, 'surface', head, this.name);
    } else if (fillers(frame, 'obj').length === 0 && frame.kind === 'verb') fill(frame, 'obj', head, this.name);
  },
};

function replacePronouns({ tree }: View, frame: Frame, name: string): void {
  for (const [role, tokens] of frame.roles) {
    const replaced = tokens.map((token) => {
      const { xpos, form } = tree.tokens[token]!;
      const isPronoun = xpos.startsWith('W') && PRONOUNS.has(form.toLowerCase());
      const antecedent = isPronoun ? antecedentOf(tree, token) : undefined;
      return antecedent ?? token;
    });
    if (replaced.some((token, index) => token !== tokens[index])) {
      frame.roles.set(role, replaced);
      for (const token of tokens) if (!replaced.includes(token)) frame.relativised.add(token);
      if (!frame.constructions.includes(name)) frame.constructions.push(name);
    }
  }
}

function antecedentOf(tree: View['tree'], pronoun: number): number | undefined {
  let at = pronoun;
  for (let steps = 0; steps < 12 && at >= 0; steps += 1) {
    const { deprel, head } = tree.tokens[at]!;
    if (deprel === 'acl:relcl') return head;
    if (base(deprel) === 'root' || head < 0) return undefined;
    if (base(deprel) === 'acl' && dependents(tree, at, 'mark').length === 0) return head;
    at = head;
  }
  return undefined;
}
