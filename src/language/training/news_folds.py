#!/usr/bin/env python3
"""Scores the checkpoints `FOLDER/news-K` of `train.py --news-fold K`, each on the GUM news documents that it has not
seen: a line of JSON a document, then all documents together.

    python3 news_folds.py build/training [--folds 5]
"""
import argparse
import json
import os
import torch
import data
from load import load
from predict import predict
from score import tree_scores


def main():
    p = argparse.ArgumentParser()
    p.add_argument('folder')
    p.add_argument('--folds', type=int, default=5)
    o = p.parse_args()
    torch.set_num_threads(1)
    trees, gold, predicted = data.treebank('gum', 'train'), [], []
    for fold in range(o.folds):
        model, collate, labels = load(os.path.join(o.folder, f'news-{fold}'), held_out=str(fold))
        for doc in data.news_documents(o.folds, str(fold)):
            sentences = [s for s in trees if s['doc'] == doc]
            found = predict(model, collate, labels, [[w[1] for w in s['words']] for s in sentences])
            report(doc, sentences, found)
            gold, predicted = gold + sentences, predicted + found
    report('all', gold, predicted)


def report(doc, gold, predicted):
    words = sum(len(s['words']) for s in gold)
    print(json.dumps({'doc': doc, 'sentences': len(gold), 'words': words, **tree_scores(gold, predicted)}), flush=True)


if __name__ == '__main__':
    main()
