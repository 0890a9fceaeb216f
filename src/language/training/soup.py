#!/usr/bin/env python3
"""The mean of checkpoints that were trained from the same one (Wortsman et al. 2022, "Model soups").

    python3 soup.py build/training/taught-6 build/training/taught-7 --out build/training/latest
"""
import argparse
import os
import torch
import data
from evaluation import dev_sets, evaluate
from load import load


def main():
    p = argparse.ArgumentParser()
    p.add_argument('checkpoints', nargs='+')
    p.add_argument('--out', required=True)
    o = p.parse_args()
    torch.set_num_threads(1)
    saved = [torch.load(os.path.join(path, 'model.pt'), map_location='cpu') for path in o.checkpoints]
    assert all(s['labels'] == saved[0]['labels'] and s['tables'] == saved[0]['tables'] for s in saved)
    state = {k: sum(s['state'][k] for s in saved) / len(saved) for k in saved[0]['state']}
    os.makedirs(o.out, exist_ok=True)
    path = os.path.join(o.out, 'model.pt')
    torch.save({**saved[0], 'state': state}, path)
    model, collate, labels = load(o.out)
    options = saved[0]['options']
    figures = evaluate(model, collate, labels, dev_sets(data.news_documents(options['folds'], options['news_fold'])), [])
    torch.save({**saved[0], 'state': state, 'figures': figures}, path)
    print(figures)


if __name__ == '__main__':
    main()
