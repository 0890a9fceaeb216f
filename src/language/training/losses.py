"""What training makes small, and the average of weights that ships."""
import torch
import torch.nn.functional as F


def entropy(scores, right, taught, share):
    """Mean cross-entropy of rows of scores with what is right (-1: unknown) and, at `share`, with what teachers say of it:
    rows of probabilities, zero where they say nothing."""
    known = right >= 0
    plain = F.cross_entropy(scores, right, ignore_index=-1)
    if taught is None or not known.any():
        return plain
    logs, taught, right = scores[known].log_softmax(1), taught[known], right[known]
    told = taught.sum(1)
    own = -logs.gather(1, right.unsqueeze(1)).squeeze(1)
    return (own * (1 - share * told) - share * (taught * logs.clamp(min=-50)).sum(1)).mean()


def loss_of(model, batch, share=0.0):
    y = model.encode(batch)
    x = model.tokens(y, batch)
    losses = {}
    if 'heads' in batch:
        taught = batch.get('taught')
        label = lambda k: None if taught is None else taught[k].view(-1, taught[k].shape[2])[batch['valid']]
        for key, scores in model.tags(x).items():
            losses[key] = (0.3 if key == 'feats' else 0.5) * entropy(scores, batch[key], label(key), share)
        padded = model.with_root(y, batch)
        heads = batch['heads']
        arcs = model.arcs(y, padded, batch)
        arc = None if taught is None else taught['arc'].view(-1, arcs.shape[2])
        losses['arc'] = entropy(arcs.reshape(-1, arcs.shape[2]), heads.reshape(-1), arc, share)
        sentence, step = (heads >= 0).nonzero(as_tuple=True)
        rel = model.relations(y[step, sentence], padded[sentence, heads[sentence, step]])
        labels = torch.full_like(batch['types'], -1)
        labels[batch['valid']] = batch['deprel']
        labels = labels.view(batch['steps'], batch['count'])[step, sentence]
        losses['rel'] = entropy(rel, labels, None if taught is None else taught['deprel'][step, sentence], share)
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
