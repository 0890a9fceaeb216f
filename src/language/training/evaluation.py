"""Development scores while training, all in GUM's style."""
import data
from predict import predict
from score import name_scores, tree_scores


def dev_sets(held_docs):
    """name -> sentences with gold trees: of GUM the openly licensed documents; the held-out news documents where there are
    some."""
    allowed = data.open_gum_documents()
    sets = {'ewt': data.treebank('ewt', 'dev'), 'gumOpen': [s for s in data.treebank('gum', 'dev') if s['doc'] in allowed]}
    if held_docs:
        sets['news'] = [s for s in data.treebank('gum', 'train') if s['doc'] in held_docs]
    return sets


def evaluate(model, collate, labels, sets, held_names):
    """Scores of every set."""
    out = {}
    for name, gold in sets.items():
        out[name] = tree_scores(gold, predict(model, collate, labels, [[w[1] for w in s['words']] for s in gold]))
    if held_names:
        out['names'] = name_scores(held_names, predict(model, collate, labels, [s['tokens'] for s in held_names], trees=False))
    return out
