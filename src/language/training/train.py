#!/usr/bin/env python3
"""Trains the network. Same data, seed, machine and thread count: same weights.

    python3 train.py --out build/training/latest [--hidden 200 --layers 2 --epochs 30]
"""
from collections import Counter
import json
import os
import random
import sys
import time

# OpenBLAS takes its slowest kernels on processors it does not know, and freed pages are expensive to get back.
WANTED = {'OPENBLAS_CORETYPE': 'SkylakeX', 'MALLOC_MMAP_THRESHOLD_': '4000000000', 'MALLOC_TRIM_THRESHOLD_': '16000000000',
          'MALLOC_TOP_PAD_': '500000000', 'PYTHONHASHSEED': '0'}
if __name__ == '__main__' and 'avx512f' in open('/proc/cpuinfo', encoding='utf-8').read() and 'STRINGER_TRAINING' not in os.environ:
    os.execve(sys.executable, [sys.executable] + sys.argv, {**os.environ, **WANTED, 'STRINGER_TRAINING': '1'})

import numpy as np
import torch
from batches import Collator, Mentions, augmented, deal, sample, tree_example
from checkpoint import save, saved_labels, warm_start
import data
from evaluation import dev_sets, evaluate
from examples import collect, label_sets
from features import Vocabulary, load_glove
from gazetteer import gazetteer, name_lists
from losses import Average, loss_of
from model import Parser
from options import options

CONFIG = ('layers', 'hidden', 'arc', 'rel', 'tag', 'name', 'dropout', 'input_dropout')


def build(o, examples, only):
    """(model, collator, what a checkpoint keeps beside the weights)"""
    forms = Counter(f for e in examples + only if not e.get('raw') for f in e['forms'])
    glove_words, vectors = load_glove(o.glove, o.glove_words)
    vocabulary = Vocabulary.build(forms, glove_words, gazetteer())
    some = examples or [tree_example(s) for s in data.treebank('ewt', 'train')[:300]]
    labels = saved_labels(o.warm) if o.warm else label_sets(some)
    counts = Counter()
    for f, n in forms.items():
        counts[vocabulary.row(f)[0][1]] += n
    config = {k: getattr(o, k) for k in CONFIG}
    model = Parser(config, torch.from_numpy(vectors), vocabulary.sizes, labels)
    if o.warm:
        warm_start(model, o.warm, vocabulary)
    kept = {'config': config, 'labels': labels, 'tables': vocabulary.tables, 'options': vars(o)}
    return model, Collator(vocabulary, labels, counts), kept


def epoch_batches(o, examples, only, mentions, rng):
    vary = lambda kind: deal([augmented(e, rng, mentions, o.swap) for e in kind], o.tokens, rng)
    batches = vary(sample(examples, rng))
    share = sample(only, rng)
    for kind in ([e for e in share if e['heads'] is not None], [e for e in share if e['heads'] is None]):
        batches += vary(kind)
    rng.shuffle(batches)
    return batches


def rate_at(o, step, total):
    """Linear warm-up, then half a cosine."""
    return o.rate * min(1.0, (step + 1) / 300) * max(0.02, (1 + np.cos(np.pi * min(1.0, step / total))) / 2)


def update(model, optimiser, average, batch, weight, rate, share):
    for g in optimiser.param_groups:
        g['lr'] = rate
    loss, parts = loss_of(model, batch, share)
    optimiser.zero_grad(set_to_none=True)
    (loss * weight).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
    optimiser.step()
    average.update()
    return parts


def seeded(o):
    """Everything that draws numbers, begun from the seed; the generator of what is not torch's."""
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    torch.set_flush_denormal(True)
    return random.Random(o.seed)


def main():
    o = options()
    rng = seeded(o)
    examples, only, held_docs, held_names = collect(o)
    mentions = Mentions(examples + only, name_lists())
    model, collate, kept = build(o, examples, only)
    print(json.dumps({'trees': len(examples), 'tokens': sum(len(e['forms']) for e in examples), 'names': len(only),
                      'parameters': sum(p.numel() for p in model.parameters())}), flush=True)
    average = Average(model, o.average)
    optimiser = torch.optim.Adam(model.parameters(), lr=o.rate, betas=(0.9, 0.95), eps=1e-8, foreach=True)
    sets = {} if o.names_only else dev_sets(held_docs)
    total, step = None, 0
    for epoch in range(o.epochs):
        started, sums = time.time(), Counter()
        batches = epoch_batches(o, examples, only, mentions, rng)
        total = total or len(batches) * o.epochs
        model.train()
        for group in batches:
            sums.update(update(model, optimiser, average, collate(group), group[0].get('weight', 1.0), rate_at(o, step, total),
                               o.taught_share))
            step += 1
        seconds, figures = time.time() - started, {}
        if epoch % 5 == 4 or epoch == o.epochs - 1:
            average.swap()
            figures = evaluate(model, collate, kept['labels'], sets, held_names)
            average.swap()
        print(json.dumps({'epoch': epoch + 1, 'seconds': round(seconds), 'steps': step,
                          'loss': {k: round(v / len(batches), 4) for k, v in sums.items()}, **figures}), flush=True)
        save(o.out, model, average, {**kept, 'figures': figures})


if __name__ == '__main__':
    main()
