"""Development scores while training."""
import data
from predict import predict
from score import name_scores, tree_scores


def dev_sets(held_docs):
    """name -> sentences with gold trees; the held-out news documents where there are some."""
    if held_docs:
        return {'news': [s for s in data.treebank('gum', 'train') if s['doc'] in held_docs]}
    return {'ewt': data.treebank('ewt', 'dev'), 'gum': data.treebank('gum', 'dev')}


def evaluate(model, collate, labels, sets, held_names):
    """Scores of every set, and of the openly licensed documents of GUM dev."""
    out = {}
    allowed = data.open_gum_documents()
    for name, gold in sets.items():
        predicted = predict(model, collate, labels, [[w[1] for w in s['words']] for s in gold])
        out[name] = tree_scores(gold, predicted)
        if name == 'gum':
            keep = [i for i, s in enumerate(gold) if s['doc'] in allowed]
            out['gumOpen'] = tree_scores([gold[i] for i in keep], [predicted[i] for i in keep])
    if held_names:
        out['names'] = name_scores(held_names, predict(model, collate, labels, [s['tokens'] for s in held_names], trees=False))
    return out
