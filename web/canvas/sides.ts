/** Where a label may stand at its node, the best place first: right, left, below, above, then the four corners. */
export const SIDES = [
  'right',
  'left',
  'below',
  'above',
  'right below',
  'right above',
  'left below',
  'left above',
] as const;
export type Side = (typeof SIDES)[number];

/** Directions in which a label on that side is crossed by a line, in degrees from the right against the clock. */
const REACH: Readonly<Record<Side, readonly [from: number, to: number]>> = {
  right: [-28, 28],
  left: [152, 208],
  below: [220, 320],
  above: [40, 140],
  'right below': [298, 350],
  'right above': [10, 62],
  'left below': [190, 242],
  'left above': [118, 170],
};

/** The sides of a node, those first that the fewest of its lines cross. */
export function quietSides(lines: readonly { readonly dx: number; readonly dy: number }[]): readonly Side[] {
  if (lines.length === 0) return SIDES;
  const angles = lines.map(({ dx, dy }) => (Math.atan2(dy, dx) * 180) / Math.PI);
  const crossed = (side: Side) => {
    const [from, to] = REACH[side];
    return angles.filter((angle) => [angle, angle + 360].some((one) => one > from && one < to)).length;
  };
  const counts = new Map(SIDES.map((side) => [side, crossed(side)]));
  return [...SIDES].sort((a, b) => counts.get(a)! - counts.get(b)!);
}
