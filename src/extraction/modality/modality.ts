import type { Modality } from '../../ontology/types.js';
import type { Frame, View } from '../events/frame.js';
import { isGerundComplement, lemmaAt, markerAt } from '../events/frame.js';
import { base, dependents } from '../tree.js';

/** Whether an event has happened, by the words around its predicate. */
export interface Standing {
  readonly modality: Modality;
  readonly negated: boolean;
  /** Whether the predicate itself stands under "will", "would" or "shall". */
  readonly future: boolean;
  /** Whether it stands under "must", "should" or "ought". */
  readonly obliged: boolean;
  /** The words that decided, in order. */
  readonly reasons: readonly string[];
}

const FUTURE = new Set(['will', 'shall', "'ll", 'wo', 'would', "'d"]);
const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'ca']);
const OBLIGED = new Set(['must', 'should', 'ought']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'provided', 'lest']);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'nt', 'n’t']);
const HEDGES = new Set([
  'possibly',
  'perhaps',
  'maybe',
  'potentially',
  'likely',
  'allegedly',
  'supposedly',
  'purportedly',
]);
/** Passives whose infinitive is no more than somebody's opinion ("are believed to have fled"). */
const OPINIONS = new Set(['believe', 'think', 'suspect', 'presume', 'allege', 'suppose', 'assume', 'rumour', 'rumor']);
const INSTEAD = new Set(['without', 'instead', 'rather']);

interface Draft {
  modality: Modality;
  negated: boolean;
  future: boolean;
  obliged: boolean;
  reasons: string[];
}

/**
 * Modality and negation of a predicate: its own auxiliaries and adverbs, a condition around it, and the verbs above
 * whose infinitive or clause it is (`plan` → planned, `deny` → negated, `if` → possible).
 */
export function standingOf(view: View, frame: Frame): Standing {
  const draft: Draft = { modality: 'actual', negated: false, future: false, obliged: false, reasons: [] };
  readOwnWords(view, frame.predicate, draft);
  readGovernors(view, frame.predicate, draft);
  return draft;
}

function weaken(draft: Draft, modality: Modality, reason: string): void {
  if (draft.modality === 'actual' || modality === 'possible') draft.modality = modality;
  draft.reasons.push(reason);
}

function readOwnWords({ tree }: View, at: number, draft: Draft): void {
  let bearer = at;
  while (
    tree.tokens[bearer]!.deprel === 'conj' &&
    tree.tokens[bearer]!.upos === 'VERB' &&
    dependents(tree, bearer, 'aux', 'nsubj').length === 0
  )
    bearer = tree.tokens[bearer]!.head;
  for (const aux of dependents(tree, bearer, 'aux')) {
    const word = tree.tokens[aux]!.form.toLowerCase();
    if (FUTURE.has(word)) {
      draft.future = true;
      weaken(draft, 'planned', word);
    } else if (POSSIBLE.has(word)) weaken(draft, 'possible', word);
    else if (OBLIGED.has(word)) {
      draft.obliged = true;
      weaken(draft, 'planned', word);
    }
  }
  for (const child of dependents(tree, at, 'advmod', 'det', 'cc')) {
    const word = tree.tokens[child]!.form.toLowerCase();
    if (NEGATIONS.has(word) && child < at) {
      draft.negated = !draft.negated;
      draft.reasons.push(word);
    } else if (HEDGES.has(word)) weaken(draft, 'possible', word);
  }
  if (bearer !== at)
    for (const child of dependents(tree, bearer, 'advmod')) if (lemmaAt(tree, child) === 'never') draft.negated = true;
  for (const object of dependents(tree, at, 'obj', 'nsubj'))
    for (const det of dependents(tree, object, 'det'))
      if (lemmaAt(tree, det) === 'no') {
        draft.negated = true;
        draft.reasons.push('no');
      }
  for (const subject of dependents(tree, bearer, 'nsubj'))
    for (const word of dependents(tree, subject, 'cc', 'advmod', 'det'))
      if (lemmaAt(tree, word) === 'neither') {
        draft.negated = true;
        draft.reasons.push('neither');
      }
  const instead = dependents(tree, at, 'mark', 'case', 'cc', 'advmod').find(
    (child) => child < at && INSTEAD.has(lemmaAt(tree, child)),
  );
  if (instead !== undefined) {
    draft.negated = true;
    draft.reasons.push(lemmaAt(tree, instead));
  }
}

