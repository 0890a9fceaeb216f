"""Single words of the lexicon under graph/lexicon with the kinds of name they occur in, as one feature table."""
import json
import os
import data

LEXICON = os.path.join(data.ROOT, 'graph/lexicon')
# One letter a kind; a word's class is its letters in this order.
KINDS = 'fscapgot'  # first name, surname, country, adjective or demonym, place, group, office, person noun
COMMON = {'the', 'and', 'for', 'new', 'of', 'in', 'on', 'to', 'a', 'an', 'is', 'it', 'us', 'or', 'de', 'la', 'el', 'al', 'an',
          'will', 'may', 'can', 'see', 'so', 'no', 'be', 'man', 'van', 'day', 'mark', 'bill', 'same', 'most', 'split', 'best'}


def read(name):
    path = os.path.join(LEXICON, name + '.json')
    if not os.path.exists(path):
        return None
    with open(path, encoding='utf-8') as f:
        return json.load(f)


def words_of(phrase):
    return [w for w in phrase.lower().replace('-', ' ').split() if len(w) > 1]


def flat(value):
    """All strings in nested lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for v in value:
            yield from flat(v)


def add(found, kind, phrases):
    for phrase in phrases:
        words = words_of(phrase)
        for w in words:
            if w.isascii() and len(words) > 1 and kind in 'cpg' and len(w) < 4:
                continue
            found.setdefault(w, set()).add(kind)


def gazetteer():
    """word (small letters) -> class string."""
    found = {}
    add(found, 'f', (read('first-names') or '').split())
    add(found, 's', (read('common-names') or {}).get('surnames', '').split())
    for c in read('countries') or []:
        add(found, 'c', [c['name'], *flat(c.get('names', []))])
        add(found, 'a', [*flat(c.get('adjectives', [])), *flat(c.get('demonyms', []))])
        add(found, 'p', flat(c.get('capital', [])))
    for p in read('places') or []:
        add(found, 'p', [p['name'], *flat(p.get('names', []))])
        add(found, 'a', [*flat(p.get('adjectives', [])), *flat(p.get('demonyms', []))])
    cities = read('cities') or {}
    add(found, 'p', cities.get('keys', '').split('|'))
    for name in ('groups', 'bodies'):
        for g in read(name) or []:
            add(found, 'g', [g['name'], *flat(g.get('acronyms', [])), *flat(g.get('names', []))])
    for row in read('person-nouns') or []:
        add(found, 't', row[3].split('|'))
    return {w: ''.join(k for k in KINDS if k in kinds) for w, kinds in found.items() if w not in COMMON}


def name_lists():
    """type -> token lists, for putting other names in the place of those in the training data."""
    surnames = [w.capitalize() for w in (read('common-names') or {}).get('surnames', '').split()]
    firsts = (read('first-names') or '').split()
    people = [[firsts[(i * 7919) % len(firsts)], s] for i, s in enumerate(surnames * 4)] if firsts else []
    people += [[s] for s in surnames]
    countries = [n.split() for c in read('countries') or [] for n in [c['name'], *flat(c.get('names', []))]]
    places = [n.split() for p in read('places') or [] for n in [p['name'], *flat(p.get('names', []))]]
    places += [[k.capitalize()] for k in (read('cities') or {}).get('keys', '').split('|') if 3 < len(k) < 11]
    groups = [n.split() for f in ('groups', 'bodies') for g in read(f) or []
              for n in [g['name'], *flat(g.get('acronyms', [])), *flat(g.get('names', []))]]
    return {'person': people, 'country': countries, 'place': places, 'group': groups}
