import type { TriggerLexicon } from '../../ontology/triggers.js';
import type { AnnotatedDocument, Span } from '../../ontology/types.js';
import { standingOf } from '../modality/modality.js';
import { base, treeOf } from '../tree.js';
import type { Reference } from '../types.js';
import type { Frame, View } from './frame.js';
import { viewOf } from './frames.js';
import { keysOf } from './match.js';
import type { Interpreter, Reading } from './readings.js';
import { readingsAt } from './readings.js';

/** A relation that a sentence's triggers suggest for a pair of spans. */
export interface Evidence {
  readonly relation: string;
  readonly plover: string | null;
  readonly negated: boolean;
  /** 0 to 1; a claim between the two spans weighs up to 2. */
  readonly score: number;
}

interface Sighting extends Omit<Evidence, 'score'> {
  readonly view: View;
  readonly frames: readonly Frame[];
  readonly depth: number;
  /** 0 to 1. */
  readonly weight: number;
}

/**
 * Every trigger of the sentence that holds a pair, scored by its weight, by which of the spans its arguments reach and
 * by its depth below the root, for pairs between which no claim was found.
 */
export function evidenceFor(
  document: AnnotatedDocument,
  reference: Reference,
  knowledge: { readonly triggers: TriggerLexicon },
): (pair: { source: Span | null; target: Span | null }) => Evidence[] {
  const sightings = document.sentences.map((sentence, index) => {
    const view = viewOf(treeOf(sentence), knowledge.triggers, index, reference);
    const interpreter: Interpreter = { view, known: new Map(), consumed: new Set() };
    const all = view.frames.flatMap((frame) => (frame ? [...readingsAt(interpreter, frame.predicate)] : []));
    const read = [...new Set(all)].map((reading) => sightingOf(interpreter, reading));
    return [...read, ...view.frames.flatMap((frame) => (frame ? suspicion(interpreter, frame) : []))];
  });
  return ({ source, target }) =>
    document.sentences.flatMap((sentence, index) => {
      const inside = [source, target].some((span) => span && span.start < sentence.end && sentence.start < span.end);
      if (!inside) return [];
      return sightings[index]!.map((sighting) => ({
        relation: sighting.relation,
        plover: sighting.plover,
        negated: sighting.negated,
        score: scoreOf(sighting, source, target),
      }));
    });
}

function sightingOf({ view, consumed }: Interpreter, reading: Reading): Sighting {
  const { frame, support, relation, plover, standing } = reading;
  const doubts = [consumed.has(frame.predicate) && !support ? 0.5 : 1, frame.kind === 'noun' && !support ? 0.7 : 1];
  return {
    relation,
    plover,
    negated: standing.negated,
    view,
    frames: support ? [frame, support] : [frame],
    depth: depthOf(view, (support ?? frame).predicate),
    weight: doubts.reduce((product, doubt) => product * doubt, reading.weight),
  };
}

/** Far below what any reading weighs, so that it decides only where there is none. */
const SUSPICION = 0.1;

/** What a verb says in the company of words that it is not found with here. */
function suspicion({ view, known }: Interpreter, frame: Frame): Sighting[] {
  if (frame.kind !== 'verb' || (known.get(frame.predicate)?.length ?? 0) > 0) return [];
  const entry = keysOf(view, frame)
    .flatMap((key) => view.triggers.entries('verb', key))
    .find(({ relation }) => relation !== null);
  if (!entry) return [];
  const weight = SUSPICION * entry.weight;
  const { negated } = standingOf(view, frame);
  const depth = depthOf(view, frame.predicate);
  return [{ relation: entry.relation!, plover: entry.plover, negated, view, frames: [frame], depth, weight }];
}

function scoreOf({ view, frames, depth, weight }: Sighting, source: Span | null, target: Span | null): number {
  const near = frames.some((frame) => reaches(view, frame, source, DOERS)) ? 0.35 : 0;
  const far = frames.some((frame) => reaches(view, frame, target, null)) ? 0.3 : 0;
  const crossed = frames.some((frame) => reaches(view, frame, target, DOERS)) ? 0.15 : 0;
  return weight * (0.15 + near + far + 0.25 / (1 + depth) - crossed);
}

const DOERS: ReadonlySet<string> = new Set(['subj', 'agent']);

/** Whether an argument of the predicate covers a span. */
function reaches({ tree }: View, frame: Frame, span: Span | null, roles: ReadonlySet<string> | null): boolean {
  if (!span) return false;
  const tokens = [...frame.roles.entries()]
    .filter(([role]) => (roles ? roles.has(role) : !DOERS.has(role) && role !== 'surface'))
    .flatMap(([, at]) => at);
  return tokens.some((token) => {
    let first = token;
    let last = token;
    for (const child of tree.children[token]!) {
      first = Math.min(first, child);
      last = Math.max(last, child);
    }
    return tree.tokens[first]!.start < span.end && span.start < tree.tokens[last]!.end;
  });
}

function depthOf({ tree }: View, at: number): number {
  let depth = 0;
  for (let current = at; tree.tokens[current]!.head >= 0 && depth < 20; current = tree.tokens[current]!.head)
    if (base(tree.tokens[current]!.deprel) !== 'conj') depth += 1;
  return depth;
}
