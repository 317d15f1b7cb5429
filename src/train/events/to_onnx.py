"""Trained weights to data/models/events: an ONNX file whose layers have 8 bits.

  python3 to_onnx.py --weights RUN/events.pt --hints hints.npy --out ../../../data/models/events
Inputs `states` [1, length, 512], the output of that name of the name model for a window, and `sentences` [length], equal for what stands in one sentence: no other one is
seen; outputs `tags` [length, 8], `begins` [triggers], where a trigger likely enough begins, `roles` [triggers, length, 9], and
`hints` [length, 3]: what each character says for an event there, for a role filled there, for the roles of a trigger there."""
import argparse
import pathlib

import numpy as np
import onnx
import torch
from onnx import TensorProto

from proposer import MAIN, OWN, REACH, ROLES, TRIGGERS
from export import WIDTH, Graph

LIKELY = 0.3  # less likely triggers are not proposed; what becomes an event is for the extraction to decide


def build(state, hints):
    g = Graph({k: v.float().numpy() for k, v in state.items()})
    g.attention()
    x, apart = 'states', other_sentences(g)
    for k in range(OWN):
        x = g.layer(x, k, apart)
    rows = g.node('Squeeze', [x, 'zero'], 'rows')
    tags = g.node('Identity', [g.linear(rows, 'head')], 'tags')
    begins = g.node('Identity', [likely(g, tags)], 'begins')
    g.node('Identity', [pairs(g, rows, begins)], 'roles')
    g.node('Identity' if hints is None else 'MatMul', [rows] if hints is None else [rows, g.constant('hint.weights', hints)], 'hints')
    real = TensorProto.FLOAT
    return g.model('events', dict(states=(real, [1, 'length', WIDTH]), sentences=(TensorProto.INT64, ['length'])),
                   dict(tags=(real, ['length', len(TRIGGERS) + len(MAIN)]), begins=(TensorProto.INT64, ['triggers']), roles=(real, ['triggers', 'length', len(ROLES)]),
                        hints=(real, ['length', WIDTH if hints is None else hints.shape[1]])))


def other_sentences(g):
    """[character, character]: 0 within a sentence, else so little that nothing of it is seen."""
    same = g.node('Equal', [g.node('Unsqueeze', ['sentences', 'one'], 'sentence.of'), g.node('Unsqueeze', ['sentences', 'zero'], 'sentence.seen')], 'sentence.same')
    return g.node('Where', [same, g.constant('seen', np.array(0, np.float32)), g.constant('unseen', np.array(-10000, np.float32))], 'sentence.apart')


def likely(g, tags):
    """The characters where a trigger of any kind or the main one begins, likely enough."""
    columns = lambda name, first, last: g.node('Slice', [tags, g.constant(name + '.first', np.array([first])), g.constant(name + '.last', np.array([last])), 'one'], name)
    shares = [g.node('Softmax', [columns(name, first, last)], name + '.shares', axis=-1)
              for name, first, last in (('any', 0, len(TRIGGERS)), ('main', len(TRIGGERS), len(TRIGGERS) + len(MAIN)))]
    chosen = [g.node('Gather', [share, g.constant(f'begin.{k}', np.array(at))], f'begins.{k}', axis=-1)
              for k, (share, at) in enumerate(((shares[0], TRIGGERS.index('B-event')), (shares[0], TRIGGERS.index('B-said')), (shares[1], MAIN.index('B'))))]
    most = g.node('Max', [g.node('Add', chosen[:2], 'begins.any'), chosen[2]], 'begins.most')
    enough = g.node('GreaterOrEqual', [most, g.constant('likely', np.array(LIKELY, np.float32))], 'begins.enough')
    return g.node('Squeeze', [g.node('NonZero', [enough], 'begins.at'), 'zero'], 'begins.all')


def pairs(g, rows, begins):
    """Role scores [trigger, character]: near and far of the two, and their distance."""
    far = g.node('Unsqueeze', [g.linear(rows, 'far'), 'zero'], 'far.each')
    near = g.node('Unsqueeze', [g.linear(g.node('Gather', [rows, begins], 'begin'), 'near'), 'one'], 'near.each')
    length = g.node('Squeeze', [g.node('Shape', [rows], 'size', start=0, end=1)], 'length')
    steps = g.node('Range', [g.constant('first', np.array(0)), length, g.constant('step', np.array(1))], 'steps')
    ahead = g.node('Sub', [g.node('Unsqueeze', [steps, 'zero'], 'to'), g.node('Unsqueeze', [begins, 'one'], 'from')], 'ahead')
    clipped = g.node('Clip', [ahead, g.constant('back', np.array(-REACH)), g.constant('forth', np.array(REACH))], 'clipped')
    away = g.node('Gather', [g.constant('distances', g.state['distance.weight']), g.node('Add', [clipped, g.constant('reach', np.array(REACH))], 'bucket')], 'away')
    both = g.node('Add', [g.node('Add', [near, far], 'both'), away], 'pair')
    return g.linear(g.node('Relu', [both], 'pair.relu'), 'pair.roles', 'roles')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--weights', required=True)
    ap.add_argument('--hints', help='what odds.py writes; without it the hints are all numbers of the last layer, for odds.py to learn from')
    ap.add_argument('--out', required=True)
    args = ap.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(build(torch.load(args.weights, map_location='cpu'), args.hints and np.load(args.hints)), out / 'events.onnx')


if __name__ == '__main__':
    main()
