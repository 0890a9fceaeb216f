"""What the readers of all name corpora share: spans and tags, folds, articles, titles and countries."""
import hashlib
import json

from names_dates import mark_dates
from names_lists import COUNTRIES, OFFICES, TITLES

TYPES = ["person", "country", "group", "place", "date", "other"]
FOLDS = 5


def fold_of(key):
    """The cross-validation fold of a document."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % FOLDS


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def spans_of(tags):
    """BIO tags to (start, end, type); a stray I- opens a span."""
    spans = []
    for i, tag in enumerate(tags):
        if tag == "O":
            continue
        kind = tag[2:]
        if tag[0] == "I" and spans and spans[-1][1] == i and spans[-1][2] == kind:
            spans[-1][1] = i + 1
        else:
            spans.append([i, i + 1, kind])
    return [tuple(span) for span in spans]


def tags_of(count, spans):
    """Spans to BIO; a longer span wins over one it overlaps, then the earlier one."""
    tags = ["O"] * count
    for start, end, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if any(tag != "O" for tag in tags[start:end]):
            continue
        tags[start] = "B-" + kind
        tags[start + 1:end] = ["I-" + kind] * (end - start - 1)
    return tags


def without_the(tokens, start, end):
    """Names do not begin with an article: `the United States` is `United States`. Titles of works keep theirs."""
    return start + 1 if end - start > 1 and tokens[start].lower() == "the" else start


def bare(tokens, start, end):
    """Brackets and quotation marks at the ends are not part of an expression."""
    while end - start > 1 and not tokens[start][0].isalnum():
        start += 1
    while end - start > 1 and (not tokens[end - 1][0].isalnum() and (len(tokens[end - 1]) == 1 or tokens[end - 1][1] == "s")):
        end -= 1
    return start, end


def is_country(words):
    text = " ".join(words).replace(" . ", ".").replace(" .", ".")
    return text.lower() in COUNTRIES and not text.islower()


class Units:
    """Offsets in UTF-16 code units to offsets in code points."""

    def __init__(self, text):
        self.points = []
        for i, char in enumerate(text):
            self.points.extend([i] * (2 if ord(char) > 0xFFFF else 1))
        self.points.append(len(text))

    def __getitem__(self, unit):
        return self.points[unit]


def covered(spans, start, end):
    """Token range that lies within the characters start to end."""
    inside = [i for i, span in enumerate(spans) if span[0] >= start and span[1] <= end]
    return (inside[0], inside[-1] + 1) if inside else None


def capital(word):
    return word[:1].isupper() or (word[:1].isdigit() and any(c.isupper() for c in word))


def strip_titles(words, start, end):
    """Where the name of a person begins: `US President Barack Obama` is `Barack Obama`.

    The result is `end` when there is no name behind the title and None when that is not clear."""
    titles = [i for i in range(start, end) if words[i].lower() in TITLES]
    if not titles:
        return start
    at = titles[-1] + 1
    if at < end and words[at].lower() in ("of", "for", "to"):
        if "," in words[at:end]:
            return max(i for i in range(at, end) if words[i] == ",") + 1
        at += 2 if words[at + 1:at + 2] != ["the"] else 3
        if at < end and words[at - 1].lower() not in OFFICES:
            return None
    while at < end and not capital(words[at]) and words[at] in (".", ",", "-"):
        at += 1
    return min(at, end)


def sentence(source, doc, ident, fold_key, weight, tokens, spans, mask, skip):
    """One output line; date expressions of regular form are filled in where the corpus leaves dates unmarked."""
    tags = tags_of(len(tokens), spans)
    if "date" in mask:
        for start, end in mark_dates(tokens):
            if all(tag == "O" for tag in tags[start:end]):
                tags[start:end] = ["B-date"] + ["I-date"] * (end - start - 1)
    return {"source": source, "doc": doc, "id": ident, "fold": fold_of(fold_key), "weight": weight, "tokens": tokens,
            "tags": tags, "mask": list(mask), "skip": sorted(skip)}
