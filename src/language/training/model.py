"""The network: word types -> 2 or 3 BiLSTM layers -> tag, name, arc and label heads (Dozat and Manning 2017)."""
import math
import torch
from torch import nn
import torch.nn.functional as F
from features import AFFIXES, NGRAM_BUCKETS
from lstm import BiLstm

WIDTHS = {'word': 64, 'shape': 24, 'p1': 8, 'p2': 16, 'p3': 32, 's1': 8, 's2': 16, 's3': 32, 's4': 32, 'gaz': 16, 'ngram': 64}
STYLES = EWT, GUM = 1, 2
STYLELESS = 0.25
TABLES = ['word', 'shape'] + [name for name, _ in AFFIXES] + ['gaz']


class WordEncoder(nn.Module):
    """Types (rows of the feature tables) -> one vector a type: frozen GloVe, trained tables, mean of n-gram rows."""

    def __init__(self, glove, sizes):
        super().__init__()
        self.register_buffer('glove', torch.cat([torch.zeros(1, glove.shape[1]), glove]), persistent=False)
        self.tables = nn.ModuleDict({name: nn.Embedding(sizes[name] + 1, WIDTHS[name]) for name in TABLES})
        self.ngram = nn.EmbeddingBag(NGRAM_BUCKETS, WIDTHS['ngram'], mode='mean')
        for e in list(self.tables.values()) + [self.ngram]:
            nn.init.normal_(e.weight, std=0.1)
        self.ngram.weight.data.mul_(3)
        self.width = glove.shape[1] + sum(WIDTHS[name] for name in TABLES) + WIDTHS['ngram']

    def forward(self, ids, grams, offsets):
        parts = [self.glove[ids[:, 0]]]
        parts += [self.tables[name](ids[:, i + 1]) for i, name in enumerate(TABLES)]
        parts.append(self.ngram(grams, offsets))
        return torch.cat(parts, 1)


class Mlp(nn.Module):
    def __init__(self, inputs, outputs, dropout):
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        nn.init.orthogonal_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        return self.dropout(torch.relu(self.linear(x)))


class Parser(nn.Module):
    def __init__(self, config, glove, sizes, labels):
        super().__init__()
        c = self.config = config
        self.encoder = WordEncoder(glove, sizes)
        # Added to what the first layer takes and the last one gives: 0 for none, then one for the guidelines of each treebank
        # (Stymne et al. 2018).
        self.style = nn.Embedding(1 + len(STYLES), 8 * c['hidden'])
        self.style_out = nn.Embedding(1 + len(STYLES), 2 * c['hidden'])
        nn.init.zeros_(self.style.weight)
        nn.init.zeros_(self.style_out.weight)
        self.layers = nn.ModuleList()
        width = self.encoder.width
        for _ in range(c['layers']):
            self.layers.append(BiLstm(width, c['hidden']))
            width = 2 * c['hidden']
        drop = c['dropout']
        self.tag_mlp, self.name_mlp = Mlp(width, c['tag'], drop), Mlp(width, c['name'], drop)
        self.tag_heads = nn.ModuleDict({k: nn.Linear(c['tag'], len(labels[k])) for k in ('upos', 'xpos', 'feats')})
        self.name_head = nn.Linear(c['name'], len(labels['name']))
        self.arc_dep, self.arc_head = Mlp(width, c['arc'], drop), Mlp(width, c['arc'], drop)
        self.rel_dep, self.rel_head = nn.Linear(width, c['rel']), nn.Linear(width, c['rel'], bias=False)
        self.rel_dropout = nn.Dropout(drop)
        self.root = nn.Parameter(torch.zeros(width))
        self.arc = nn.Linear(c['arc'], c['arc'])
        nn.init.zeros_(self.arc.weight)
        nn.init.zeros_(self.arc.bias)
        self.rel = nn.Linear(c['rel'], len(labels['deprel']))
        nn.init.normal_(self.root, std=0.1)

    def word_vectors(self, batch):
        ids, grams, offsets = batch['ids'], batch['grams'], batch['offsets']
        if self.training:
            ids = ids.clone()
            drop = torch.rand(len(ids)) < batch['unknown']
            ids[:, 1][drop] = 0
            ids[:, 0][drop & (torch.rand(len(ids)) < 0.3)] = 0
            ids[:, -1][torch.rand(len(ids)) < 0.15] = 0
        x = self.encoder(ids, grams, offsets)
        return F.dropout(x, self.config['input_dropout'], self.training)

    def styles(self, batch):
        kept = torch.rand(batch['count']) >= STYLELESS if self.training else 1
        return batch['style'] * kept

    def inputs(self, batch):
        """What the first layer takes: [steps, sentences, 8 x hidden]; sentences sorted longest first."""
        gx = self.layers[0].products(self.word_vectors(batch))
        return gx.index_select(0, batch['types']).view(batch['steps'], batch['count'], -1)

    def states(self, gx, batch):
        """What each layer gives, one after the other: [steps, sentences, 2 x hidden]. From the third layer on, a layer's
        output is added to the one below."""
        steps, count = batch['steps'], batch['count']
        for n, layer in enumerate(self.layers):
            if n:
                gx = layer.products(y.view(steps * count, -1)).view(steps, count, -1)
            whole = layer(gx, batch['sizes']) + (whole if n > 1 else 0)
            y = whole
            if self.training:
                keep = 1 - self.config['dropout']
                y = whole * (torch.empty(1, count, y.shape[2]).bernoulli_(keep) / keep)
            yield y

    def encode(self, batch):
        """What the last layer gives, in the style of each sentence."""
        gx = self.inputs(batch)
        styles = self.styles(batch)
        *_, y = self.states(gx + self.style(styles), batch)
        return y + self.style_out(styles)

    def tokens(self, y, batch):
        return y.view(-1, y.shape[2]).index_select(0, batch['valid'])

    def tags(self, x):
        h = self.tag_mlp(x)
        return {k: head(h) for k, head in self.tag_heads.items()}

    def names(self, x):
        return self.name_head(self.name_mlp(x))

    def with_root(self, y, batch):
        """[sentences, 1 + steps, width], the root vector first."""
        return torch.cat([self.root.expand(batch['count'], 1, -1), y.transpose(0, 1)], 1)

    def arcs(self, y, padded, batch):
        """[sentences, steps, 1 + steps] scores; padding is -1e4. Own word as head is left to the decoder."""
        dep = self.arc(self.arc_dep(y.transpose(0, 1)))
        scores = torch.bmm(dep, self.arc_head(padded).transpose(1, 2)) / math.sqrt(self.config['arc'])
        return scores.masked_fill(batch['padding'].unsqueeze(1), -1e4)

    def relations(self, dep, head):
        """dep, head: [arcs, width] -> [arcs, labels]"""
        return self.rel(self.rel_dropout(torch.relu(self.rel_dep(dep) + self.rel_head(head))))
