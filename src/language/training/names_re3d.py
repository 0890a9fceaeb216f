"""Names of re3d: its annotated phrases, reduced to the names in them, on tokens as UD English splits them."""
import re

from names_common import Units, capital, covered, fold_of, is_country, read_jsonl, sentence, strip_titles
from names_dates import TIMEX
from names_lists import PEOPLES

RE3D_TYPES = {"Person": "person", "Organisation": "group", "Location": "place", "Temporal": "date",
              "MilitaryPlatform": "other", "Weapon": "other", "DocumentReference": "other", "Nationality": "nationality"}
SMALL_WORDS = {"of", "the", "and", "for", "in", "on", "to", "at", "de", "la", "al", "el", "bin", "ibn", "von", "van", "der",
               "du", "des", "del", "di", "da", "e", "&", "-", "–", "'s", "’s", "'", "’", ".", "/"}
DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "our", "his", "her", "its", "their", "all", "some"}
PRONOUNS = {"i", "he", "she", "it", "we", "they", "you", "me", "him", "us", "them", "here", "there", "who"}



TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\b[A-Z]\.(?=\s+[A-Z])|"
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
                if TIMEX.search(" ".join(words[first:last])) and last - first <= 7:
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


def read_documents(dev):
    """Every document as (record, group of documents that share a sentence with it, tokens, spans, skip)."""
    records = read_jsonl(dev / "re3d.jsonl")
    groups = re3d_groups(records)
    for record in records:
        tokens = tokenise(record["text"])
        yield (record, groups[record["id"]], tokens, *re3d_spans(record, tokens, {}))


def from_re3d(dev):
    """Sentences of re3d without its BBC part, whose licence is not open."""
    for record, group, tokens, spans, skip in read_documents(dev):
        if "NC" in record["licence"]:
            continue
        for number, (first, last) in enumerate(sentences_of(record["text"], tokens), 1):
            inside = [(start - first, end - first, kind) for start, end, kind in spans if first <= start and end <= last]
            yield sentence("re3d", record["id"], f"{record['id']}-{number}", group, 1.0,
                           [word for word, _, _ in tokens[first:last]], inside, [],
                           {i - first for i in skip if first <= i < last})


def re3d_gold(dev):
    """Names of every document with offsets in UTF-16 code units, to score against."""
    for record, group, tokens, spans, _ in read_documents(dev):
        text = record["text"]
        entities = [{"start": utf16_length(text[:tokens[start][1]]), "end": utf16_length(text[:tokens[end - 1][2]]), "type": kind}
                    for start, end, kind in outermost(spans) if kind != "other"]
        yield {"id": record["id"], "fold": fold_of(group), "text": text, "entities": entities}


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def outermost(spans):
    """Names do not nest: of two that overlap the longer stays."""
    kept = []
    for span in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0], s[2])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)
