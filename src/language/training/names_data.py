#!/usr/bin/env python3
"""Reads every openly licensed name corpus of the gold folder into one form for training.

    python3 src/language/training/names_data.py [--out build/training/names.jsonl]

Reads ${STRINGER_GOLD:-../shared/gold}/dev. Writes one sentence a line:

    {"source": "re3d", "doc": "...", "id": "...", "fold": 0, "weight": 1.0,
     "tokens": [...], "tags": [...], "mask": [...], "skip": [...]}

tags   BIO over person, country, group, place, date and other (other: names of events, works, laws, peoples;
       it helps to tell names apart and is not part of the product's output)
mask   types the corpus leaves unmarked: where the tag is O, "O or one of these" is right
       (loss: minus the log of the summed probability)
skip   token positions whose tag is unknown: take no loss there
fold   0 to 4, by a hash of the document (or of the group of documents that share a sentence)

NAMES.md beside this file holds the guideline that the tables below follow.
"""
import argparse
import hashlib
import html
import json
import os
import re
from collections import defaultdict
from pathlib import Path

from names_dates import mark_dates
from names_lists import AMBIGUOUS_COUNTRIES, COUNTRIES, OFFICES, PEOPLES, TITLES

TYPES = ["person", "country", "group", "place", "date", "other"]
FOLDS = 5

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
GUM_TYPES = {"person": "person", "organization": "group", "place": "place"}
GUM_OTHER = {"event", "abstract", "object", "substance", "plant", "animal"}
RE3D_TYPES = {"Person": "person", "Organisation": "group", "Location": "place", "Temporal": "date",
              "MilitaryPlatform": "other", "Weapon": "other", "DocumentReference": "other", "Nationality": "nationality"}
SMALL_WORDS = {"of", "the", "and", "for", "in", "on", "to", "at", "de", "la", "al", "el", "bin", "ibn", "von", "van", "der",
               "du", "des", "del", "di", "da", "e", "&", "-", "–", "'s", "’s", "'", "’", ".", "/"}
PERSON_WORDS = {"de", "la", "al", "el", "bin", "ibn", "von", "van", "der", "du", "des", "del", "di", "da", "-", "–", ".", '"'}
NAME_WORDS = PERSON_WORDS | {"of", "the", "and", "for", "&", "/"}
DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "our", "his", "her", "its", "their", "all", "some"}
PRONOUNS = {"i", "he", "she", "it", "we", "they", "you", "me", "him", "us", "them", "here", "there", "who"}


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
    while end - start > 1 and not tokens[end - 1][-1].isalnum() and not tokens[end - 1][0].isalnum():
        end -= 1
    return start, end


def is_country(words):
    text = " ".join(words).replace(" . ", ".").replace(" .", ".")
    return text.lower() in COUNTRIES and not text.islower()


# ---- corpora in BIO -------------------------------------------------------------------------------------------------

HANDLE = re.compile(r"^[@#]|^http|^RT$")


def from_bio(source, row, record):
    """One record of a corpus that comes as BIO over tokens."""
    tokens = [html.unescape(token) or token for token in record["tokens"]]
    spans, skip = [], set()
    for start, end, native in spans_of(record["tags"]):
        kind = row["types"].get(native, "other")
        start = without_the(tokens, start, end) if kind in ("country", "group", "place") else start
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


def sentence(source, doc, ident, fold_key, weight, tokens, spans, mask, skip):
    """One output line; date expressions of regular form are filled in where the corpus leaves dates unmarked."""
    tags = tags_of(len(tokens), spans)
    if "date" in mask:
        for start, end in mark_dates(tokens):
            if all(tag == "O" for tag in tags[start:end]):
                tags[start:end] = ["B-date"] + ["I-date"] * (end - start - 1)
    return {"source": source, "doc": doc, "id": ident, "fold": fold_of(fold_key), "weight": weight, "tokens": tokens,
            "tags": tags, "mask": list(mask), "skip": sorted(skip)}


# ---- GUM ------------------------------------------------------------------------------------------------------------

def read_conllu(path):
    """Documents of a treebank: {doc: [(sentence id, [(form, upos, xpos, head, deprel)])]}."""
    documents, doc, ident, rows = defaultdict(list), None, None, []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                doc = line[14:]
            elif line.startswith("# sent_id = "):
                ident = line[12:]
            elif not line:
                if rows:
                    documents[doc or ident.rsplit("-", 1)[0]].append((ident, rows))
                rows = []
            elif line[0] != "#":
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append((cells[1], cells[3], cells[4], int(cells[6]) - 1, cells[7]))
    return documents


class Units:
    """Offsets in UTF-16 code units to offsets in code points."""

    def __init__(self, text):
        self.points = []
        for i, char in enumerate(text):
            self.points.extend([i] * (2 if ord(char) > 0xFFFF else 1))
        self.points.append(len(text))

    def __getitem__(self, unit):
        return self.points[unit]


