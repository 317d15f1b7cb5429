"""Strict F1 of a trained tagger on development sentences, decoded with the allowed tag transitions only.

  python3 evaluate.py --weights RUN/checkpoint.pt --vocabulary FILE --words COMMAND [--sample 300] [--styles own,any,msra=2+uner=1] --msra FILE …"""
import argparse
import pathlib

import numpy as np
import torch

from examples import add_arguments, load, rows
from tagger import STYLES, TAGS, Tagger, may_follow

BARRED = np.where(may_follow(), 0.0, -1e9)
START = np.array([0.0 if tag[0] in 'OBS' else -1e9 for tag in TAGS])
END = np.array([0.0 if tag[0] in 'OES' else -1e9 for tag in TAGS])


def decode(scores):
    """The best allowed tag sequence of one window, scores [characters, tags]."""
    best, back = scores[0] + START, []
    for row in scores[1:]:
        reach = best[:, None] + BARRED
        back.append(reach.argmax(0))
        best = reach.max(0) + row
    tag = int((best + END).argmax())
    path = [tag]
    for pointers in reversed(back):
        tag = int(pointers[tag])
        path.append(tag)
    return path[::-1]


def spans(path):
    found, begin = set(), 0
    for i, tag in enumerate(path):
        name = TAGS[tag]
        begin = i if name[0] in 'BS' else begin
        if name[0] in 'ES':
            found.add((begin, i + 1, name[2:]))
    return found


def mixed(styles, shares):
    """The style embedding of a mixture such as msra=2+uner=1."""
    pairs = [(name, float(share or 1)) for name, _, share in (part.partition('=') for part in shares.split('+'))]
    return sum(share * styles[STYLES.index(name)] for name, share in pairs) / sum(share for _, share in pairs)


class Counts:
    """Strict F1 of all names and of each kind."""

    def __init__(self):
        self.counts = {kind: [0, 0, 0] for kind in ('all', 'PER', 'LOC', 'ORG')}

    def add(self, found, gold):
        for kind, count in self.counts.items():
            for i, names in enumerate((found & gold, found, gold)):
                count[i] += sum(kind in ('all', k) for _, _, k in names)

    def __str__(self):
        right, told, gold = self.counts['all']
        one = lambda c: f'{2 * c[0] / max(1, c[1] + c[2]):.3f}'
        return f'{one(self.counts["all"])} (p {right / max(1, told):.3f} r {right / max(1, gold):.3f}; ' + ' '.join(f'{k} {one(self.counts[k])}' for k in ('PER', 'LOC', 'ORG')) + ')'


def sample(windows, size):
    return windows[::max(1, len(windows) // size)]


def logits(model, data, style):
    """The scores of each row; style None for that of its corpus."""
    order, told = sorted(range(len(data)), key=lambda i: len(data[i][0])), [None] * len(data)
    for k in range(0, len(order), 16):
        chosen = order[k:k + 16]
        tokens, marks = torch.zeros(2, len(chosen), len(data[chosen[-1]][0]), dtype=torch.long)
        for n, i in enumerate(chosen):
            tokens[n, :len(data[i][0])], marks[n, :len(data[i][0])] = torch.from_numpy(data[i][0]), torch.from_numpy(data[i][1])
        with torch.no_grad():
            scores = torch.log_softmax(model(tokens, marks, torch.tensor([data[i][3] if style is None else style for i in chosen])), -1)
        for n, i in enumerate(chosen):
            told[i] = scores[n, 1:len(data[i][0]) - 1].double().numpy()
    return told


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(ap)
    for name in ('weights', 'vocabulary'):
        ap.add_argument('--' + name, required=True)
    ap.add_argument('--sample', type=int, default=10 ** 9)
    ap.add_argument('--styles', default='own,any')
    args = ap.parse_args()
    vocabulary = {w: i for i, w in enumerate(pathlib.Path(args.vocabulary).read_text(encoding='utf8').split('\n')[:-1])}
    state = torch.load(args.weights)
    model = Tagger(len(state['tags']))
    model.load_state_dict(state['average'])
    model.eval()
    dev = {style: sample(windows, args.sample) for style, windows in load(args, training=False)[1].items()}
    for style, data in rows(dev, args.words, vocabulary, state['tags'])[0].items():
        for shares in args.styles.split(','):
            count = Counts()
            if shares != 'own':
                model.styles.weight.data[0] = mixed(state['average']['styles.weight'], shares)
            else:
                model.styles.weight.data.copy_(state['average']['styles.weight'])
            for (_, gold), scores in zip(dev[style], logits(model, data, None if shares == 'own' else 0)):
                count.add(spans(decode(scores)), set(gold))
            print(f'{style:8s} {shares:12s} {count}', flush=True)


if __name__ == '__main__':
    main()
