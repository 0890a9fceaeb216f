"""Reads the training data and keeps out everything that is not openly licensed."""
import json
import os

GOLD = os.environ.get('STRINGER_GOLD') or os.path.normpath(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../../shared/gold'))
ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../..'))
WORK = os.path.join(ROOT, 'build/training')


def read_conllu(path):
    """One dict a sentence: doc, lines (comments, all rows), words = rows with a plain number as id."""
    out, rows, comments, doc = [], [], [], None
    with open(path, encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\r\n')
            if line.startswith('#'):
                comments.append(line)
                if line.startswith('# newdoc id'):
                    doc = line.split('=', 1)[1].strip()
            elif line:
                rows.append(line.split('\t'))
            elif rows:
                out.append({'doc': doc, 'comments': comments, 'rows': rows, 'words': [r for r in rows if r[0].isdigit()]})
                rows, comments = [], []
    if rows:
        out.append({'doc': doc, 'comments': comments, 'rows': rows, 'words': [r for r in rows if r[0].isdigit()]})
    return out


def open_gum_documents():
    """Ids of the GUM documents whose text licence is not NonCommercial, with their genre."""
    out = {}
    with open(os.path.join(GOLD, 'dev/treebank/gum-documents.jsonl'), encoding='utf-8') as f:
        for line in f:
            d = json.loads(line)
            if 'NC' not in d['textLicence']:
                out[d['doc']] = d['genre']
    return out


def treebank(name, side):
    return read_conllu(os.path.join(GOLD, f'dev/treebank/{name}-{side}.conllu'))


def training_trees(held_out_documents=()):
    """EWT train and the openly licensed documents of GUM train, less the documents held out for cross-validation."""
    allowed = open_gum_documents()
    trees = [s for s in treebank('ewt', 'train')]
    trees += [s for s in treebank('gum', 'train') if s['doc'] in allowed and s['doc'] not in held_out_documents]
    return trees


def news_documents(folds, fold):
    """The GUM news documents of the training side, dealt into folds in the order of their names: those of fold K, `all`
    of them, or none for ''."""
    allowed = open_gum_documents()
    docs = sorted({s['doc'] for s in treebank('gum', 'train') if allowed.get(s['doc']) == 'news'})
    return docs if fold == 'all' else docs[int(fold)::folds] if fold else []


def names(path=None, exclude_sources=(), fold=None, fold_source=None):
    """(training, held-out) sentences of names.jsonl. With a fold, the sentences of that fold (names_data.py has dealt
    them, by document) of the sources in `fold_source` (`a+b`) are held out."""
    path = path or os.path.join(WORK, 'names.jsonl')
    train, held = [], []
    if not os.path.exists(path):
        return train, held
    scored = fold_source.split('+') if fold is not None else ()
    with open(path, encoding='utf-8') as f:
        for line in f:
            s = json.loads(line)
            if not s['tokens'] or any(s['source'].startswith(x) for x in exclude_sources):
                continue
            (held if s['source'] in scored and s['fold'] == fold else train).append(s)
    return train, held
