"""What training makes small, and the average of weights that ships."""
import torch
import torch.nn.functional as F


def against(scores, hard, soft, rows, teaching):
    """Mean cross-entropy over the rows with a target. `soft` [n, labels] are the teachers' probabilities of the rows
    `rows` of `scores`; there they weigh `teaching`, the hard target the rest."""
    known = hard >= 0
    if soft is None:
        return F.cross_entropy(scores, hard, ignore_index=-1) if known.any() else scores.sum() * 0
    loss = F.cross_entropy(scores, hard, ignore_index=-1, reduction='none')
    taught = -(soft * scores[rows].log_softmax(1)).sum(1)
    share = torch.zeros_like(loss).index_fill_(0, rows, teaching)
    loss = loss * (1 - share) + torch.zeros_like(loss).index_copy_(0, rows, taught) * share
    return (loss * known).sum() / known.sum().clamp(min=1)


def tree_losses(model, batch, y, x, teaching):
    soft = batch.get('soft') or {}
    losses = {}
    for key, scores in model.tags(x).items():
        rows = soft['words'] if key in soft else None
        losses[key] = (0.3 if key == 'feats' else 0.5) * against(scores, batch[key], soft.get(key), rows, teaching)
    padded = model.with_root(y, batch)
    heads = batch['heads']
    arcs = model.arcs(y, padded, batch)
    flat = arcs.reshape(-1, arcs.shape[2])
    losses['arc'] = against(flat, heads.reshape(-1), soft.get('arc'), soft.get('cells'), teaching)
    sentence, step = (heads >= 0).nonzero(as_tuple=True)
    rel = model.relations(y[step, sentence], padded[sentence, heads[sentence, step]])
    labels = torch.full_like(batch['types'], -1)
    labels[batch['valid']] = batch['deprel']
    labels = labels.view(batch['steps'], batch['count'])[step, sentence]
    losses['rel'] = against(rel, labels, soft.get('rel'), soft.get('arcs'), teaching)
    return losses


def loss_of(model, batch, teaching):
    y = model.encode(batch)
    x = model.tokens(y, batch)
    losses = tree_losses(model, batch, y, x, teaching) if 'heads' in batch else {}
    if 'allowed' in batch:
        scores, allowed = model.names(x), batch['allowed']
        known = allowed.any(1)
        scores, allowed = scores[known], allowed[known]
        right = scores.masked_fill(~allowed, -1e4).logsumexp(1)
        losses['name'] = 0.7 * (scores.logsumexp(1) - right).mean() * min(1.0, float(known.float().mean()) * 2)
    return sum(losses.values()), {k: float(v) for k, v in losses.items()}


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.source = [p for p in model.parameters()]
        self.shadow = [p.detach().clone() for p in self.source]

    @torch.no_grad()
    def update(self):
        self.steps += 1
        d = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_mul_(self.shadow, d)
        torch._foreach_add_(self.shadow, [p.detach() for p in self.source], alpha=1 - d)

    def swap(self):
        for p, s in zip(self.source, self.shadow):
            p.data, s.data = s.data, p.data
