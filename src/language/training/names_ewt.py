"""EWT's training side as sentences whose names are known but not their types: its proper nouns.

A tag `?` says "some name, of any type"; that is all the tree tells. Titles, peoples and words between or beside proper nouns may or
may not belong to a name and take no loss.
"""
from names_common import fold_of, is_country
from names_dates import mark_dates
from names_gum import read_conllu
from names_lists import PEOPLES, TITLES

BETWEEN = {"of", "the", "and", "for", "-", "&", "'s", ".", "/", "'", "at", "in"}


def from_ewt(dev):
    """Sentences of the training side in the form of names.jsonl, with `?` among the tags."""
    for doc, sentences in read_conllu(dev / "treebank" / "ewt-train.conllu").items():
        for ident, rows in sentences:
            tokens = [row[0] for row in rows]
            known = [reading(rows, i) for i in range(len(rows))]
            tags = ["?" if what == "name" else "O" for what in known]
            mark_countries(tokens, tags, known)
            for start, end in mark_dates(tokens):
                tags[start:end] = ["B-date"] + ["I-date"] * (end - start - 1)
                known[start:end] = ["date"] * (end - start)
            yield {"source": "ewt", "doc": doc, "id": ident, "fold": fold_of(doc), "weight": 0.5, "tokens": tokens, "tags": tags,
                   "mask": ["date", "other"], "skip": [i for i, what in enumerate(known) if what == "unknown"]}


def reading(rows, i):
    """name, none or unknown: what the tags of the tree say of token i."""
    form, upos, xpos = rows[i][:3]
    low = form.lower()
    if upos == "PROPN":
        return "unknown" if low in TITLES or low in PEOPLES or xpos == "NNPS" else "name"
    if upos in ("X", "SYM") or "@" in form or "www" in low:
        return "unknown"
    before, after = neighbour(rows, i - 1), neighbour(rows, i + 1)
    if low in BETWEEN and before == "PROPN" and (after == "PROPN" or rows[i + 1:i + 2] and rows[i + 1][0].lower() == "the"):
        return "unknown"
    beside = i > 0 and form[:1].isupper() and "PROPN" in (before, after)
    return "unknown" if beside and upos in ("ADJ", "NOUN", "NUM", "VERB") else "none"


def neighbour(rows, i):
    return rows[i][1] if 0 <= i < len(rows) else ""


def mark_countries(tokens, tags, known):
    """A country's name that is a whole run of proper nouns is that country."""
    i = 0
    while i < len(tokens):
        end = i
        while end < len(tokens) and known[end] == "name":
            end += 1
        if end > i and is_country(tokens[i:end]):
            tags[i:end] = ["B-country"] + ["I-country"] * (end - i - 1)
        i = max(end, i + 1)
