"""The figures logged while training; `shared/gold/score` has the ones that count."""


def tree_scores(gold, predicted):
    n = las = uas = upos = xpos = feats = 0
    for g, p in zip(gold, predicted):
        for i, w in enumerate(g['words']):
            n += 1
            head = int(w[6]) == p['heads'][i]
            uas += head
            las += head and w[7].split(':')[0] == p['deprel'][i].split(':')[0]
            upos += w[3] == p['upos'][i]
            xpos += w[4] == p['xpos'][i]
            feats += w[5] == p['feats'][i]
    return {k: round(100 * v / max(1, n), 2) for k, v in
            (('las', las), ('uas', uas), ('upos', upos), ('xpos', xpos), ('feats', feats))}


def spans(tags, ignore=()):
    out, start, kind = set(), None, None
    for i, t in enumerate(list(tags) + ['O']):
        if start is not None and (t[0] != 'I' or t[2:] != kind):
            if kind not in ignore:
                out.add((start, i, kind))
            start = None
        if t[0] == 'B' or (t[0] == 'I' and start is None):
            start, kind = i, t[2:]
    return out


def name_scores(gold, predicted):
    """Exact spans with type; types that a corpus does not annotate are left out on both sides."""
    hit = want = got = 0
    per = {}
    for g, p in zip(gold, predicted):
        a, b = spans(g['tags'], [*(g.get('mask') or ()), 'other']), spans(p['names'], g.get('mask') or ())
        hit, want, got = hit + len(a & b), want + len(a), got + len(b)
        for k, s in ((0, a & b), (1, a), (2, b)):
            for x in s:
                per.setdefault(x[2], [0, 0, 0])[k] += 1
    f = lambda h, w, g: round(200 * h / max(1, w + g), 2)
    return {'f1': f(hit, want, got), 'precision': round(100 * hit / max(1, got), 2),
            'recall': round(100 * hit / max(1, want), 2), 'byType': {k: f(*v) for k, v in sorted(per.items())}}
