"""The soft targets of one or more files of teach.py, averaged, beside the trees or in their place."""
import numpy as np
import torch
from decode import tree

LABELS = {'upos': 'upos', 'xpos': 'xpos', 'rel': 'deprel'}


def teach(o, examples, only, labels):
    """Gives every sentence that the teachers know its soft targets, and those without a gold tree the teachers' own tree.
    Returns the sentences that only the teachers have, for `--raw-share`."""
    ensemble, known = Ensemble(o.teachers.split(','), labels), set()
    for e in examples + only:
        text = ' '.join(e['forms'])
        known.add(text)
        if text in ensemble:
            e['soft'] = ensemble.targets(text)
            if e['heads'] is None or 'weight' in e:
                e.update(ensemble.tree(e['soft']), weight=o.auto_weight)
    out = []
    for text in sorted(ensemble.texts() - known) if o.raw_share else ():
        soft = ensemble.targets(text)
        out.append({'forms': text.split(' '), 'tags': None, 'mask': [], 'rate': o.raw_share, 'soft': soft,
                    'weight': o.auto_weight, **ensemble.tree(soft)})
    return out


class Ensemble:
    def __init__(self, files, labels):
        self.labels, self.teachers = labels, [torch.load(f) for f in files]
        for t in self.teachers:
            t['columns'] = {k: torch.tensor([labels[v].index(x) for x in t['labels'][v]]) for k, v in LABELS.items()}

    def texts(self):
        return set.intersection(*(set(t['entries']) for t in self.teachers))

    def __contains__(self, text):
        return all(text in t['entries'] for t in self.teachers)

    def spread(self, teacher, entry, key):
        """A teacher's probabilities under the student's labels."""
        p = entry[key].float()
        return torch.zeros(len(p), len(self.labels[LABELS[key]])).index_copy_(1, teacher['columns'][key], p)

    def targets(self, text):
        """Means over the teachers, and `heads`: the gold ones, or the tree of the mean. A word's relation is the mean of
        the teachers that scored it for that head, zeros where none did."""
        pairs = [(t, t['entries'][text]) for t in self.teachers]
        out = {k: sum(self.spread(t, e, k) for t, e in pairs) / len(pairs) for k in ('upos', 'xpos')}
        out['arc'] = sum(e['arc'].float() for _, e in pairs) / len(pairs)
        heads = pairs[0][1]['heads'].long()
        if not all(torch.equal(e['heads'].long(), heads) for _, e in pairs):
            heads = torch.from_numpy(tree(np.log(out['arc'].double().numpy() + 1e-9)).copy())
        agree = [(e['heads'].long() == heads).float().unsqueeze(1) for _, e in pairs]
        out['rel'] = sum(a * self.spread(t, e, 'rel') for a, (t, e) in zip(agree, pairs)) / sum(agree).clamp(min=1)
        return {**{k: v.half() for k, v in out.items()}, 'heads': heads}

    def tree(self, soft):
        """The columns of a tree from soft targets. Features are nobody's, and so are relations of heads that no teacher
        has scored."""
        best = {k: [self.labels[v][i] for i in soft[k].float().argmax(1).tolist()] for k, v in LABELS.items()}
        scored = (soft['rel'].float().sum(1) > 0).tolist()
        return {'upos': best['upos'], 'xpos': best['xpos'], 'feats': [''] * len(scored), 'heads': soft['heads'].tolist(),
                'deprel': [r if known else '' for r, known in zip(best['rel'], scored)]}
