#!/usr/bin/env python3
"""Reads every openly licensed name corpus of the gold folder into one form for training.

    python3 src/language/training/names_data.py [--out build/training]

Reads ${STRINGER_GOLD:-../shared/gold}/dev. Writes names.jsonl, one sentence a line:

    {"source": "re3d", "doc": "...", "id": "...", "fold": 0, "weight": 1.0,
     "tokens": [...], "tags": [...], "mask": [...], "skip": [...]}

tags   BIO over person, country, group, place, date and other (other: names of events, works, laws, peoples;
       it helps to tell names apart and is not part of the product's output)
mask   types the corpus leaves unmarked: where the tag is O, "O or one of these" is right
       (loss: minus the log of the summed probability)
skip   token positions whose tag is unknown: take no loss there
fold   0 to 4, by a hash of the document (or of the group of documents that share a sentence)

Beside it lies names-partial.jsonl in the same form: EWT's training side, whose proper nouns carry `?` (some name of
unknown type), and the gold files that cross-validation is scored against, one document a line:

    names-crossner-politics.jsonl   {"id", "fold", "tokens", "tags"}: the corpus's own labels, mapped, nothing mended
    names-re3d.jsonl                {"id", "fold", "text", "entities": [{"start", "end", "type"}]}: names as in training,
                                    all documents, those too that weights are never fitted on
    names-gum-dev.jsonl             as names.jsonl, of GUM's development side: for calibrate.mjs

NAMES.md beside this file holds the guideline that the tables below follow.
"""
import argparse
import html
import json
import os
import re
from collections import defaultdict
from pathlib import Path

from names_common import TYPES, fold_of, is_country, read_jsonl, sentence, spans_of, strip_titles, tags_of
from names_ewt import from_ewt
from names_gum import from_gum
from names_lists import AMBIGUOUS_COUNTRIES
from names_re3d import from_re3d, re3d_gold

CROSSNER = {
    "politician": "person", "person": "person", "writer": "person", "musicalartist": "person", "scientist": "person",
    "researcher": "person", "politicalparty": "group", "organisation": "group", "band": "group", "university": "group",
    "magazine": "group", "country": "country", "location": "place",
}
# One row a corpus: file, its types in ours (every type not named is "other"), types it leaves unmarked, weight of a
# sentence in training, and whether its one place type holds countries too (then the country list tells them apart).
CORPORA = {
    "crossner-politics": {"file": "ner-crossner-politics", "types": CROSSNER, "mask": ["date"], "weight": 1.0, "split": True},
    "crossner-other": {"file": "ner-crossner-other", "types": CROSSNER, "mask": ["date"], "weight": 0.7, "split": True},
    "wikigold": {"file": "ner-wikigold", "types": {"PER": "person", "ORG": "group", "LOC": "place"}, "mask": ["date"],
                 "weight": 1.0, "split": True},
    "wnut17": {"file": "ner-wnut17", "types": {"person": "person", "location": "place", "group": "group",
               "corporation": "group"}, "mask": ["date"], "weight": 0.3, "split": True},
    "btc": {"file": "ner-btc-news", "types": {"PER": "person", "ORG": "group", "LOC": "place"},
            "mask": ["date", "other"], "weight": 0.5, "split": True},
}
# uner-ewt is left out whole, so that its figure is one of an unseen corpus.

HANDLE = re.compile(r"^[@#]|^http|^RT$")


def from_bio(source, row, record):
    """One record of a corpus that comes as BIO over tokens."""
    tokens = [html.unescape(token) or token for token in record["tokens"]]
    spans, skip = [], set()
    for start, end, native in spans_of(record["tags"]):
        kind = row["types"].get(native, "other")
        start += kind in ("country", "group", "place") and end - start > 1 and tokens[start] == "the"
        if source == "btc" and kind == "person":
            name = strip_titles(tokens, start, end)
            if name is None or name == end:
                skip.update(range(start, end))
                continue
            start = name
        words = tokens[start:end]
        if kind in ("place", "group") and row["split"] and is_country(words):
            kind = "country"
        if kind == "place" and " ".join(words).lower() in AMBIGUOUS_COUNTRIES:
            skip.update(range(start, end))
        if source == "btc" and end - start == 1 and re.search(r"(ans?|ese|is?|ish|ic)$", words[0]) and kind == "place":
            skip.add(start)
        spans.append((start, end, kind))
    for i, token in enumerate(tokens):
        if HANDLE.search(token) or (i and tokens[i - 1] == "@"):
            skip.add(i)
    if source == "wnut17" and not any(token.islower() for token in tokens):
        return None
    return sentence(source, record["id"], record["id"], record["id"], row["weight"], tokens, spans, row["mask"], skip)


def every_sentence(dev):
    licences = {row["doc"]: row for row in read_jsonl(dev / "treebank" / "gum-documents.jsonl")}
    for source, row in CORPORA.items():
        for record in read_jsonl(dev / f"{row['file']}.jsonl"):
            line = from_bio(source, row, record)
            if line:
                yield line
    yield from from_gum(dev, licences)
    yield from from_re3d(dev)


def crossner_gold(dev):
    """CrossNER politics in our types as the corpus has it; what is none of them is O."""
    for record in read_jsonl(dev / "ner-crossner-politics.jsonl"):
        spans = [(start, end, CROSSNER[kind]) for start, end, kind in spans_of(record["tags"]) if kind in CROSSNER]
        yield {"id": record["id"], "fold": fold_of(record["id"]), "tokens": record["tokens"],
               "tags": tags_of(len(record["tokens"]), spans)}


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", default="build/training", help="folder for names.jsonl and the gold files")
    options = parser.parse_args()
    dev = Path(os.environ.get("STRINGER_GOLD", "../shared/gold")) / "dev"
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    lines = list(every_sentence(dev))
    write(out / "names.jsonl", lines)
    write(out / "names-partial.jsonl", from_ewt(dev))
    write(out / "names-crossner-politics.jsonl", crossner_gold(dev))
    write(out / "names-re3d.jsonl", re3d_gold(dev))
    licences = {row["doc"]: row for row in read_jsonl(dev / "treebank" / "gum-documents.jsonl")}
    write(out / "names-gum-dev.jsonl", from_gum(dev, licences, "dev"))
    counts = defaultdict(lambda: defaultdict(int))
    for line in lines:
        counts[line["source"]]["sentences"] += 1
        for _, _, kind in spans_of(line["tags"]):
            counts[line["source"]][kind] += 1
    print("source".ljust(20) + "".join(name.rjust(11) for name in ["sentences", *TYPES]))
    for source, row in counts.items():
        print(source.ljust(20) + "".join(str(row[name]).rjust(11) for name in ["sentences", *TYPES]))


if __name__ == "__main__":
    main()
