import type { Filtered } from '../../src/graph/filters/index.js';
import type { StringerGraph } from '../../src/graph/types.js';

/** The claims of one stretch of time. */
export interface Bin {
  /** First and last day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  readonly total: number;
  /** Numbers by quad, states under the empty name; always in the same order. */
  readonly byQuad: ReadonlyMap<string, number>;
}

const DAY = 86_400_000;
/** Days that one bar may stand for; the first that gives few enough bars is taken. */
const WIDTHS = [1, 7, 30, 91, 365, 3650];
const MOST_BINS = 72;

/** The dated claims of what is shown, in bars of equal length from the first day to the last. */
export function binsOf(graph: StringerGraph, shown: Filtered): Bin[] {
  const dated: { day: number; quad: string }[] = [];
  for (const [edge, claims] of shown.edges) {
    const quad = graph.getEdgeAttribute(edge, 'quad') ?? '';
    for (const { date } of claims) {
      const day = date === null ? Number.NaN : Math.floor(Date.parse(date) / DAY);
      if (Number.isFinite(day)) dated.push({ day, quad });
    }
  }
  if (dated.length === 0) return [];
  const start = dated.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const end = dated.reduce((most, { day }) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const width = WIDTHS.find((days) => (end - start + 1) / days <= MOST_BINS) ?? WIDTHS.at(-1)!;
  const bins = Array.from({ length: Math.floor((end - start) / width) + 1 }, (_, index) => ({
    first: isoDay(start + index * width),
    last: isoDay(Math.min(end, start + (index + 1) * width - 1)),
    total: 0,
    byQuad: new Map<string, number>(),
  }));
  for (const { day, quad } of dated.sort((a, b) => (a.quad < b.quad ? 1 : a.quad > b.quad ? -1 : 0))) {
    const bin = bins[Math.floor((day - start) / width)]!;
    bin.total += 1;
    bin.byQuad.set(quad, (bin.byQuad.get(quad) ?? 0) + 1);
  }
  return bins;
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
