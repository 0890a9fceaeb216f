/** A stretch of text that means something; where several overlap, the later in the list lies on top. */
export interface Mark<Kind extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly id?: string;
}

export interface Segment<M extends Mark = Mark> {
  readonly start: number;
  readonly text: string;
  readonly mark: M | null;
}

/** Cuts a text at the borders of its marks. Spans are offsets into `text` after `offset` is taken off; every character of the text is in exactly one segment. */
export function segments<M extends Mark>(text: string, marks: readonly M[], offset = 0): Segment<M>[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start - offset), end: Math.min(text.length, mark.end - offset) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const found: Segment<M>[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    const top = inside.findLast((mark) => mark.start <= start && end <= mark.end)?.mark ?? null;
    const last = found.at(-1);
    if (last && last.mark === top) found[found.length - 1] = { ...last, text: last.text + text.slice(start, end) };
    else found.push({ start: start + offset, text: text.slice(start, end), mark: top });
  }
  return found;
}
