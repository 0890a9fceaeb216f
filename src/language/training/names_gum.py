"""Names and dates of GUM: the run of proper nouns around the head of a mention."""
import re
from collections import defaultdict

from names_common import Units, bare, capital, covered, is_country, read_jsonl, sentence, strip_titles, without_the
from names_dates import TIMEX
from names_lists import AMBIGUOUS_COUNTRIES, PEOPLES

GUM_TYPES = {"person": "person", "organization": "group", "place": "place"}
GUM_OTHER = {"event", "abstract", "object", "substance", "plant", "animal"}
PERSON_WORDS = {"de", "la", "al", "el", "bin", "ibn", "von", "van", "der", "du", "des", "del", "di", "da", "-", "–", ".", '"'}
NAME_WORDS = PERSON_WORDS | {"of", "the", "and", "for", "&", "/"}


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


def from_gum(dev, licences, side="train"):
    """Names and dates of the GUM documents of one side whose text is openly licensed."""
    trees = read_conllu(dev / "treebank" / f"gum-{side}.conllu")
    for name in ("gum-news", "gum-other"):
        for record in read_jsonl(dev / f"{name}.jsonl"):
            doc = record["id"]
            if "NC" in licences[doc]["textLicence"] or licences[doc]["udSplit"] != side:
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
                if TIMEX.search(text[start:end]):
                    spans.append((*bare(tokens, *inside), "date"))
                else:
                    skip.update(range(*inside))
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
