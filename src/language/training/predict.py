"""A trained network over sentences of forms."""
import math
import torch
from decode import bio, tree
from model import GUM


@torch.no_grad()
def predict(model, collate, labels, sentences, tokens=4000, trees=True):
    """sentences: lists of forms, read in GUM's style. One dict a sentence: upos, xpos, feats, heads (0 = root), deprel, names."""
    model.eval()
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    out = [None] * len(sentences)
    group = []
    for n, i in enumerate(order):
        group.append(i)
        following = len(sentences[order[n + 1]]) if n + 1 < len(order) else math.inf
        if following * (len(group) + 1) > tokens:
            analyse(model, collate, labels, sentences, group, out, trees)
            group = []
    return out


def analyse(model, collate, labels, sentences, group, out, trees):
    batch = collate([{'forms': sentences[i], 'style': GUM} for i in group], targets=False)
    y = model.encode(batch)
    x = model.tokens(y, batch)
    tags = {k: v.argmax(1) for k, v in model.tags(x).items()}
    names = model.names(x)
    place = torch.full((batch['steps'] * batch['count'],), -1, dtype=torch.long)
    place[batch['valid']] = torch.arange(len(x))
    place = place.view(batch['steps'], batch['count'])
    if trees:
        padded = model.with_root(y, batch)
        arcs = model.arcs(y, padded, batch).double().numpy()
    for b, n in enumerate(batch['lengths']):
        at = place[:n, b]
        result = {k: [labels[k][j] for j in v[at].tolist()] for k, v in tags.items()}
        result['names'] = bio(names[at].double().numpy(), labels['name'])
        if trees:
            heads = torch.tensor(tree(arcs[b, :n, :n + 1]).copy())
            rel = model.relations(y[:n, b], padded[b].index_select(0, heads))
            root = labels['deprel'].index('root')
            rel[:, root] = -1e9
            rel[heads == 0, root] = 1e9
            result['heads'] = heads.tolist()
            result['deprel'] = [labels['deprel'][j] for j in rel.argmax(1).tolist()]
        out[group[batch['order'][b]]] = result
