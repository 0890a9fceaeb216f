import wrapAnsi from 'wrap-ansi';
import type { Span } from '../../ontology/types.js';
import type { Evidence, RelationResult } from '../../query/relations.js';
import { quadColour, type Screen, typeColour } from './screen.js';

/** A marked stretch of a text. */
export interface Mark extends Span {
  /** Draws it in colour. Where two marks overlap, the one named later shows. */
  readonly colour: (text: string) => string;
  /** What stands around it where there are no colours. */
  readonly around: readonly [string, string];
}

/** A text with its marks, on one line. */
export function marked(text: string, marks: readonly Mark[], screen: Screen): string {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(clamp(start, text)).add(clamp(end, text));
  const places = [...edges].sort((a, b) => a - b);
  let out = '';
  for (const [index, start] of places.entries()) {
    const end = places[index + 1] ?? start;
    const piece = text.slice(start, end).replace(/\s+/g, ' ');
    const mark = marks.findLast((each) => each.start <= start && each.end >= end);
    if (screen.plain) out += signs(start, marks) + piece;
    else out += mark && piece !== '' ? mark.colour(piece) : piece;
  }
  return out;
}

/**
 * The signs at a place of the text: of marks that end there, the shortest first, then of those that begin, the longest
 * first; so that one lies inside the other.
 */
function signs(place: number, marks: readonly Mark[]): string {
  const length = ({ start, end }: Mark) => end - start;
  const closing = marks
    .filter(({ end }) => end === place)
    .sort((a, b) => length(a) - length(b) || marks.indexOf(b) - marks.indexOf(a));
  const opening = marks.filter(({ start }) => start === place).sort((a, b) => length(b) - length(a));
  return closing.map(({ around }) => around[1]).join('') + opening.map(({ around }) => around[0]).join('');
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(text.length, offset));
}

/** A claim's sentence with subject, trigger and object marked. */
export function claimSentence(claim: Evidence, { subject, object }: RelationResult, screen: Screen): string {
  const { bold, underline } = screen.colours;
  const from = claim.sentence.start;
  const named = (span: Span, type: string): Mark => ({
    start: span.start - from,
    end: span.end - from,
    colour: (text) => bold(typeColour(screen, type)(text)),
    around: ['[', ']'],
  });
  const trigger: Mark = {
    start: claim.trigger.start - from,
    end: claim.trigger.end - from,
    colour: (text) => bold(underline(text)),
    around: ['*', '*'],
  };
  const ends = [named(claim.subject, subject.type), named(claim.object, object.type)];
  ends.sort((a, b) => b.end - b.start - (a.end - a.start));
  return marked(claim.text, [...ends, trigger], screen);
}

/** Text broken to the screen's width with every line indented, those after the first by `hanging` more. */
export function block(text: string, indent: number, { width }: Screen, hanging = 0): string {
  const room = width - indent - hanging;
  const lines = Number.isFinite(room) ? wrapAnsi(text, Math.max(20, room), { trim: true, hard: true }) : text;
  return lines
    .split('\n')
    .map((line, index) => ' '.repeat(indent + (index > 0 ? hanging : 0)) + line)
    .join('\n');
}

/** "Israel attacks Hamas", each part in its colour. */
export function headline({ subject, label, object, quad }: RelationResult, screen: Screen): string {
  const { bold } = screen.colours;
  const name = (end: { name: string; type: string }) => bold(typeColour(screen, end.type)(end.name));
  return `${name(subject)} ${quadColour(screen, quad)(label)} ${name(object)}`;
}

/** Where a claim stands, and what qualifies it: "article.txt · 2024-04-18 · planned". */
export function provenance(claim: Evidence): string {
  const { published, attribution, status, role } = claim;
  const parts = [
    published?.source ?? published?.title ?? claim.article,
    claim.date ?? published?.date,
    status === 'actual' ? null : status,
    status === 'negated' && claim.modality !== 'actual' ? claim.modality : null,
    role ? `as ${role}` : null,
    attribution ? `says ${attribution.text}` : null,
  ];
  return parts.filter(Boolean).join(' · ');
}
