/** An edge between two nodes, however it points. */
export interface Ends {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** Curvature between two neighbouring parallel edges; the whole fan never bends more than `MAX_BEND`. */
const STEP = 0.22;
const MAX_BEND = 0.7;

/**
 * Curvatures that fan out the edges between each two nodes, in the frame of each edge (a positive one bends to the
 * left of its own direction): a lone edge is straight, two bend apart, three are straight in the middle. Edges of both
 * directions share one fan, so that no two ever cover each other.
 */
export function fan(edges: Iterable<Ends>): Map<string, number> {
  const bundles = new Map<string, Ends[]>();
  for (const edge of edges) {
    const pair = edge.source < edge.target ? `${edge.source}|${edge.target}` : `${edge.target}|${edge.source}`;
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(edge);
    else bundles.set(pair, [edge]);
  }
  const curvatures = new Map<string, number>();
  for (const bundle of bundles.values()) {
    const middle = (bundle.length - 1) / 2;
    const step = middle === 0 ? 0 : Math.min(STEP, MAX_BEND / middle);
    bundle.forEach(({ key, source, target }, index) => {
      const bend = (index - middle) * step;
      curvatures.set(key, bend === 0 ? 0 : source < target ? bend : -bend);
    });
  }
  return curvatures;
}
