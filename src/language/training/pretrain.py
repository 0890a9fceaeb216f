#!/usr/bin/env python3
"""Trains the encoder as a small language model before it learns trees: the first layer's directions say the word that comes
next and the one before (Peters et al. 2018), the last layer the words that were masked (Devlin et al. 2019).

    python3 pretrain.py --raw build/training/speeches-1900.conllu --epochs 6 --layers 3 --out build/training/reader

Reads the forms of the trees, of the names corpora and of --raw; writes a checkpoint for `train.py --warm`.
"""
from collections import Counter
import json
import math
import time
import torch
from torch import nn
import torch.nn.functional as F
from batches import deal
from checkpoint import save
import data
from examples import collect
from features import lower, normalise
from losses import Average
from options import options
from train import build, rate_at, seeded

# Words that can be said; how many beside a batch's own are weighed; shares of words masked, and said from one side.
OUTPUTS, OTHERS, MASKED, SAID = 20000, 800, 0.18, 0.35
SHORTEST, LONGEST = 3, 60


class Reader(nn.Module):
    """What says words: projections of states into the space of GloVe, whose vectors are where the output words begin."""

    def __init__(self, model, glove):
        super().__init__()
        hidden = model.config['hidden']
        self.mask = nn.Parameter(torch.zeros(8 * hidden))
        self.following, self.preceding = nn.Linear(hidden, 100), nn.Linear(hidden, 100)
        self.masked = nn.Sequential(nn.Linear(2 * hidden, 200), nn.ReLU(), nn.Linear(200, 100))
        self.words = nn.Parameter(F.normalize(glove) * 3)
        self.bias = nn.Parameter(torch.zeros(len(glove)))

    def loss(self, states, targets):
        """Cross-entropy among the batch's own words and some others (Jean et al. 2015)."""
        known = targets >= 0
        own, places = targets[known].unique(return_inverse=True)
        others = (torch.rand(OTHERS) * math.log(len(self.words) + 1)).exp().long() - 1
        free = torch.ones(len(self.words), dtype=torch.bool)
        free[own] = False
        others = others.unique()
        words = torch.cat([own, others[free[others]]])
        return F.cross_entropy(torch.addmm(self.bias[words], states[known], self.words[words].t()), places)


def losses(model, reader, batch, words, mask):
    """words: [steps, sentences], -1 for none; mask: which of them the network does not see."""
    steps, count, hidden = batch['steps'], batch['count'], model.config['hidden']
    seen = torch.where(mask.unsqueeze(2), reader.mask, model.inputs(batch))
    for n, y in enumerate(model.states(seen, batch)):
        if n == 0:
            some = torch.where(torch.rand(steps - 1, count) < SAID, words[1:], -1)
            ahead = reader.loss(reader.following(y[:-1, :, :hidden]).view(-1, 100), some.reshape(-1))
            some = torch.where(torch.rand(steps - 1, count) < SAID, words[:-1], -1)
            back = reader.loss(reader.preceding(y[1:, :, hidden:]).reshape(-1, 100), some.reshape(-1))
    said = reader.loss(reader.masked(y.view(steps * count, -1)), torch.where(mask, words, -1).view(-1))
    return {'ahead': ahead, 'back': back, 'masked': said}


def raw_examples(o, examples, only):
    raw = [e['forms'] for e in examples + only]
    raw += [[w[1] for w in s['words']] for s in data.read_conllu(o.raw)]
    return [{'forms': f, 'tags': None, 'heads': None} for f in raw if SHORTEST <= len(f) <= LONGEST]


def tensors(collate, index, group):
    """(batch, the words to be said [steps, sentences])"""
    batch = collate(group, targets=False)
    batch['unknown'] = torch.tensor([max(0.05, 0.25 / (0.25 + collate.counts.get(int(i), 0))) if i else 0.1
                                     for i in batch['ids'][:, 1].tolist()])
    words = torch.full((batch['steps'], batch['count']), -1, dtype=torch.long)
    for b, place in enumerate(batch['order']):
        forms = group[place]['forms']
        words[:len(forms), b] = torch.tensor([index.get(lower(normalise(f)), -1) for f in forms])
    return batch, words


def main():
    o = options()
    rng = seeded(o)
    examples, only, _, _ = collect(o)
    model, collate, kept = build(o, examples, only)
    raw = raw_examples(o, examples, only)
    index = {w: i for i, w in enumerate(kept['tables']['glove'][:OUTPUTS])}
    reader = Reader(model, model.encoder.glove[1:OUTPUTS + 1])
    print(json.dumps({'sentences': len(raw), 'words': sum(len(e['forms']) for e in raw)}), flush=True)
    parameters = list(model.parameters()) + list(reader.parameters())
    average = Average(model, o.average)
    optimiser = torch.optim.Adam(parameters, lr=o.rate, betas=(0.9, 0.98), foreach=True)
    total, step = None, 0
    for epoch in range(o.epochs):
        started, sums = time.time(), Counter()
        batches = deal(raw, o.tokens, rng)
        total = total or len(batches) * o.epochs
        model.train()
        for group in batches:
            batch, words = tensors(collate, index, group)
            parts = losses(model, reader, batch, words, (torch.rand(words.shape) < MASKED) & batch['inside'])
            for g in optimiser.param_groups:
                g['lr'] = rate_at(o, step, total)
            optimiser.zero_grad(set_to_none=True)
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            average.update()
            sums.update({k: float(v) for k, v in parts.items()})
            step += 1
        print(json.dumps({'epoch': epoch + 1, 'seconds': round(time.time() - started),
                          'loss': {k: round(v / len(batches), 4) for k, v in sums.items()}}), flush=True)
        save(o.out, model, average, {**kept, 'figures': {}})


if __name__ == '__main__':
    main()
