"""Strict span and type F1 of a trained tagger on development sentences, decoded with the allowed tag transitions only."""
import numpy as np
import torch

from corpora import windows
from tagger import LONGEST, STYLES, TAGS, Tagger, ids, may_follow

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


def score(state, dev, vocabulary):
    """F1 by corpus, all kinds and organizations alone."""
    model = Tagger()
    model.load_state_dict(state)
    model.eval()
    table = {}
    for style, sentences in dev.items():
        right, told, gold, org = 0, 0, 0, [0, 0]
        for text, wanted in (w for s in sentences for w in windows(*s, LONGEST - 2)):
            with torch.no_grad():
                logits = model(torch.tensor([ids(text, vocabulary)]), torch.tensor([STYLES.index(style)]))[0, 1:-1]
            found, wanted = spans(decode(torch.log_softmax(logits, -1).double().numpy())), set(wanted)
            right, told, gold = right + len(found & wanted), told + len(found), gold + len(wanted)
            of = lambda names: sum(k == 'ORG' for _, _, k in names)
            org = [org[0] + 2 * of(found & wanted), org[1] + of(found) + of(wanted)]
        table[style] = dict(f1=round(2 * right / max(1, told + gold), 4), org=round(org[0] / max(1, org[1]), 4))
    return table
