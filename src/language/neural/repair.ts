/** What is repaired: one sentence's tags, heads (-1 for the root) and relations. */
interface Tree {
  readonly upos: readonly string[];
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

/**
 * A verb has one object: arcs are chosen one by one and may give it a second, which then belongs to a verb coordinated with
 * it that stands between and has none. Changes `heads`.
 * ```
 * met a delegation and voiced concern
 * ^^^   ^^^^^^^^^^     ^^^^^^ ^^^^^^^
 * ```
 */
export function oneObject({ upos, heads, deprels }: Tree): void {
  deprels.forEach((deprel, object) => {
    if (deprel !== 'obj') return;
    const verb = heads[object]!;
    const first = deprels.findIndex((other, at) => other === 'obj' && heads[at] === verb && at > verb);
    if (first < 0 || first >= object) return;
    const isFree = (at: number) =>
      deprels[at] === 'conj' && heads[at] === verb && upos[at] === 'VERB' && !hasObject(at);
    for (let at = object - 1; at > first; at--) {
      if (!isFree(at)) continue;
      heads[object] = at;
      return;
    }
  });

  function hasObject(verb: number): boolean {
    return deprels.some((deprel, at) => deprel === 'obj' && heads[at] === verb);
  }
}
