#!/usr/bin/env python3
"""Fills UPOS, XPOS, FEATS, HEAD, DEPREL and MISC NE= of a CoNLL-U file with a checkpoint's predictions.

    python3 parse.py IN.conllu OUT.conllu [--model build/training/latest]
"""
import argparse
import os
import torch
import data
from load import load
from predict import predict


def misc(old, name):
    kept = [] if old == '_' else [x for x in old.split('|') if not x.startswith('NE=')]
    return '|'.join(kept + ([f'NE={name}'] if name != 'O' else [])) or '_'


def main():
    p = argparse.ArgumentParser()
    p.add_argument('input')
    p.add_argument('output')
    p.add_argument('--model', default=os.path.join(data.WORK, 'latest'))
    o = p.parse_args()
    torch.set_num_threads(1)
    model, collate, labels = load(o.model)
    sentences = data.read_conllu(o.input)
    results = predict(model, collate, labels, [[w[1] for w in s['words']] for s in sentences])
    write_conllu(o.output, sentences, results)


def write_conllu(path, sentences, results):
    with open(path, 'w', encoding='utf-8') as f:
        for s, r in zip(sentences, results):
            for i, w in enumerate(s['words']):
                w[3:10] = [r['upos'][i], r['xpos'][i], r['feats'][i], str(r['heads'][i]), r['deprel'][i], '_',
                           misc(w[9], r['names'][i])]
            f.write('\n'.join(s['comments'] + ['\t'.join(row) for row in s['rows']]) + '\n\n')


if __name__ == '__main__':
    main()
