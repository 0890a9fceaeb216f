"""Checkpoints: written, and started from."""
import os
import torch
from model import WIDTHS


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
    """Takes over a checkpoint's weights: rows of feature tables by word, columns of the first layer by feature. Features
    that the checkpoint did not have begin without influence."""
    saved = torch.load(os.path.join(folder, 'model.pt'), map_location='cpu')
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
