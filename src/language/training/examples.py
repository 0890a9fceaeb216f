"""Which sentences are trained on, and which are held out."""
from collections import Counter
import torch
import data
from batches import NAME_TAGS, name_example, tree_example
from model import EWT, GUM


def collect(o):
    """Training examples with trees, with names alone, and the held-out sentences."""
    held_docs = data.news_documents(o.folds, o.news_fold)
    source, fold = (o.name_fold.split(':') + [None])[:2] if o.name_fold else (None, None)
    exclude = [s for s in o.exclude_sources.split(',') if s]
    named, held_names = data.names(o.names, exclude, None if fold is None else int(fold), source)
    trees = [] if o.names_only else data.training_trees(set(held_docs))
    by_text = {' '.join(s['tokens']): s for s in named}
    genres = data.open_gum_documents()
    examples, used = [], set()
    for t in trees:
        text = ' '.join(w[1] for w in t['words'])
        match = by_text.get(text)
        if match and not match.get('mask'):
            used.add(text)
        else:
            match = None
        tags = match['tags'] if match else None
        examples.append({**tree_example(t, tags), 'rate': share_of(o, genres.get(t['doc'])),
                         'style': GUM if t['doc'] in genres else EWT})
    only = [{**name_example(s, o.names_share), 'style': GUM} for s in named if ' '.join(s['tokens']) not in used]
    if held_docs:
        texts = {' '.join(w[1] for w in s['words']) for s in data.treebank('gum', 'train') if s['doc'] in held_docs}
        only = [e for e in only if ' '.join(e['forms']) not in texts]
    auto = {' '.join(w[1] for w in t['words']): t for t in (data.read_conllu(o.auto_trees) if o.auto_trees else [])}
    for e in only:
        t = auto.get(' '.join(e['forms']))
        if t is not None:
            e.update({k: v for k, v in tree_example(t).items() if k not in ('tags', 'mask')}, weight=o.auto_weight)
    known = {' '.join(e['forms']) for e in only}
    only += [{**tree_example(t), 'rate': o.auto_share, 'style': GUM, 'weight': o.auto_weight, 'raw': True}
             for text, t in auto.items() if text not in known]
    if o.taught:
        taught = torch.load(o.taught)
        for e in examples + only:
            if e['heads'] is not None:
                e['taught'] = taught.get(' '.join(e['forms']))
    return examples, only, held_docs, held_names


def share_of(o, genre):
    return o.gum_share * (o.news_share if genre == 'news' else 1.0) if genre else o.ewt_share


def label_sets(examples):
    count = {k: Counter(v for e in examples for v in e[k]) for k in ('upos', 'xpos', 'feats', 'deprel')}
    labels = {k: sorted(c) for k, c in count.items()}
    labels['feats'] = sorted(v for v, n in count['feats'].items() if n >= 3)
    return {**labels, 'name': NAME_TAGS}
