#!/usr/bin/env python3
"""The sentences of the edited names corpora as CoNLL-U with words alone, for self-training.

    python3 auto.py build/training/auto.in.conllu
"""
import os
import sys
import data

EDITED = ('crossner-politics', 'crossner-other', 'wikigold', 're3d')


def main():
    target = sys.argv[1] if len(sys.argv) > 1 else os.path.join(data.WORK, 'auto.in.conllu')
    sentences, _ = data.names()
    with open(target, 'w', encoding='utf-8') as f:
        for s in sentences:
            if s['source'] in EDITED:
                f.write('\n'.join('\t'.join([str(i + 1), w] + ['_'] * 8) for i, w in enumerate(s['tokens'])) + '\n\n')


if __name__ == '__main__':
    main()