/** What a verb above makes of the event in its complement. */
const UNDER: Readonly<Record<string, 'planned' | 'possible' | 'negated'>> = {
  plan: 'planned',
  intend: 'planned',
  order: 'planned',
  request: 'planned',
  threaten: 'planned',
  refuse: 'negated',
  deny: 'negated',
  fail: 'negated',
  cancel: 'negated',
};

function readGovernors(view: View, at: number, draft: Draft): void {
  const { tree, frames, triggers } = view;
  let current = at;
  for (let steps = 0; steps < 6; steps += 1) {
    const marker = markerAt(tree, current);
    if (marker && CONDITIONS.has(marker)) weaken(draft, 'possible', marker);
    const { head, deprel } = tree.tokens[current]!;
    const relation = base(deprel);
    if (head < 0) return;
    const governor = frames[head];
    if (marker === 'to' && (relation === 'advcl' || (relation === 'acl' && deprel !== 'acl:relcl')))
      weaken(draft, 'planned', 'to');
    const isComplement =
      isGerundComplement(tree, current) ||
      relation === 'xcomp' ||
      relation === 'ccomp' ||
      (relation === 'acl' && deprel !== 'acl:relcl');
    const isObject = relation === 'obj' && current === at;
    if (isCharge(view, current) || isOpinion(view, current)) weaken(draft, 'possible', governor!.lemma);
    if (!isComplement && !isObject && relation !== 'conj') return;
    if (relation !== 'conj' && governor && governor.kind !== 'noun') {
      const key = governor.particle ? `${governor.lemma}_${governor.particle}` : governor.lemma;
      const operators = triggers
        .entries(governor.kind, key)
        .flatMap((entry) => (entry.operator ? [entry.operator] : []));
      if (isComplement && stillToCome(view, head)) {
        draft.negated = true;
        draft.reasons.push('yet to');
      }
      for (const operator of operators) {
        const change = operator === 'threaten' && foretold(view, current) ? 'possible' : UNDER[operator];
        if (change === undefined) continue;
        if (isObject && operator !== 'plan' && operator !== 'deny' && operator !== 'cancel') continue;
        if (change === 'negated') {
          draft.negated = true;
          draft.reasons.push(governor.lemma);
        } else weaken(draft, change, governor.lemma);
        break;
      }
      if (relation === 'xcomp' || isObject) {
        const above: Draft = { modality: 'actual', negated: false, future: false, obliged: false, reasons: [] };
        readOwnWords(view, head, above);
        if (above.modality !== 'actual') weaken(draft, above.modality, above.reasons.join(' '));
        if (above.negated && relation === 'xcomp') {
          draft.negated = !draft.negated;
          draft.reasons.push('not');
        }
      }
    }
    current = head;
  }
}

/** "has yet to recognise": what is to come has not happened. */
function stillToCome({ tree, frames }: View, head: number): boolean {
  const lemma = frames[head]?.lemma;
  return (
    (lemma === 'have' || lemma === 'remain') &&
    dependents(tree, head, 'advmod').some((at) => lemmaAt(tree, at) === 'yet')
  );
}

/** What somebody else than the warner would do is possible, no more. */
function foretold({ tree }: View, clause: number): boolean {
  return dependents(tree, clause, 'nsubj').some((at) => tree.tokens[at]!.upos !== 'PRON');
}

function isOpinion({ tree, frames }: View, current: number): boolean {
  const { head, deprel } = tree.tokens[current]!;
  const governor = head >= 0 ? frames[head] : undefined;
  return governor?.passive === true && base(deprel) === 'xcomp' && OPINIONS.has(governor.lemma);
}

/**
 * What a charge without an accuser says of the accused.
 * ```
 * Two guards are accused of beating the prisoner
 *                ^^^^^^^ ^^ ^^^^^^^
 *                charge     current
 * ```
 */
function isCharge({ tree, frames, triggers }: View, current: number): boolean {
  const { head, deprel } = tree.tokens[current]!;
  const governor = head >= 0 ? frames[head] : undefined;
  if (!governor?.passive || markerAt(tree, current) !== 'of' || base(deprel) === 'conj') return false;
  if (dependents(tree, head, 'obl:agent').length > 0 || governor.lemma === 'convict') return false;
  return triggers.entries('verb', governor.lemma).some(({ operator }) => operator === 'allege');
}
