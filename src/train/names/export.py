"""Trained weights to data/models/names: an ONNX file of 8 bits, and the list of word tags.

  python3 export.py --weights run/names.pt --style any --out ../../../data/models/names
--weights takes names.pt or checkpoint.pt (its average). The style is built in; the graph reads one window, so no result depends on a neighbour's."""
import argparse
import pathlib
import tempfile

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from evaluate import mixed
from tagger import LONGEST, TAGS

WIDTH, HEADS, LAYERS = 512, 8, 4


class Graph:
    """ONNX nodes in the order of their making."""

    def __init__(self, state):
        self.state, self.nodes, self.constants = state, [], []

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.array(array, order='C'), name))
        return name

    def node(self, kind, inputs, name, **more):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **more))
        return name

    def linear(self, x, name):
        weight = self.constant(name + '.weight', self.state[name + '.weight'].T)
        product = self.node('MatMul', [x, weight], name + '.product')
        return self.node('Add', [product, self.constant(name + '.bias', self.state[name + '.bias'])], name)

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

    def heads(self, x, name, order):
        split = self.node('Reshape', [x, 'split'], name + '.split')
        return self.node('Transpose', [split], name + '.heads', perm=order)

    def layer(self, x, k):
        at = f'layers.{k}.'
        query = self.heads(self.linear(x, at + 'query'), at + 'query', (0, 2, 1, 3))
        key = self.heads(self.linear(x, at + 'key'), at + 'key', (0, 2, 3, 1))
        value = self.heads(self.linear(x, at + 'value'), at + 'value', (0, 2, 1, 3))
        fit = self.node('Mul', [self.node('MatMul', [query, key], at + 'fit'), 'scale'], at + 'scaled')
        seen = self.node('MatMul', [self.node('Softmax', [fit], at + 'attention', axis=-1), value], at + 'seen')
        joined = self.node('Reshape', [self.node('Transpose', [seen], at + 'back', perm=(0, 2, 1, 3)), 'join'], at + 'joined')
        x = self.norm(self.node('Add', [x, self.linear(joined, at + 'out')], at + 'sum1'), at + 'norm1')
        inner = self.node('Gelu', [self.linear(x, at + 'up')], at + 'gelu')
        return self.norm(self.node('Add', [x, self.linear(inner, at + 'down')], at + 'sum2'), at + 'norm2')


def build(state, style):
    state = {k: v.float().numpy() for k, v in state.items()}
    g = Graph(state)
    g.constant('split', np.array([1, -1, HEADS, WIDTH // HEADS]))
    g.constant('join', np.array([1, -1, WIDTH]))
    g.constant('scale', np.array((WIDTH // HEADS) ** -0.5, np.float32))
    g.constant('zero', np.array([0]))
    g.constant('one', np.array([1]))
    said = g.node('Add', [g.rows('words', 'tokens'), g.rows('marks', 'words')], 'said')
    size = g.node('Shape', ['tokens'], 'size', start=1, end=2)
    fixed = g.constant('places', (state['places.weight'] + mixed(state['styles.weight'], style))[:LONGEST])
    place = g.node('Slice', [fixed, 'zero', size, 'zero', 'one'], 'place')
    x = g.norm(g.node('Add', [said, place], 'sum'), 'norm')
    for k in range(LAYERS):
        x = g.layer(x, k)
    scores = g.linear(x, 'head')
    graph = helper.make_graph(g.nodes, 'names', [helper.make_tensor_value_info(name, TensorProto.INT64, [1, 'length']) for name in ('tokens', 'words')],
                              [helper.make_tensor_value_info(scores, TensorProto.FLOAT, [1, 'length', len(TAGS)])], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 20)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('weights', 'out'):
        ap.add_argument('--' + name, required=True)
    ap.add_argument('--style', default='any', help='a corpus, or shares of several: msra=2+uner=1')
    args = ap.parse_args()
    state = torch.load(args.weights, map_location='cpu')
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = pathlib.Path(folder) / 'full.onnx'
        onnx.save(build(state['average'], args.style), full)
        # 7 bits a weight: no overflow on processors without VNNI, so every machine gives the same
        quantize_dynamic(full, out / 'names.onnx', op_types_to_quantize=['MatMul'], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
                         extra_options=dict(MatMulConstBOnly=True))
    (out / 'word_tags.txt').write_text(''.join(tag + '\n' for tag in state['tags']), encoding='utf8')


if __name__ == '__main__':
    main()
