"""Sentences -> tensors."""
import torch
from score import spans

ENTITY_TYPES = ('person', 'country', 'group', 'place', 'date')
# `other` (works, laws, events, peoples) helps to tell the rest apart; what it finds is not a name for the product.
NAME_TAGS = ['O'] + [p + t for t in ENTITY_TYPES + ('other',) for p in ('B-', 'I-')]
# How often a corpus is seen in each epoch, times --names-share: noisy corpora less, those closest to news more.
RATES = {'re3d': 2.0, 'crossner-politics': 1.5, 'wikigold': 1.0, 'crossner-other': 0.7, 'btc': 0.5, 'wnut17': 0.3}


def tree_example(sentence, name_tags=None):
    words = sentence['words']
    return {'forms': [w[1] for w in words], 'upos': [w[3] for w in words], 'xpos': [w[4] for w in words],
            'feats': [w[5] for w in words], 'heads': [int(w[6]) for w in words], 'deprel': [w[7] for w in words],
            'tags': name_tags, 'mask': []}


def name_example(sentence, share):
    return {'forms': sentence['tokens'], 'heads': None, 'tags': sentence['tags'], 'mask': sentence.get('mask') or [],
            'skip': sentence.get('skip') or [], 'rate': RATES.get(sentence['source'], 1.0) * share}


def sample(examples, rng):
    """Each example about `rate` times."""
    out = []
    for e in examples:
        whole, rest = divmod(e['rate'], 1)
        out += [e] * (int(whole) + (rest > 0 and rng.random() < rest))
    return out


def augmented(example, rng, mentions, swap):
    """Now and then the sentence in capitals, small letters or title case, without its final punctuation, or with other
    names in the place of its names."""
    if example['tags'] is not None and rng.random() < swap:
        example = {**mentions.swapped(example, rng), 'taught': None}
    r = rng.random()
    if r < 0.05:
        return {**example, 'taught': None, 'forms': [f.upper() for f in example['forms']]}
    if r < 0.08:
        return {**example, 'taught': None, 'forms': [f.lower() for f in example['forms']]}
    if r < 0.11:
        return {**example, 'taught': None, 'forms': [f[:1].upper() + f[1:] for f in example['forms']]}
    if r < 0.17:
        return without_end(example)
    return example


class Mentions:
    """Names by type and length, to put in each other's place: a tree stays what it was."""

    def __init__(self, examples, lexicon):
        self.pool = {}
        for e in examples:
            for start, end, kind in sorted(spans(e['tags'], ('other', 'date'))) if e['tags'] is not None else ():
                self.pool.setdefault((kind, end - start), []).append(e['forms'][start:end])
        for kind, names in sorted(lexicon.items()):
            for tokens in names:
                self.pool.setdefault((kind, len(tokens)), []).append(tokens)

    def swapped(self, example, rng):
        forms = list(example['forms'])
        for start, end, kind in sorted(spans(example['tags'], ('other', 'date'))):
            whole = kind == 'person' or end - start == 1 or example['heads'] is None
            pool = self.pool.get((kind, end - start))
            if pool and whole and rng.random() < 0.5 and forms[start][:1].isupper():
                forms[start:end] = rng.choice(pool)
        return {**example, 'forms': forms}


def without_end(example):
    n = len(example['forms']) - 1
    if n < 1 or example['forms'][n] not in ('.', '!', '?'):
        return example
    heads = example['heads']
    if heads is not None and (n + 1 in heads or heads[n] == 0):
        return example
    return {k: v[:n] if isinstance(v, list) and k != 'mask' else v for k, v in example.items() if k != 'taught'}


def deal(examples, tokens, rng, noise=3):
    """Batches of about `tokens` tokens with sentences of like length, in random order."""
    keyed = sorted(((len(e['forms']) + rng.random() * noise, rng.random(), i) for i, e in enumerate(examples)))
    batches, current, longest = [], [], 0
    for _, _, i in keyed:
        size = len(examples[i]['forms'])
        if current and max(longest, size) * (len(current) + 1) > tokens:
            batches.append(current)
            current, longest = [], 0
        current.append(examples[i])
        longest = max(longest, size)
    if current:
        batches.append(current)
    rng.shuffle(batches)
    return batches