def place_tokens(text, start, end, forms):
    """Character spans of the tokens of one sentence; None when a form is not found in order."""
    spans, at = [], start
    for form in forms:
        found = text.find(form, at, end)
        if found < 0:
            return None
        spans.append((found, found + len(form)))
        at = found + len(form)
    return spans


def covered(spans, start, end):
    """Token range that lies within the characters start to end."""
    inside = [i for i, span in enumerate(spans) if span[0] >= start and span[1] <= end]
    return (inside[0], inside[-1] + 1) if inside else None


def capital(word):
    return word[:1].isupper() or (word[:1].isdigit() and any(c.isupper() for c in word))


def gum_name(rows, first, last, head, kind):
    """The name inside a mention: the longest run of proper nouns around its head, small words between them included."""
    def proper(i):
        form, upos, xpos, _, _ = rows[i]
        inside = i > 0 or form == "United"
        return upos == "PROPN" or (upos in ("ADJ", "NUM", "NOUN", "VERB", "X") and capital(form) and inside)

    if rows[head][1] != "PROPN":
        return None
    start = end = head
    for step in (-1, 1):
        at, gap = head, 0
        while first <= at + step < last:
            at += step
            word = rows[at][0].lower()
            if kind == "person" and rows[at][4].split(":")[0] in ("nmod", "appos", "conj", "obl"):
                break
            if proper(at):
                gap = 0
                if step < 0:
                    start = at
                else:
                    end = at
            elif gap < 2 and word in (PERSON_WORDS if kind == "person" else NAME_WORDS):
                gap += 1
            else:
                break
    end += 1
    words = [row[0] for row in rows]
    if kind == "person":
        start = strip_titles(words, start, end)
    else:
        start = without_the(words, start, end)
    return (start, end) if start is not None and start < end else None


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


TIMEX = re.compile(
    r"\b(1[5-9]\d\d|20\d\d)s?\b|\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(january|february|march|april|june|july|august|"
    r"september|october|november|december|today|yesterday|tomorrow|tonight)\b|\b(last|next|this|past|coming)\b.*\b(night|"
    r"morning|afternoon|evening|day|days|week|weeks|weekend|month|months|year|years|decade|summer|winter|spring|autumn|fall|"
    r"century)\b|\bago$|\bcentury\b", re.I)


def from_gum(dev, licences):
    """Names and dates of the GUM documents of the training side whose text is openly licensed."""
    trees = read_conllu(dev / "treebank" / "gum-train.conllu")
    for name in ("gum-news", "gum-other"):
        for record in read_jsonl(dev / f"{name}.jsonl"):
            doc = record["id"]
            if "NC" in licences[doc]["textLicence"] or licences[doc]["udSplit"] != "train":
                continue
            yield from gum_document(record, trees[doc])


def gum_document(record, trees):
    text, units = record["text"], Units(record["text"])
    bounds = {s["id"]: (units[s["start"]], units[s["end"]]) for s in record["sentences"]}
    mentions = [(units[m["start"]], units[m["end"]], m) for m in record["mentions"]]
    dates = [(units[d["start"]], units[d["end"]]) for d in record["dates"]]
    for ident, rows in trees:
        if ident not in bounds:
            continue
        begin, stop = bounds[ident]
        tokens = [row[0] for row in rows]
        places = place_tokens(text, begin, stop, tokens)
        if places is None:
            continue
        spans, skip = [], set()
        for start, end, mention in mentions:
            if not (begin <= start and end <= stop):
                continue
            found = gum_mention(rows, places, units, start, end, mention, text)
            if found is None:
                continue
            if found[2] == "unknown":
                skip.update(range(found[0], found[1]))
            else:
                spans.append(found)
        for start, end in dates:
            inside = covered(places, start, end)
            if begin <= start and end <= stop and inside:
                spans.append((*bare(tokens, *inside), "date"))
        spans = drop_nested_titles(spans)
        marked = {i for start, end, _ in spans for i in range(start, end)}
        yield sentence("gum", record["id"], ident, record["id"], 1.0, tokens, spans, [], skip - marked)


def drop_nested_titles(spans):
    return [span for span in spans if span[2] != "other" or not any(
        o[2] != "other" and o[0] < span[1] and span[0] < o[1] for o in spans)]


