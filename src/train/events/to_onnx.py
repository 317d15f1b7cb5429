"""Trained weights to data/models/events: an ONNX file of 8 bits.

  python3 to_onnx.py --weights RUN/events.pt --out ../../../data/models/events
Input `tokens` [1, length]; outputs `tags` [1, length, 8] and `roles` [length, length, 9], a row for the character where a trigger begins. The vocabulary is that of
the name model."""
import argparse
import pathlib
import tempfile

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from proposer import LAYERS, MAIN, REACH, ROLES, TRIGGERS
from export import HEADS, WIDTH, Graph


def build(state):
    state = {k: v.float().numpy() for k, v in state.items()}
    g = Graph(state)
    g.constant('split', np.array([1, -1, HEADS, WIDTH // HEADS]))
    g.constant('join', np.array([1, -1, WIDTH]))
    g.constant('scale', np.array((WIDTH // HEADS) ** -0.5, np.float32))
    g.constant('zero', np.array([0]))
    g.constant('one', np.array([1]))
    words = g.node('Gather', [g.constant('words', state['words.weight']), 'tokens'], 'word')
    size = g.node('Shape', ['tokens'], 'size', start=1, end=2)
    place = g.node('Slice', [g.constant('places', state['places.weight'] + state['types.weight'][0]), 'zero', size, 'zero', 'one'], 'place')
    x = g.norm(g.node('Add', [words, place], 'sum'), 'norm')
    for k in range(LAYERS):
        x = g.layer(x, k)
    tags = g.linear(x, 'head')
    roles = pairs(g, x, size)
    graph = helper.make_graph(g.nodes, 'events', [helper.make_tensor_value_info('tokens', TensorProto.INT64, [1, 'length'])],
                              [helper.make_tensor_value_info(tags, TensorProto.FLOAT, [1, 'length', len(TRIGGERS) + len(MAIN)]),
                               helper.make_tensor_value_info(roles, TensorProto.FLOAT, ['length', 'length', len(ROLES)])], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 20)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model


def pairs(g, x, size):
    """Role scores [trigger, character]: near and far of the two, and their distance."""
    one = g.constant('step', np.array(1))
    length = g.node('Squeeze', [size], 'length')
    steps = g.node('Range', [g.constant('first', np.array(0)), length, one], 'steps')
    ahead = g.node('Sub', [g.node('Unsqueeze', [steps, 'zero'], 'ahead.to'), g.node('Unsqueeze', [steps, 'one'], 'ahead.from')], 'ahead')
    clipped = g.node('Clip', [ahead, g.constant('back', np.array(-REACH)), g.constant('forth', np.array(REACH))], 'clipped')
    distance = g.node('Gather', [g.constant('distances', g.state['distance.weight']), g.node('Add', [clipped, g.constant('reach', np.array(REACH))], 'bucket')], 'far.away')
    near = g.node('Squeeze', [g.linear(x, 'near'), 'zero'], 'near.rows')
    far = g.node('Squeeze', [g.linear(x, 'far'), 'zero'], 'far.rows')
    both = g.node('Add', [g.node('Unsqueeze', [near, 'one'], 'near.each'), g.node('Unsqueeze', [far, 'zero'], 'far.each')], 'both')
    return g.linear(g.node('Relu', [g.node('Add', [both, distance], 'pair')], 'pair.relu'), 'roles')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--weights', required=True)
    ap.add_argument('--out', required=True)
    args = ap.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = pathlib.Path(folder) / 'full.onnx'
        onnx.save(build(torch.load(args.weights, map_location='cpu')), full)
        # 7 bits a weight, as for the name model: every machine gives the same; the small layers behind the encoder keep theirs
        quantize_dynamic(full, out / 'events.onnx', op_types_to_quantize=['MatMul', 'Gather'], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
                         nodes_to_exclude=['head.product', 'near.product', 'far.product', 'roles.product', 'far.away'], extra_options=dict(MatMulConstBOnly=True))


if __name__ == '__main__':
    main()
