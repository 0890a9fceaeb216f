/**
 * The best tree over a sentence's words. `scores[d * (n + 1) + h]` is the score of node h (0 the root, 1..n the words) as
 * head of word d (0..n-1). Greedy where every word's best head makes a tree with one root; else the maximum spanning
 * arborescence (Chu and Liu 1965, Edmonds 1967) for each of the likeliest root words, and the best of those. Equal
 * scores: the lower head. Returns heads as word indices, -1 the root.
 */
export function decodeTree(scores: Float32Array, n: number): Int32Array {
  const width = n + 1;
  const heads = new Int32Array(width);
  let roots = 0;
  for (let d = 1; d < width; d++) {
    heads[d] = bestHead(scores, (d - 1) * width, width, d);
    if (heads[d] === 0) roots++;
  }
  const greedy = roots === 1 && findCycle(heads) === null;
  const best = greedy ? heads : singleRooted(scores, n);
  return best.subarray(1).map((h) => h - 1);
}

const ROOT_CANDIDATES = 8;

function bestHead(scores: Float32Array, row: number, width: number, self: number): number {
  let best = -1;
  for (let h = 0; h < width; h++) {
    if (h !== self && (best < 0 || scores[row + h]! > scores[row + best]!)) best = h;
  }
  return best;
}

/** The nodes of a cycle among nodes 1.., or null. */
function findCycle(heads: Int32Array): number[] | null {
  const state = new Uint8Array(heads.length);
  state[0] = 2;
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let node = start;
    while (state[node] === 0) {
      state[node] = 1;
      path.push(node);
      node = heads[node]!;
    }
    if (state[node] === 1) return path.slice(path.indexOf(node));
    for (const p of path) state[p] = 2;
  }
  return null;
}

function singleRooted(scores: Float32Array, n: number): Int32Array {
  const width = n + 1;
  const words = Array.from({ length: n }, (_, i) => i + 1);
  const rootScore = (d: number): number => scores[(d - 1) * width]!;
  const candidates = words.sort((a, b) => rootScore(b) - rootScore(a) || a - b).slice(0, ROOT_CANDIDATES);
  let best: Int32Array | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const root of candidates) {
    const matrix = new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY);
    for (let d = 1; d < width; d++) {
      for (let h = 1; h < width; h++) {
        if (h !== d && d !== root) matrix[d * width + h] = scores[(d - 1) * width + h]!;
      }
    }
    matrix[root * width] = rootScore(root);
    const heads = chuLiuEdmonds(matrix, width);
    let total = 0;
    for (let d = 1; d < width; d++) total += scores[(d - 1) * width + heads[d]!]!;
    if (total > bestScore) {
      best = heads;
      bestScore = total;
    }
  }
  return best ?? new Int32Array(width);
}

/** matrix[d * n + h], node 0 the root, minus infinity where there is no arc. */
function chuLiuEdmonds(matrix: Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 1; d < n; d++) {
    let best = d === 0 ? 1 : 0;
    for (let h = 0; h < n; h++) if (matrix[d * n + h]! > matrix[d * n + best]!) best = h;
    heads[d] = best;
  }
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  return expand(matrix, n, heads, cycle);
}

/** Contracts the cycle into one node, solves the smaller problem and opens the cycle where the solution enters it. */
function expand(matrix: Float64Array, n: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inside = new Uint8Array(n);
  for (const node of cycle) inside[node] = 1;
  const rest: number[] = [];
  for (let i = 0; i < n; i++) if (!inside[i]) rest.push(i);
  const m = rest.length;
  const size = m + 1;
  const small = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const enter = new Int32Array(m);
  const leave = new Int32Array(m);
  const score = (d: number, h: number): number => matrix[d * n + h]!;
  for (let i = 0; i < m; i++) {
    const node = rest[i]!;
    for (let j = 0; j < m; j++) small[i * size + j] = score(node, rest[j]!);
    leave[i] = argmax(cycle, (h) => score(node, h));
    small[i * size + m] = score(node, leave[i]!);
    enter[i] = argmax(cycle, (d) => score(d, node) - score(d, heads[d]!));
    small[m * size + i] = score(enter[i]!, node) - score(enter[i]!, heads[enter[i]!]!);
  }
  const solved = chuLiuEdmonds(small, size);
  const out = heads.slice();
  for (let i = 1; i < m; i++) out[rest[i]!] = solved[i] === m ? leave[i]! : rest[solved[i]!]!;
  const source = solved[m]!;
  out[enter[source]!] = rest[source]!;
  return out;
}

function argmax(nodes: readonly number[], score: (node: number) => number): number {
  let best = nodes[0]!;
  for (const node of nodes) {
    const difference = score(node) - score(best);
    if (difference > 0 || (difference === 0 && node < best)) best = node;
  }
  return best;
}
