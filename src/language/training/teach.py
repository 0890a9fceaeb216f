#!/usr/bin/env python3
"""What several networks together say of the training sentences, for another to learn from (Kuncoro et al. 2016, "Distilling
an ensemble of greedy dependency parsers into one MST parser").

    python3 teach.py build/training/second build/training/wide --unlabelled build/training/auto.in.conllu

Writes build/training/taught.conllu, their trees of the unlabelled sentences, and build/training/taught.pt: for each sentence,
by its words, the mean of their probabilities (16-bit floats): `arc` [words, 1 + words], `upos`, `xpos`, `feats` and `deprel`
[words, labels], the last given the head that is trained on.
"""
import argparse
import multiprocessing
import os
import time
import torch
import data
from decode import tree
from load import load
from model import EWT, GUM
from parse import write_conllu

KEYS = ('upos', 'xpos', 'feats')
LONGEST = 60


def main():
    p = argparse.ArgumentParser()
    p.add_argument('teachers', nargs='+')
    p.add_argument('--unlabelled', nargs='+', default=[os.path.join(data.WORK, 'auto.in.conllu')])
    p.add_argument('--held-out', default='', help='as --news-fold of train.py, with which the teachers were trained')
    p.add_argument('--out', default=os.path.join(data.WORK, 'taught'))
    p.add_argument('--processes', type=int, default=2)
    o = p.parse_args()
    torch.set_num_threads(1)
    teachers = [load(path, held_out=o.held_out) for path in o.teachers]
    labels = teachers[0][2]
    assert all(t[2] == labels for t in teachers)
    held = set(data.news_documents(5, o.held_out))
    labelled = data.training_trees(held)
    unlabelled = [s for path in o.unlabelled for s in data.read_conllu(path) if len(s['words']) <= LONGEST]
    taught = {}
    genres = data.open_gum_documents()
    jobs = [(words(s), [int(w[6]) for w in s['words']], GUM if s['doc'] in genres else EWT) for s in labelled]
    jobs += [(words(s), None, GUM) for s in unlabelled]
    results = teach(teachers, labels, jobs, o.processes)
    for (forms, _, _), result in zip(jobs, results):
        taught[' '.join(forms)] = {k: v for k, v in result.items() if k != 'heads'}
    write_conllu(o.out + '.conllu', unlabelled, [said(r, labels) for r in results[len(labelled):]])
    torch.save(taught, o.out + '.pt')


def words(sentence):
    return [w[1] for w in sentence['words']]


def said(result, labels):
    """The tree and tags that the teachers agree on, as predict.py gives them."""
    best = {k: [labels[k][i] for i in result[k].argmax(1).tolist()] for k in KEYS + ('deprel',)}
    return {**best, 'heads': result['heads'], 'names': ['O'] * len(result['heads'])}


def teach(teachers, labels, jobs, processes=1, tokens=3000):
    """The same whatever the number of processes."""
    order = sorted(range(len(jobs)), key=lambda i: len(jobs[i][0]))
    groups, group = [], []
    for n, i in enumerate(order):
        group.append(i)
        following = len(jobs[order[n + 1]][0]) if n + 1 < len(order) else 10 ** 9
        if following * (len(group) + 1) > tokens:
            groups.append(group)
            group = []
    global work
    work = lambda group: mean_of(teachers, labels, [jobs[i] for i in group])
    out, started = [None] * len(jobs), time.time()
    with multiprocessing.get_context('fork').Pool(processes) as pool:
        for n, results in enumerate(pool.imap(worked, groups)):
            for i, result in zip(groups[n], results):
                out[i] = {k: torch.from_numpy(v) if k != 'heads' else v for k, v in result.items()}
            if n % 100 == 99:
                print(f'{n + 1} of {len(groups)} batches, {time.time() - started:.0f} s', flush=True)
    return out


@torch.no_grad()
def worked(group):
    return work(group)


def mean_of(teachers, labels, jobs):
    scored = [scores(t, [(forms, style) for forms, _, style in jobs]) for t in teachers]
    results = []
    for k, (forms, heads, _) in enumerate(jobs):
        result = {key: mean(s[k][key] for s in scored) for key in ('arc',) + KEYS}
        if heads is None:
            heads = tree(result['arc'].log().clamp(min=-50).double().numpy()).tolist()
        result['deprel'] = mean(relation_scores(t, s[k], heads, labels) for t, s in zip(teachers, scored))
        results.append({**{key: v.half().numpy() for key, v in result.items()}, 'heads': heads})
    return results


def mean(parts):
    return torch.stack(list(parts)).mean(0)


def scores(teacher, sentences):
    model, collate, _ = teacher
    batch = collate([{'forms': f, 'style': style} for f, style in sentences], targets=False)
    y = model.encode(batch)
    tags = {k: v.softmax(1) for k, v in model.tags(model.tokens(y, batch)).items()}
    padded = model.with_root(y, batch)
    arcs = model.arcs(y, padded, batch)
    place = torch.full((batch['steps'] * batch['count'],), -1, dtype=torch.long)
    place[batch['valid']] = torch.arange(len(batch['valid']))
    place = place.view(batch['steps'], batch['count'])
    out = [None] * len(sentences)
    for b, n in enumerate(batch['lengths']):
        own = arcs[b, :n, :n + 1].clone()
        own[torch.arange(n), torch.arange(n) + 1] = -1e4
        out[batch['order'][b]] = {'arc': own.softmax(1), **{k: v[place[:n, b]] for k, v in tags.items()},
                                  'states': y[:n, b], 'padded': padded[b]}
    return out


def relation_scores(teacher, scored, heads, labels):
    heads = torch.tensor(heads)
    rel = teacher[0].relations(scored['states'], scored['padded'].index_select(0, heads))
    root = labels['deprel'].index('root')
    rel[heads == 0] = -1e4
    rel[:, root] = torch.where(heads == 0, 1e4, -1e4)
    return rel.softmax(1)


if __name__ == '__main__':
    main()
