import type { TriggerLexicon } from '../../ontology/triggers.js';
import type { AnnotatedDocument, Span } from '../../ontology/types.js';
import { base, treeOf } from '../tree.js';
import type { Reference } from '../types.js';
import type { Frame, View } from './frame.js';
import { viewOf } from './frames.js';
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

interface Sighting {
  readonly reading: Reading;
  readonly view: View;
  readonly depth: number;
  readonly consumed: boolean;
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
    const view = viewOf(treeOf(sentence), knowledge.triggers, (token) => reference.mentionAt(index, token));
    const interpreter: Interpreter = { view, known: new Map(), consumed: new Set() };
    const all = view.frames.flatMap((frame) => (frame ? [...readingsAt(interpreter, frame.predicate)] : []));
    return [...new Set(all)].map(
      (reading): Sighting => ({
        reading,
        view,
        depth: depthOf(view, (reading.support ?? reading.frame).predicate),
        consumed: interpreter.consumed.has(reading.frame.predicate) && !reading.support,
      }),
    );
  });
  return ({ source, target }) =>
    document.sentences.flatMap((sentence, index) => {
      const inside = [source, target].some((span) => span && span.start < sentence.end && sentence.start < span.end);
      if (!inside) return [];
      return sightings[index]!.map((sighting) => ({
        relation: sighting.reading.relation,
        plover: sighting.reading.plover,
        negated: sighting.reading.standing.negated,
        score: scoreOf(sighting, source, target),
      }));
    });
}

function scoreOf({ reading, view, depth, consumed }: Sighting, source: Span | null, target: Span | null): number {
  const frames = reading.support ? [reading.frame, reading.support] : [reading.frame];
  const near = frames.some((frame) => reaches(view, frame, source, DOERS)) ? 0.35 : 0;
  const far = frames.some((frame) => reaches(view, frame, target, null)) ? 0.3 : 0;
  const crossed = frames.some((frame) => reaches(view, frame, target, DOERS)) ? 0.15 : 0;
  const closeness = 0.25 / (1 + depth) - crossed;
  return (
    reading.weight *
    (0.15 + near + far + closeness) *
    (consumed ? 0.5 : 1) *
    (reading.frame.kind === 'noun' && !reading.support ? 0.7 : 1)
  );
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
