import {
  anyMatches,
  asEntities,
  attribution,
  type Match,
  matchesOf,
  named,
  relationsIn,
  run,
  statusWords,
} from '../conclude.js';
import { describeRange } from '../dates.js';
import { describe, patternQuery } from '../pattern.js';
import { quoted } from '../question.js';
import type { Related } from '../relate.js';
import { type Asking, type Conclusion, Misunderstood, type Reading } from '../types.js';

/** A reading of a pattern; `found` says what its matches answer, when there are some. */
export function patternReading(
  asking: Asking,
  related: Related,
  found: (matches: readonly Match[]) => Conclusion,
  missing: (related: Related) => Conclusion | undefined = () => undefined,
): Reading {
  const { graph, knowledge, days } = asking;
  if (related.any) throw new Misunderstood('or', 'asks two questions in one: ask them one after the other');
  const beside = related.restrictions.map(({ words }) => words).join(' ');
  const understood = `${describe(related.triples, graph, knowledge.ontology)}${beside ? ` in a sentence with '${beside}'` : ''}${describeRange(days)}`;
  return {
    understood,
    asked: patternQuery(related.triples),
    conclude(rows) {
      const matches = matchesOf(graph, related, rows, days);
      if (matches.length > 0) return found(matches);
      return missing(related) ?? nothing(asking, related, rows);
    },
  };
}

/** What there is instead: the same without the words beside it, or as a plan, a possibility, a denial; else silence. */
export function nothing(asking: Asking, related: Related, rows: Parameters<Reading['conclude']>[0]): Conclusion {
  const { graph, days } = asking;
  const nearest = nearestCommand(asking, related);
  const beside = related.restrictions.map(({ words }) => `'${words}'`).join(' and ');
  const loose = beside === '' ? [] : matchesOf(graph, related, rows, days, { words: true });
  const isWhole = related.triples.every(({ subject, object }) => subject.kind === 'entity' && object.kind === 'entity');
  const near = (matches: readonly Match[], missing: string): Conclusion => {
    const answers = isWhole
      ? [{ value: 'not said', entity: null, evidence: relationsIn(matches) }]
      : asEntities(graph, related.triples, matches);
    const rest = isWhole ? 'the rest is there' : `without: ${named(answers)}`;
    return { kind: 'unsure', text: `No sentence says it ${missing}; ${rest}.`, answers, nearest };
  };
  if (loose.length > 0) return near(loose, `with ${beside}`);
  const undated = { since: undefined, until: undefined };
  const ever = (days.since ?? days.until) ? matchesOf(graph, related, rows, undated) : [];
  if (ever.length > 0) return near(ever, describeRange(days).trim());
  const others = anyMatches(graph, { ...related, restrictions: [] }, days);
  if (others.length > 0) {
    const answers = asEntities(graph, related.triples, others);
    const how = statusWords(others.flat());
    return { kind: 'unsure', text: `The graph has that only ${how}: ${named(answers)}.`, answers, nearest };
  }
  const akin = kindredMatches(asking, related);
  if (akin.length > 0) {
    const said = relationsIn(akin).map(({ subject, label, object }) => `${subject.name} ${label} ${object.name}`);
    const answers = isWhole ? [] : asEntities(graph, related.triples, akin);
    return { kind: 'unsure', text: `Not quite that, but near it: ${said.join('; ')}.`, answers, nearest };
  }
  return { kind: 'silent', text: 'The graph does not say.', answers: [], nearest };
}

/** Matches by the other relations of the same PLOVER class: who contradicts, where it was asked who rejects. */
function kindredMatches({ graph, knowledge, days }: Asking, related: Related): Match[] {
  const { relations } = knowledge.ontology;
  const ploverOf = (name: string) => knowledge.ontology.relation(name)?.plover ?? null;
  const triples = related.triples.map((triple) => ({
    ...triple,
    ways: triple.ways.flatMap(({ relation, statuses }) =>
      relations
        .filter(({ name, plover }) => name !== relation && plover !== null && plover === ploverOf(relation))
        .map(({ name }) => ({ relation: name, statuses })),
    ),
  }));
  if (triples.some(({ ways }) => ways.length === 0)) return [];
  const { rows } = run(graph, patternQuery(triples));
  return matchesOf(graph, { ...related, triples, restrictions: [] }, rows, days);
}

/** The command that shows what there is between those whom a question names. */
export function nearestCommand({ graph }: Asking, { triples }: Pick<Related, 'triples'>): string {
  const [triple] = triples;
  if (!triple) return 'stringer relations';
  const name = (key: string) => quoted(graph.getNodeAttribute(key, 'label'));
  const { subject, object } = triple;
  if (subject.kind === 'entity' && object.kind === 'entity')
    return `stringer between ${name(subject.key)} ${name(object.key)}`;
  if (subject.kind === 'entity') return `stringer relations --from ${name(subject.key)}`;
  if (object.kind === 'entity') return `stringer relations --to ${name(object.key)}`;
  return `stringer relations --type ${triple.ways[0]?.relation ?? 'attacks'}`;
}

export function entityConclusion({ graph }: Asking, { triples }: Related): (matches: readonly Match[]) => Conclusion {
  return (matches) => {
    const answers = asEntities(graph, triples, matches);
    return { kind: 'answered', text: `${named(answers)}${attribution(matches.flat())}.`, answers };
  };
}
