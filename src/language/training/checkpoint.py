"""Checkpoints: written, and started from."""
import os
import torch
from model import TABLES


def save(folder, model, average, saved):
    """Writes the averaged weights with `saved` (config, labels, tables, options, figures), never half a file."""
    os.makedirs(folder, exist_ok=True)
    target = os.path.join(folder, 'model.pt')
    average.swap()
    torch.save({**saved, 'state': {k: v.clone() for k, v in model.state_dict().items()}}, target + '.tmp')
    average.swap()
    os.replace(target + '.tmp', target)


def saved_labels(folder):
    return torch.load(os.path.join(folder, 'model.pt'), map_location='cpu')['labels']


def warm_start(model, folder, vocabulary):
    """Takes over a checkpoint's weights, rows of feature tables by word: those of words that it did not know begin as the
    unknown word's."""
    saved = torch.load(os.path.join(folder, 'model.pt'), map_location='cpu')
    state = saved['state']
    for name in TABLES:
        if name == 'gaz':
            continue
        rows = {v: i + 1 for i, v in enumerate(saved['tables'][name])}
        key = f'encoder.tables.{name}.weight'
        state[key] = state[key][torch.tensor([0] + [rows.get(v, 0) for v in vocabulary.tables[name]])]
    model.load_state_dict(state)