def gum_mention(rows, places, units, start, end, mention, text):
    """One mention as (start, end, type), None when it holds no name, type "unknown" when its tag is not known."""
    inside = covered(places, start, end)
    if inside is None:
        return None
    first, last = inside
    kind = mention["type"]
    if kind == "time":
        if TIMEX.search(mention["text"]) and last - first <= 7:
            return (*bare([row[0] for row in rows], first, last), "date")
        return (first, last, "unknown") if re.search(r"\d|hour|minute|day|week|month|year|decade", mention["text"]) else None
    heads = [i for i in range(first, last) if not (first <= rows[i][3] < last)]
    if not heads:
        return None
    head = heads[0]
    if kind not in GUM_TYPES and kind not in GUM_OTHER:
        return None
    found = gum_name(rows, first, last, head, kind)
    if found is None:
        return None
    wiki = mention.get("wiki") or ""
    people = rows[head][2] == "NNPS" or wiki.endswith("_people") or rows[head][0].lower() in PEOPLES
    if kind == "person" and people:
        return (*found, "other")
    kind = GUM_TYPES.get(kind, "other")
    words = [rows[i][0] for i in range(*found)]
    if kind in ("place", "group") and is_country(words):
        kind = "country"
    if kind == "place" and " ".join(words).lower() in AMBIGUOUS_COUNTRIES:
        return (*found, "unknown")
    return (*found, kind)


# ---- re3d -----------------------------------------------------------------------------------------------------------

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|"
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Maj|Col|Capt|Sgt|Spc|Brig|Adm|Sen|Rep|Gov|Prof|St|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|Jr|Sr|"
    r"Cpl|Pvt|Cmdr|Rev|vs|approx)\.|"
    r"https?://\S+|[@#]\w+|"
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|am|pm|km|m|s)?\b|"
    r"['’](?:s|re|ve|ll|d|m|S)\b|"
    r"\w+?(?=n['’]t\b)|n['’]t\b|"
    r"\w+(?:['’](?!s\b|re\b|ve\b|ll\b|d\b|m\b|S\b)\w+)*|"
    r"\.\.\.|--|\S")


def tokenise(text):
    """Words and punctuation as UD English splits them, with code point offsets."""
    return [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]


CLOSERS = {'"', "”", "’", "'", ")", "]", "''"}


def sentences_of(text, tokens):
    """Token ranges of the sentences: at line breaks, and after . ! ? with closing marks when a capital follows."""
    ranges, start, i = [], 0, 0
    while i < len(tokens):
        end = i + 1
        stop = tokens[i][0] in (".", "!", "?", "...")
        while stop and end < len(tokens) and tokens[end][0] in CLOSERS and tokens[end][1] == tokens[end - 1][2]:
            end += 1
        follows = tokens[end] if end < len(tokens) else None
        gap = text[tokens[end - 1][2]:follows[1]] if follows else ""
        if follows is None or "\n" in gap or (stop and gap and not follows[0][:1].islower()):
            ranges.append((start, end))
            start = end
        i = end
    return ranges


def re3d_groups(records):
    """Documents that share a sentence of six words or more stay in one fold."""
    parent = {record["id"]: record["id"] for record in records}

    def root(x):
        while parent[x] != x:
            x = parent[x]
        return x

    seen = {}
    for record in sorted(records, key=lambda r: r["id"]):
        for piece in re.split(r"(?<=[.!?])\s+|\n+", record["text"]):
            key = " ".join(re.findall(r"\w+", piece.lower()))
            if len(key.split()) < 6:
                continue
            if key in seen:
                a, b = sorted([root(seen[key]), root(record["id"])])
                parent[b] = a
            else:
                seen[key] = record["id"]
    return {ident: root(ident) for ident in parent}


def re3d_name(words, kind):
    """The name inside an annotated phrase as (start, end) in its words; None when it holds none or is unclear."""
    start, end = 0, len(words)
    while start < end and words[start].lower() in DETERMINERS:
        start += 1
    if start == end or (end - start == 1 and words[start].lower() in PRONOUNS):
        return None
    if kind == "person":
        start = strip_titles(words, start, end)
        if start is None or start == end:
            return None
    if kind == "place" and "of" in words[start:end] and not capital(words[start]):
        start = words.index("of", start) + 1
        while start < end and words[start].lower() in DETERMINERS:
            start += 1
    if kind == "place":
        while start < end and words[start].lower() in ("northern", "southern", "eastern", "western", "central", "north", "south",
                                                         "east", "west", "outside", "near") and words[start].islower():
            start += 1
        if "," in words[start:end] and words.index(",", start) > start:
            end = words.index(",", start)
    if start >= end or not capital(words[start]) or not capital(words[end - 1]) and kind != "person":
        return None
    if not all(capital(w) or w.lower() in SMALL_WORDS or w[:1].isdigit() or w in ("al", '"', "“", "”") for w in words[start:end]):
        return None
    return start, end


def is_people(word):
    return word.lower() in PEOPLES or re.search(r"(ans|ese|is|ish)$", word) is not None


