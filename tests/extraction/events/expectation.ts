import type { Extraction } from '../../../src/ontology/types.js';

interface Expectation {
  readonly banned: boolean;
  readonly subject: RegExp;
  readonly relation: RegExp;
  readonly object: RegExp;
  readonly marks: readonly string[];
}

function read(line: string): Expectation {
  const banned = line.startsWith('! ');
  const [subject, relation, object, ...marks] = (banned ? line.slice(2) : line).split(' | ');
  const pattern = (text: string) =>
    new RegExp(
      text
        .split('|')
        .map((part) => `(?:${part})`)
        .join('|'),
      'i',
    );
  return {
    banned,
    subject: pattern(subject!),
    relation: new RegExp(`^(?:${relation})$`),
    object: pattern(object!),
    marks,
  };
}

/** The expectation of a line that the claims of a text do not meet, or null. */
export function unmet(line: string, text: string, { claims, entities }: Extraction): string | null {
  const want = read(line);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const fits = claims.filter((claim) => {
    const is = (pattern: RegExp, end: (typeof claim)['subject']) =>
      pattern.test(text.slice(end.start, end.end)) || pattern.test(names.get(end.entity) ?? '');
    return want.relation.test(claim.relation) && is(want.subject, claim.subject) && is(want.object, claim.object);
  });
  if (want.banned)
    return fits.some(({ modality, negated }) => modality === 'actual' && !negated) ? `claims: ${line.slice(2)}` : null;
  const marked = fits.some((claim) => {
    const marks = want.marks.filter((mark) => !/^(?:says|on) /.test(mark));
    const says = want.marks.find((mark) => mark.startsWith('says '))?.slice(5);
    const on = want.marks.find((mark) => mark.startsWith('on '))?.slice(3);
    const modality = marks.find((mark) => mark === 'planned' || mark === 'possible');
    if (modality ? claim.modality !== modality : claim.modality === 'possible') return false;
    if (claim.negated !== marks.includes('not')) return false;
    if (says !== undefined && !claim.attribution?.text.includes(says)) return false;
    return on === undefined || `${claim.time?.from ?? '..'}/${claim.time?.to ?? '..'}` === on;
  });
  if (marked) return null;
  const own = fits.map(
    ({ modality, negated, attribution, time }) =>
      `${modality}${negated ? ' not' : ''}${attribution ? ` says ${attribution.text}` : ''}${time ? ` on ${time.from ?? '..'}/${time.to ?? '..'}` : ''}`,
  );
  return `misses: ${line}${own.length > 0 ? ` (has ${own.join('; ')})` : ''}`;
}
