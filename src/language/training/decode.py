"""Scores -> trees and name tags."""
import numpy as np


def chu_liu_edmonds(scores):
    """Maximum arborescence. scores[d][h] for nodes 0..n, node 0 the root. Returns heads (heads[0] = 0)."""
    n = len(scores)
    heads = np.argmax(scores, axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = [i for i in range(n) if not inside[i]]
    m = len(rest)
    total = sum(scores[d][heads[d]] for d in cycle)
    small = np.full((m + 1, m + 1), -np.inf)
    enter, leave = {}, {}
    for i, d in enumerate(rest):
        for j, h in enumerate(rest):
            small[i, j] = scores[d][h]
        best = max(cycle, key=lambda h: (scores[d][h], -h))
        small[i, m], leave[i] = scores[d][best], best
    for j, h in enumerate(rest):
        best = max(cycle, key=lambda d: (scores[d][h] - scores[d][heads[d]], -d))
        small[m, j], enter[j] = total + scores[best][h] - scores[best][heads[best]], best
    small[m, m] = -np.inf
    sub = chu_liu_edmonds(small)
    out = heads.copy()
    for i, d in enumerate(rest):
        out[d] = leave[i] if sub[i] == m else rest[sub[i]]
    out[enter[sub[m]]] = rest[sub[m]]
    out[0] = 0
    return out


def find_cycle(heads):
    state = np.zeros(len(heads), int)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        for p in path:
            state[p] = 2
    return None


def tree(scores):
    """scores: [words, 1 + words] (column 0 the root). Greedy where that is a tree with one root, else the best such."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -np.inf, dtype=np.float64)
    full[1:] = scores[:, :n + 1]
    np.fill_diagonal(full, -np.inf)
    heads = np.argmax(full, axis=1)
    heads[0] = 0
    roots = np.sum(heads[1:] == 0)
    if roots == 1 and find_cycle(heads) is None:
        return heads[1:]
    best, best_score = None, -np.inf
    order = np.argsort(-full[1:, 0], kind='stable')[:8] + 1
    for root in order:
        s = full.copy()
        s[1:, 0] = -np.inf
        s[root] = -np.inf
        s[root, 0] = full[root, 0]
        heads = chu_liu_edmonds(s)
        total = sum(full[d, heads[d]] for d in range(1, n + 1))
        if total > best_score:
            best, best_score = heads, total
    return best[1:]


def bio(scores, labels):
    """Best tag sequence in which I-x follows only B-x or I-x (Viterbi)."""
    k = len(labels)
    allowed = np.zeros((k, k))
    start = np.zeros(k)
    for j, b in enumerate(labels):
        if b[0] == 'I':
            start[j] = -1e6
            for i, a in enumerate(labels):
                if a[2:] != b[2:] or a[0] == 'O':
                    allowed[i, j] = -1e6
    best, back = scores[0] + start, []
    for row in scores[1:]:
        m = best[:, None] + allowed
        back.append(np.argmax(m, axis=0))
        best = np.max(m, axis=0) + row
    path = [int(np.argmax(best))]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    tags = [labels[i] for i in reversed(path)]
    return ['O' if t.endswith('-other') else t for t in tags]
