#!/usr/bin/env python3
"""Writes what one trained network says of each training sentence: the soft targets that `train.py --teachers` learns from
(Hinton, Vinyals and Dean 2015; Kuncoro et al. 2016 for parsers).

    python3 teach.py OUT.pt --model build/training/second [--unlabelled A.conllu,B.conllu]

One entry a sentence, by its words joined with blanks: `arc` [words, 1 + words], `upos`, `xpos` and `rel` [words, labels],
probabilities in half precision. Relations are those to `heads`: the gold heads where there are some, else the best tree.
"""
import argparse
import torch
import data
from decode import tree
from load import load
from predict import batches_of


def sentences_of(unlabelled):
    """(forms, gold heads or None), each text once; gold trees come first."""
    out = {}
    for t in data.training_trees():
        out.setdefault(' '.join(w[1] for w in t['words']), ([w[1] for w in t['words']], [int(w[6]) for w in t['words']]))
    for path in unlabelled:
        for t in data.read_conllu(path):
            if any(' ' in w[1] for w in t['words']):
                continue
            out.setdefault(' '.join(w[1] for w in t['words']), ([w[1] for w in t['words']], None))
    return list(out.values())


def tree_of(scores):
    return torch.tensor(tree(scores.double().numpy()).copy())


@torch.no_grad()
def targets(model, collate, group):
    """group: [(forms, heads)]. One entry a sentence, in the order of `group`."""
    batch = collate([{'forms': forms} for forms, _ in group], targets=False)
    y = model.encode(batch)
    tags = {k: v.softmax(1).half() for k, v in model.tags(model.tokens(y, batch)).items() if k != 'feats'}
    padded = model.with_root(y, batch)
    arcs = model.arcs(y, padded, batch)
    place = torch.full((batch['steps'] * batch['count'],), -1, dtype=torch.long)
    place[batch['valid']] = torch.arange(len(batch['valid']))
    place = place.view(batch['steps'], batch['count'])
    out = [None] * len(group)
    for b, n in enumerate(batch['lengths']):
        scores = arcs[b, :n, :n + 1]
        gold = group[batch['order'][b]][1]
        heads = tree_of(scores) if gold is None else torch.tensor(gold)
        rel = model.relations(y[:n, b], padded[b].index_select(0, heads)).softmax(1)
        out[batch['order'][b]] = {'arc': scores.softmax(1).half(), 'rel': rel.half(), 'heads': heads.to(torch.int16),
                                  **{k: v[place[:n, b]].clone() for k, v in tags.items()}}
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument('out')
    p.add_argument('--model', required=True)
    p.add_argument('--unlabelled', default='', help='comma-separated CoNLL-U files, words alone')
    o = p.parse_args()
    torch.set_num_threads(1)
    model, collate, labels = load(o.model)
    sentences = sentences_of([f for f in o.unlabelled.split(',') if f])
    entries = {}
    for group in batches_of([forms for forms, _ in sentences], 4000):
        chosen = [sentences[i] for i in group]
        for (forms, _), entry in zip(chosen, targets(model, collate, chosen)):
            entries[' '.join(forms)] = entry
    torch.save({'labels': {k: labels[k] for k in ('upos', 'xpos', 'deprel')}, 'entries': entries}, o.out)


if __name__ == '__main__':
    main()
