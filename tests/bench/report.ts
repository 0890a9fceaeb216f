/** One thing measured here and in a peer, in the same run. Machines differ and are noisy: the ratio is what counts. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: string;
}

/** A Markdown table with the ratio of the peer to stringer: above 1 stringer is better where less is better. */
export function report(title: string, peer: string, comparisons: readonly Comparison[]): string {
  const row = ({ what, ours, theirs, unit }: Comparison): string =>
    `| ${what} | ${ours.toFixed(1)} ${unit} | ${theirs.toFixed(1)} ${unit} | ${(theirs / ours).toFixed(2)} |`;
  return [
    `### ${title}`,
    '',
    `| | stringer | ${peer} | ratio |`,
    '| --- | ---: | ---: | ---: |',
    ...comparisons.map(row),
    '',
  ].join('\n');
}
