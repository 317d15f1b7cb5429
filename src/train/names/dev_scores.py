"""Strict F1 of the exported model on the development parts, and how often it is right when it is sure: the table calibration.tsv beside the model.

  python3 dev_scores.py --model DIR [--sample 400] [--calibrate] --msra FILE --pku FILE --uner FILE --cluener FILE --resume-corpus FILE"""
import argparse
import pathlib

import numpy as np
import onnxruntime

from corpora import windows
from evaluate import BARRED, END, START, decode, spans
from tagger import LONGEST, ids
from train import load

KNOTS = [0, 0.4, 0.5, 0.7, 0.9, 0.98, 0.99, 0.995, 0.999, 1]


def log_sum(a, axis):
    top = a.max(axis)
    return top + np.log(np.exp(a - np.expand_dims(top, axis)).sum(axis))


def marginals(scores, path, found):
    """Of each found name the probability that all its tags are right."""
    forward, backward = [scores[0] + START], [END]
    for row in scores[1:]:
        forward.append(log_sum(forward[-1][:, None] + BARRED, 0) + row)
    for row in scores[:0:-1]:
        backward.append(log_sum(BARRED + row + backward[-1], 1))
    backward = backward[::-1]
    whole = log_sum(forward[-1] + END, 0)
    inside = lambda b, e: sum(scores[i][path[i]] for i in range(b + 1, e))
    return {name: float(np.exp(forward[name[0]][path[name[0]]] + inside(name[0], name[1]) + backward[name[1] - 1][path[name[1] - 1]] - whole)) for name in found}


def softmax(logits):
    return logits - log_sum(logits, 1)[:, None]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('model', 'msra', 'pku', 'uner', 'cluener', 'resume-corpus'):
        ap.add_argument('--' + name, required=name == 'model')
    ap.add_argument('--sample', type=int, default=10 ** 9)
    ap.add_argument('--calibrate', action='store_true')
    args = ap.parse_args()
    folder = pathlib.Path(args.model)
    vocabulary = {w: i for i, w in enumerate((folder / 'vocab.txt').read_text(encoding='utf8').split('\n'))}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / 'names.onnx'), options, providers=['CPUExecutionProvider'])
    _, dev = load(args)
    sure = []
    for style, sentences in dev.items():
        count = {kind: [0, 0, 0] for kind in ('ORG', 'all')}
        for text, gold in (w for s in sentences[::max(1, len(sentences) // args.sample)] for w in windows(*s, LONGEST - 2)):
            scores = softmax(session.run(None, {'tokens': np.array([ids(text, vocabulary)])})[0][0, 1:-1].astype(float))
            path, gold = decode(scores), set(gold)
            found = spans(path)
            for kind, c in count.items():
                of = lambda names: sum(kind in (k, 'all') for _, _, k in names)
                count[kind] = [c[0] + of(found & gold), c[1] + of(found), c[2] + of(gold)]
            if style in ('msra', 'uner', 'cluener'):
                sure += [(p, name in gold) for name, p in marginals(scores, path, found).items()]
        print(style, {k: f'{2 * r / max(1, t + g):.4f}' for k, (r, t, g) in count.items()}, flush=True)
    sure = np.array(sure)
    right = [0.0]
    for low, knot, high in zip(KNOTS, KNOTS[1:], KNOTS[2:] + [1.0]):
        near = sure[(sure[:, 0] >= (low + knot) / 2) & (sure[:, 0] <= (knot + high) / 2)]
        right.append(max(right[-1], round(float(near[:, 1].mean()), 3)) if len(near) > 20 else max(right[-1], round(0.9 * knot, 3)))
    table = ''.join(f'{k}\t{r}\n' for k, r in zip(KNOTS, right))
    print(table)
    if args.calibrate:
        (folder / 'calibration.tsv').write_text('# probability by the model, share of right names on the development data\n' + table, encoding='utf8')


if __name__ == '__main__':
    main()
