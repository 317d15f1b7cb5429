"""Scores of a trained network on held-out sentences: triggers by overlap, roles by characters given the gold trigger."""
import collections

import torch

from proposer import MAIN, ROLES, TRIGGERS, Proposer


def spans(row, names):
    """Begin, end and kind of the runs in a row of tag numbers; an inside without a begin opens one."""
    found, open_at = [], None
    for i, number in enumerate([*row, 0]):
        place, _, kind = names[number].partition('-')
        if open_at is not None and (place != 'I' or kind != open_at[1]):
            found.append((open_at[0], i, open_at[1]))
            open_at = None
        if place != 'O' and open_at is None:
            open_at = i, kind
    return found


def f1(right, predicted, gold):
    return round(2 * right / (predicted + gold), 3) if predicted + gold else 0.0


def score(state, rows):
    model = Proposer()
    model.load_state_dict(state)
    model.eval()
    counts = collections.defaultdict(lambda: [0, 0, 0])
    with torch.no_grad():
        for row in rows:
            n = len(row.main)
            triggers = [t for t in row.sentence.triggers if t[1] <= n]
            begins = torch.tensor([t[0] for t in triggers], dtype=torch.long)
            tags, roles = model(row.inside.float()[None], torch.ones(1, n, dtype=torch.bool), torch.zeros(len(triggers), dtype=torch.long), begins)
            count(counts, row.sentence.style, row.sentence.text[:n], triggers, tags[0], roles)
    return {name: f1(*c) for name, c in sorted(counts.items())}


def count(counts, style, text, triggers, tags, roles):
    if style == 'cec':
        found = [s for s in spans(tags[:, :len(TRIGGERS)].argmax(-1).tolist(), TRIGGERS) if s[2] == 'event']
        gold = [t for t in triggers if t[2] == 'event']
    else:
        odds = tags[:, len(TRIGGERS):].softmax(-1)
        found = spans(odds.argmax(-1).tolist(), MAIN) or spans([1 if i == odds[:, 1].argmax() else 0 for i in range(len(text))], MAIN)
        found = sorted(found, key=lambda s: -odds[s[0], 1].item())[:len(triggers)]
        gold = triggers
    hits = sum(any(b <= x < e or x <= b < y for x, y, *_ in found) for b, e, *_ in gold)
    add(counts[style + ' triggers'], hits, len(found), len(gold))
    for trigger, row in zip(triggers, roles.argmax(-1).tolist()):
        if trigger[2] == 'event':
            have, want = spans(row, ROLES), [(b, e, role) for role, b, e in trigger[3]]
            for role in ('agent', 'target', 'time', 'place'):
                x = {i for b, e, r in want if r == role for i in range(b, min(e, len(text)))}
                y = {i for b, e, r in have if r == role for i in range(b, e)}
                add(counts[f'{style} {role}'], len(x & y), len(y), len(x))


def add(cell, *values):
    for i, value in enumerate(values):
        cell[i] += value
