/** What is repaired: one sentence's words, tags, heads (-1 for the root) and relations. */
interface Tree {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

/** Changes `heads` where arcs that were chosen one by one contradict each other. */
export function repair(tree: Tree): void {
  oneObject(tree);
  pairedMarks(tree);
}

/**
 * A verb has one object: a second belongs to a verb coordinated with it that stands between and has none.
 * ```
 * met a delegation and voiced concern
 * ^^^   ^^^^^^^^^^     ^^^^^^ ^^^^^^^
 * ```
 */
function oneObject({ upos, heads, deprels }: Tree): void {
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

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
  '``': "''",
  '“': '”',
  '‘': '’',
  '«': '»',
};

/**
 * Both marks of a pair hang on the head of what stands between them, where that has one head (Universal Dependencies,
 * guidelines on `punct`).
 */
function pairedMarks({ forms, heads, deprels }: Tree): void {
  const open: number[] = [];
  deprels.forEach((deprel, closing) => {
    if (deprel !== 'punct') return;
    const form = forms[closing]!;
    const depth = open.findLastIndex((at) => CLOSING[forms[at]!] === form);
    if (depth < 0) {
      if (Object.hasOwn(CLOSING, form)) open.push(closing);
      return;
    }
    const opening = open[depth]!;
    open.length = depth;
    const head = headBetween(opening, closing);
    if (head < 0) return;
    for (const mark of [opening, closing]) if (!heads.includes(mark)) heads[mark] = head;
  });

  /** The one word between two places whose head is not; -1 where there are more, or none. */
  function headBetween(opening: number, closing: number): number {
    let found = -1;
    for (let at = opening + 1; at < closing; at++) {
      const head = heads[at]!;
      if (deprels[at] === 'punct' || (head > opening && head < closing)) continue;
      if (found >= 0) return -1;
      found = at;
    }
    return found;
  }
}
