"""Trained weights to data/models/names: an ONNX file of 8 bits, and the list of word tags.

  python3 export.py --weights run/names.pt --style any --out ../../../data/models/names
--weights takes names.pt or checkpoint.pt (its average). The style is built in; the graph reads one window, so no result depends on a neighbour's. What the lower
layers make of each character is an output too: the event model goes on from it."""
import argparse
import pathlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from evaluate import mixed
from tagger import LONGEST, TAGS

WIDTH, HEADS, LAYERS = 512, 8, 4
SHARED = 1  # layers that the event model stands on
LARGEST = 63  # 7 bits a weight: no overflow on processors without VNNI, so every machine gives the same


class Graph:
    """ONNX nodes in the order of their making."""

    def __init__(self, state):
        self.state, self.nodes, self.constants, self.rounded = state, [], [], {}

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.array(array, order='C'), name))
        return name

    def node(self, kind, inputs, name, **more):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **more))
        return name

    def linear(self, x, name, of=None):
        """A linear layer; of: whose weights it has, if not those of its name."""
        weight = self.constant(name + '.weight', self.state[(of or name) + '.weight'].T)
        product = self.node('MatMul', [x, weight], name + '.product')
        return self.node('Add', [product, self.constant(name + '.bias', self.state[(of or name) + '.bias'])], name)

    def rough(self, x, name):
        """A linear layer of 8 bits: a scale for each output, and for the input the one it has at run time."""
        weight = self.state[name + '.weight'].T
        scale = np.maximum(np.abs(weight).max(0), 1e-9) / LARGEST
        whole = self.constant(name + '.weight', np.clip(np.round(weight / scale), -LARGEST, LARGEST).astype(np.int8))
        if x not in self.rounded:
            self.rounded[x] = [x + '.8bits', x + '.its.scale', x + '.its.zero']
            self.nodes.append(helper.make_node('DynamicQuantizeLinear', [x], self.rounded[x], name=x + '.rounding'))
        number, its_scale, its_zero = self.rounded[x]
        product = self.node('MatMulInteger', [number, whole, its_zero, self.constant(name + '.zero', np.zeros(len(scale), np.int8))], name + '.product')
        scales = self.node('Mul', [its_scale, self.constant(name + '.scales', scale.astype(np.float32))], name + '.scale')
        scaled = self.node('Mul', [self.node('Cast', [product], name + '.number', to=TensorProto.FLOAT), scales], name + '.scaled')
        return self.node('Add', [scaled, self.constant(name + '.bias', self.state[name + '.bias'])], name)

    def rows(self, name, ids):
        """Rows of an embedding, of 8 bits with a scale for each row."""
        table = self.state[name + '.weight']
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127
        whole = self.node('Gather', [self.constant(name + '.rows', np.round(table / scale).astype(np.int8)), ids], name + '.whole')
        scales = self.node('Gather', [self.constant(name + '.scales', scale.astype(np.float32)), ids], name + '.scale')
        return self.node('Mul', [self.node('Cast', [whole], name + '.number', to=TensorProto.FLOAT), scales], name + '.row')

    def norm(self, x, name):
        parts = [self.constant(f'{name}.{p}', self.state[f'{name}.{p}']) for p in ('weight', 'bias')]
        return self.node('LayerNormalization', [x, *parts], name, epsilon=1e-12, axis=-1)

    def norm_of_sum(self, x, y, name):
        """ONNX Runtime's own operator for both, which is five times as fast as the norm alone and not always found by its optimizer."""
        parts = [self.constant(f'{name}.{p}', self.state[f'{name}.{p}']) for p in ('weight', 'bias')]
        return self.node('SkipLayerNormalization', [x, y, *parts], name, domain='com.microsoft', epsilon=1e-12)

    def heads(self, x, name, order):
        split = self.node('Reshape', [x, 'split'], name + '.split')
        return self.node('Transpose', [split], name + '.heads', perm=order)

    def layer(self, x, k, apart=None):
        """apart: added to how well each character fits each other one."""
        at = f'layers.{k}.'
        query = self.heads(self.rough(x, at + 'query'), at + 'query', (0, 2, 1, 3))
        key = self.heads(self.rough(x, at + 'key'), at + 'key', (0, 2, 3, 1))
        value = self.heads(self.rough(x, at + 'value'), at + 'value', (0, 2, 1, 3))
        fit = self.node('Mul', [self.node('MatMul', [query, key], at + 'fit'), 'scale'], at + 'scaled')
        if apart:
            fit = self.node('Add', [fit, apart], at + 'apart')
        seen = self.node('MatMul', [self.node('Softmax', [fit], at + 'attention', axis=-1), value], at + 'seen')
        joined = self.node('Reshape', [self.node('Transpose', [seen], at + 'back', perm=(0, 2, 1, 3)), 'join'], at + 'joined')
        x = self.norm_of_sum(x, self.rough(joined, at + 'out'), at + 'norm1')
        inner = self.node('Gelu', [self.rough(x, at + 'up')], at + 'gelu')
        return self.norm_of_sum(x, self.rough(inner, at + 'down'), at + 'norm2')

    def attention(self):
        """The numbers that all layers need."""
        self.constant('split', np.array([1, -1, HEADS, WIDTH // HEADS]))
        self.constant('join', np.array([1, -1, WIDTH]))
        self.constant('scale', np.array((WIDTH // HEADS) ** -0.5, np.float32))
        self.constant('zero', np.array([0]))
        self.constant('one', np.array([1]))

    def model(self, name, inputs, outputs):
        """The whole graph; inputs and outputs by name, each a kind of number and a shape."""
        told = [[helper.make_tensor_value_info(key, *value) for key, value in side.items()] for side in (inputs, outputs)]
        made = helper.make_model(helper.make_graph(self.nodes, name, *told, self.constants), opset_imports=[helper.make_opsetid('', 20), helper.make_opsetid('com.microsoft', 1)])
        made.ir_version = 9
        return made


def encoder(state, style):
    g = Graph(state)
    g.attention()
    said = g.node('Add', [g.rows('words', 'tokens'), g.rows('marks', 'words')], 'said')
    size = g.node('Shape', ['tokens'], 'size', start=1, end=2)
    fixed = g.constant('places', (state['places.weight'] + mixed(state['styles.weight'], style))[:LONGEST])
    place = g.node('Slice', [fixed, 'zero', size, 'zero', 'one'], 'place')
    x = g.norm(g.node('Add', [said, place], 'sum'), 'norm')
    for k in range(LAYERS):
        x = g.layer(x, k)
        if k + 1 == SHARED:
            g.node('Identity', [x], 'states')
    g.linear(x, 'head')
    return g.model('names', dict(tokens=(TensorProto.INT64, [1, 'length']), words=(TensorProto.INT64, [1, 'length'])),
                   dict(head=(TensorProto.FLOAT, [1, 'length', len(TAGS)]), states=(TensorProto.FLOAT, [1, 'length', WIDTH])))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('weights', 'out'):
        ap.add_argument('--' + name, required=True)
    ap.add_argument('--style', default='any', help='a corpus, or shares of several: msra=2+uner=1')
    args = ap.parse_args()
    told = torch.load(args.weights, map_location='cpu')
    state = {k: v.float().numpy() for k, v in told['average'].items()}
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder(state, args.style), out / 'names.onnx')
    (out / 'word_tags.txt').write_text(''.join(tag + '\n' for tag in told['tags']), encoding='utf8')


if __name__ == '__main__':
    main()
