import { dependent, treeOf } from '../../tree.js';
import type { Context } from '../context.js';

/**
 * First persons: "I" in a quotation is its speaker; "we" is the body that speaks, or whom the speaker belongs to.
 * Outside quotations "we" is the body in whose name a statement is written: the last country or group before it that
 * is the subject of a sentence.
 */
export function speaker(context: Context): void {
  const { candidates, chains, quotes } = context;
  const groupOf = new Map<string, number>();
  candidates.forEach((candidate, index) => {
    if (candidate.pronoun?.person !== 1) return;
    const quotation = quotes.at(candidate.sentence, candidate.head);
    if (quotation === undefined) {
      if (candidate.pronoun.number === 'plural') writer(context, index, groupOf);
      return;
    }
    const place = quotes.speaker(quotation);
    const sayer = place && context.at(place.sentence, place.token);
    if (sayer === undefined) return;
    const isBody = [...chains.profile(sayer).types].some((type) => type === 'group' || type === 'country');
    if (candidate.pronoun.number === 'singular') {
      if (!isBody) chains.force(sayer, index);
    } else if (isBody) chains.force(sayer, index);
    else together(context, index, `${chains.find(sayer)}`, sayer, groupOf);
  });
}

/** All "we" of one speaker are one, and stand for the speaker where claims are made of them. */
function together(context: Context, index: number, key: string, sayer: number, groupOf: Map<string, number>): void {
  const first = groupOf.get(key);
  if (first === undefined) {
    groupOf.set(key, index);
    context.members.set(index, [sayer]);
  } else context.chains.force(first, index);
}

function writer(context: Context, index: number, groupOf: Map<string, number>): void {
  const { candidates, chains, document } = context;
  const first = groupOf.get('writer');
  if (first !== undefined) {
    chains.force(first, index);
    return;
  }
  const found = candidates.findIndex((other, at) => {
    if (at >= index || other.pronoun || other.adjective || other.sentence > 2) return false;
    const tree = treeOf(document.sentences[other.sentence]!);
    return (other.type === 'country' || other.type === 'group') && dependent(tree, tree.root, 'nsubj') === other.head;
  });
  if (found >= 0) chains.force(found, index);
  groupOf.set('writer', index);
}