def re3d_spans(record, tokens, names):
    """Name spans over the document's tokens, and positions where capitalised words carry no clear annotation."""
    units = Units(record["text"])
    places = [(start, end) for _, start, end in tokens]
    words = [word for word, _, _ in tokens]
    spans, skip = [], set()
    for entity in record["entities"]:
        kind = RE3D_TYPES.get(entity["type"])
        inside = covered(places, units[entity["start"]], units[entity["end"]])
        if kind is None or inside is None:
            continue
        first, last = inside
        if kind in ("date", "other"):
            keep = kind == "date" or any(capital(word) for word in words[first + 1:last])
            if kind == "date":
                if re.search(r"\d|day|week|month|year|night|ago|tomorrow|[A-Z][a-z]+uary|March|April|June|July|August|ber$|May",
                             " ".join(words[first:last])) and last - first <= 7:
                    spans.append((first, last, "date"))
                else:
                    skip.update(range(first, last))
            elif keep:
                start = first + 1 if words[first].lower() in DETERMINERS else first
                if re3d_name(words[start:last], "group"):
                    spans.append((start, last, "other"))
            continue
        if kind == "nationality":
            if is_country(words[first:last]):
                spans.append((first, last, "country"))
            continue
        found = re3d_name(words[first:last], kind)
        if found is None:
            unclear = kind == "person" and strip_titles(words[first:last], 0, last - first) is None
            skip.update(i for i in range(first, last) if unclear and capital(words[i]))
            continue
        start, end = first + found[0], first + found[1]
        surface = words[start:end]
        if is_country(surface):
            kind = "country"
        elif kind == "group" and len(surface) == 1 and is_people(surface[0]):
            kind = "other"
        spans.append((start, end, kind))
        if kind == "place" and end < last and words[end] == ",":
            rest = re3d_name(words[end + 1:last], kind)
            if rest:
                start, end = end + 1 + rest[0], end + 1 + rest[1]
                spans.append((start, end, "country" if is_country(words[start:end]) else "place"))
    for start, end, kind in spans:
        if kind in ("group", "place", "person"):
            names.setdefault(tuple(words[start:end]), kind)
    spans = re3d_complete(words, spans, names)
    marked = {i for start, end, _ in spans for i in range(start, end)}
    for entity in record["rejectedEntities"]:
        inside = covered(places, units[entity["start"]], units[entity["end"]])
        if inside:
            skip.update(i for i in range(*inside) if capital(words[i]))
    return spans, skip - marked


def re3d_complete(words, spans, names):
    """Countries and names annotated elsewhere in the document are names wherever they stand."""
    taken = {i for start, end, _ in spans for i in range(start, end)}
    out = list(spans)
    longest = 4
    i = 0
    while i < len(words):
        step = 1
        for size in range(longest, 0, -1):
            piece = words[i:i + size]
            if len(piece) < size or any(j in taken for j in range(i, i + size)) or not capital(piece[0]):
                continue
            kind = "country" if is_country(piece) else names.get(tuple(piece))
            if kind:
                out.append((i, i + size, kind))
                step = size
                break
        i += step
    return out


def from_re3d(dev, everything=False):
    """re3d without its BBC part (whose licence is not open), unless everything is asked for to score against."""
    records = read_jsonl(dev / "re3d.jsonl")
    groups = re3d_groups(records)
    for record in records:
        if "NC" in record["licence"] and not everything:
            continue
        tokens = tokenise(record["text"])
        spans, skip = re3d_spans(record, tokens, {})
        for number, (first, last) in enumerate(sentences_of(record["text"], tokens), 1):
            inside = [(s - first, e - first, k) for s, e, k in spans if first <= s and e <= last]
            yield sentence("re3d", record["id"], f"{record['id']}-{number}", groups[record["id"]], 1.0,
                           [word for word, _, _ in tokens[first:last]], inside, [],
                           {i - first for i in skip if first <= i < last})


def every_sentence(dev):
    licences = {row["doc"]: row for row in read_jsonl(dev / "treebank" / "gum-documents.jsonl")}
    for source, row in CORPORA.items():
        for record in read_jsonl(dev / f"{row['file']}.jsonl"):
            line = from_bio(source, row, record)
            if line:
                yield line
    yield from from_gum(dev, licences)
    yield from from_re3d(dev)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", default="build/training/names.jsonl")
    options = parser.parse_args()
    dev = Path(os.environ.get("STRINGER_GOLD", "../shared/gold")) / "dev"
    out = Path(options.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    counts = defaultdict(lambda: defaultdict(int))
    with open(out, "w", encoding="utf-8") as file:
        for line in every_sentence(dev):
            counts[line["source"]]["sentences"] += 1
            for _, _, kind in spans_of(line["tags"]):
                counts[line["source"]][kind] += 1
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    print("source".ljust(20) + "".join(name.rjust(11) for name in ["sentences", *TYPES]))
    for source, row in counts.items():
        print(source.ljust(20) + "".join(str(row[name]).rjust(11) for name in ["sentences", *TYPES]))


if __name__ == "__main__":
    main()