class Collator:
    def __init__(self, vocabulary, labels, word_counts):
        self.vocabulary, self.counts = vocabulary, word_counts
        self.index = {k: {v: i for i, v in enumerate(values)} for k, values in labels.items()}
        self.tag_index = self.index['name']

    def __call__(self, examples, targets=True):
        order = sorted(range(len(examples)), key=lambda i: -len(examples[i]['forms']))
        sents = [examples[i] for i in order]
        lengths = [len(s['forms']) for s in sents]
        steps, count = lengths[0], len(sents)
        types, rows = {}, []
        index = torch.zeros(steps, count, dtype=torch.long)
        for b, s in enumerate(sents):
            ids = []
            for f in s['forms']:
                k = types.get(f)
                if k is None:
                    k = types[f] = len(rows)
                    rows.append(self.vocabulary.row(f))
                ids.append(k)
            index[:lengths[b], b] = torch.tensor(ids)
        grams, offsets = [], []
        for _, g in rows:
            offsets.append(len(grams))
            grams += g
        sizes = [sum(1 for n in lengths if n > t) for t in range(steps)]
        inside = torch.arange(steps).unsqueeze(1) < torch.tensor(lengths).unsqueeze(0)
        batch = {'order': order, 'steps': steps, 'count': count, 'sizes': sizes, 'types': index.view(-1),
                 'ids': torch.tensor([r for r, _ in rows]), 'grams': torch.tensor(grams, dtype=torch.long),
                 'offsets': torch.tensor(offsets), 'valid': inside.view(-1).nonzero().squeeze(1), 'inside': inside,
                 'style': torch.tensor([s.get('style', 0) for s in sents]),
                 'padding': torch.cat([torch.zeros(count, 1, dtype=torch.bool), ~inside.t()], 1), 'lengths': lengths}
        if targets:
            batch['unknown'] = torch.tensor([max(0.08, 0.25 / (0.25 + self.counts.get(int(r[1]), 0))) if r[1] else 0.1
                                             for r, _ in rows])
            self.add_targets(batch, sents)
        return batch

    def add_targets(self, batch, sents):
        steps, count = batch['steps'], batch['count']
        if sents[0]['heads'] is not None:
            for key in ('upos', 'xpos', 'feats', 'deprel'):
                t = torch.full((steps, count), -1, dtype=torch.long)
                for b, s in enumerate(sents):
                    t[:len(s['forms']), b] = torch.tensor([self.index[key].get(v, -1) for v in s[key]])
                batch[key] = t.view(-1)[batch['valid']]
            heads = torch.full((count, steps), -1, dtype=torch.long)
            for b, s in enumerate(sents):
                heads[b, :len(s['forms'])] = torch.tensor(s['heads'])
            batch['heads'] = heads
            if any(s.get('taught') for s in sents):
                self.add_taught(batch, sents)
        if any(s['tags'] is not None for s in sents):
            allowed = torch.zeros(steps, count, len(self.tag_index), dtype=torch.bool)
            for b, s in enumerate(sents):
                if s['tags'] is None:
                    continue
                free = [i for t, i in self.tag_index.items() if t[2:] in s['mask']] + [self.tag_index['O']]
                for t, tag in enumerate(s['tags']):
                    allowed[t, b, free if tag == 'O' else self.tag_index[tag]] = True
                for t in s.get('skip') or ():
                    if t < len(s['tags']):
                        allowed[t, b] = False
            batch['allowed'] = allowed.view(steps * count, -1)[batch['valid']]

    def add_taught(self, batch, sents):
        """Probabilities that teach.py wrote, zero for sentences without: `taught` holds a tensor for each of arc [sentences,
        steps, 1 + steps] and the labels [steps, sentences, labels]."""
        steps, count = batch['steps'], batch['count']
        taught = {'arc': torch.zeros(count, steps, 1 + steps)}
        taught.update({k: torch.zeros(steps, count, len(self.index[k])) for k in ('upos', 'xpos', 'feats', 'deprel')})
        for b, s in enumerate(sents):
            if s.get('taught'):
                n = len(s['forms'])
                taught['arc'][b, :n, :1 + n] = s['taught']['arc'].float()
                for k in ('upos', 'xpos', 'feats', 'deprel'):
                    taught[k][:n, b] = s['taught'][k].float()
        batch['taught'] = taught
