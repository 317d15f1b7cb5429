"""Strict F1 of the exported model on the development parts, and how often it is right when it is sure: the table calibration.tsv beside the model.

  python3 dev_scores.py --model DIR --words COMMAND [--sample 400] [--calibrate] --msra FILE …"""
import argparse
import pathlib

import numpy as np
import onnxruntime

from evaluate import BARRED, END, START, Counts, decode, sample, spans
from examples import add_arguments, load, rows

CALIBRATED = ('msra', 'uner', 'cluener', 'pku')  # kinds of text that the program is for
BINS = 14


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


def table(sure):
    """Rising (probability, share of right names), from bins of as many names each."""
    ordered = np.array(sorted(sure))
    knots = [[part[:, 0].mean(), part[:, 1].mean(), len(part)] for part in np.array_split(ordered, BINS)]
    i = 0
    while i < len(knots) - 1:  # neighbours that fall are joined
        if knots[i][1] > knots[i + 1][1]:
            (p, r, n), (q, s, m) = knots[i], knots[i + 1]
            knots[i:i + 2] = [[(p * n + q * m) / (n + m), (r * n + s * m) / (n + m), n + m]]
            i = max(0, i - 1)
        else:
            i += 1
    rising = {0.0: 0.0} | {round(float(p), 9): round(float(r), 3) for p, r, _ in knots} | {1.0: round(float(knots[-1][1]), 3)}
    return sorted(rising.items())


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(ap)
    ap.add_argument('--model', required=True)
    ap.add_argument('--sample', type=int, default=10 ** 9)
    ap.add_argument('--calibrate', action='store_true')
    args = ap.parse_args()
    folder = pathlib.Path(args.model)
    lines = lambda name: (folder / name).read_text(encoding='utf8').split('\n')[:-1]
    vocabulary = {w: i for i, w in enumerate(lines('vocab.txt'))}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / 'names.onnx'), options, providers=['CPUExecutionProvider'])
    dev = {style: sample(windows, args.sample) for style, windows in load(args, training=False)[1].items()}
    sure = []
    for style, data in rows(dev, args.words, vocabulary, lines('word_tags.txt'))[0].items():
        count = Counts()
        for (_, gold), (ids, words, _, _) in zip(dev[style], data):
            scores = softmax(session.run(None, {'tokens': ids[None], 'words': words[None]})[0][0, 1:-1].astype(float))
            path, gold = decode(scores), set(gold)
            found = spans(path)
            count.add(found, gold)
            if style in CALIBRATED:
                sure += [(p, float(name in gold)) for name, p in marginals(scores, path, found).items()]
        print(f'{style:8s} {count}', flush=True)
    text = ''.join(f'{p:.9f}\t{r}\n' for p, r in table(sure))
    print(text)
    if args.calibrate:
        (folder / 'calibration.tsv').write_text('# probability by the model, share of right names on the development data\n' + text, encoding='utf8')


if __name__ == '__main__':
    main()
