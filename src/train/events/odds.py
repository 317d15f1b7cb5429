"""Learns from events read by hand how likely an event and each of its roles are right.

  python3 odds.py --readings readings.tsv --signs SIGNS… --out ../../../data/models/events/odds.tsv --hints hints.npy     SIGNS: what SignsDump prints
Without --out it measures only: every article is judged by weights that were learned without it, and a table tells how many facts are right from which likelihood on."""
import argparse
import collections
import json
import zlib

import numpy as np
import torch
import torch.nn.functional as F

FOLDS = 10
FEWEST = 4         # a sign has to be seen so often
RIDGE = dict(event=2.5, role=5.0)
HINTS = 0.08       # as if a number of the last layer varied by this much
WIDTH = 512


def readings(path):
    """By article and trigger: type, whether the event is right, and by role and begin whether the filler is."""
    found = {}
    for line in open(path, encoding='utf8'):
        if not line.startswith('#'):
            article, begin, kind, right, roles = line.rstrip('\n').split('\t')
            fillers = (role.rsplit(':', 2) for role in roles.split())
            found[article, int(begin)] = kind, int(right), {(name, int(at)): int(ok) for name, at, ok in fillers}
    return found


def signs_of(row):
    """Signs of one fact, and what the network makes of it: of an event at its trigger, of a role at its filler and at the trigger."""
    signs = row['signs']
    hints = [[signs.pop(f'{place}{i}', 0.0) for i in range(WIDTH)] for place in (('hint.', 'hint.trigger.') if 'role' in row else ('hint.',))]
    return dict(signs=signs, hints=np.array(hints, np.float32).ravel(), article=row['article'])


def examples(paths, read):
    """The events that were read and are still told as then: signs, right or not, article, and the same of their roles."""
    events, told = [], {}
    for path in paths:
        for row in map(json.loads, open(path, encoding='utf8')):
            key = row['article'], row['begin']
            if 'type' in row:
                told.pop(key, None)
                if key in read and read[key][0] == row['type']:
                    told[key] = dict(signs_of(row), right=read[key][1], joins=row['joins'], roles=[])
                    events.append(told[key])
            elif key in told:
                right = read[key][2].get((row['role'], row['from']))
                if right is not None:
                    told[key]['roles'].append(dict(signs_of(row), right=right))
    return events


def names(rows):
    counts = collections.Counter(sign for row in rows for sign in row['signs'])
    return sorted(sign for sign, count in counts.items() if count >= FEWEST)


class Table:
    """A row for each fact: the signs, of which few are there, and the hints, made so small that the ridge keeps them so."""

    def __init__(self, rows, signs):
        columns = {sign: i for i, sign in enumerate(signs)}
        there = [(i, columns[sign], amount) for i, row in enumerate(rows) for sign, amount in row['signs'].items() if sign in columns]
        at = torch.tensor([(i, k) for i, k, _ in there]).T
        self.signs = torch.sparse_coo_tensor(at, [amount for _, _, amount in there], (len(rows), len(signs)), dtype=torch.float32).coalesce()
        hints = np.stack([row['hints'] for row in rows]).astype(np.float32)
        self.scale = HINTS / hints.std(0).clip(1e-6)
        self.hints = torch.tensor(hints * self.scale)

    def of(self, chosen):
        """The table of some rows."""
        part = Table.__new__(Table)
        part.signs, part.hints, part.scale = self.signs.index_select(0, chosen).coalesce(), self.hints[chosen], self.scale
        return part

    @property
    def width(self):
        return self.signs.shape[1] + self.hints.shape[1]

    def sums(self, weights):
        few = self.signs.shape[1]
        return torch.sparse.mm(self.signs, weights[:few, None])[:, 0] + self.hints @ weights[few:]


def fit(table, right, ridge):
    """Logistic regression."""
    weights = torch.zeros(table.width, requires_grad=True)
    search = torch.optim.LBFGS([weights], max_iter=300, history_size=20, tolerance_change=1e-7, line_search_fn='strong_wolfe')

    def loss():
        search.zero_grad()
        value = F.binary_cross_entropy_with_logits(table.sums(weights), right, reduction='sum') + ridge / 2 * (weights * weights).sum()
        value.backward()
        return value

    search.step(loss)
    return weights.detach()


def judge(rows, ridge):
    """Gives each row the likelihood by weights learned without its article."""
    table = Table(rows, names(rows))
    right = torch.tensor([float(row['right']) for row in rows])
    fold = np.array([zlib.crc32(row['article'].encode()) % FOLDS for row in rows])
    for k in range(FOLDS):
        others, own = (torch.tensor(np.flatnonzero(chosen)) for chosen in (fold != k, fold == k))
        weights = fit(table.of(others), right[others], ridge)
        for i, likely in zip(own.tolist(), torch.sigmoid(table.of(own).sums(weights)).tolist()):
            rows[i]['likely'] = likely


def area(rows):
    """How often a right one is held for likelier than a wrong one."""
    rank = np.argsort(np.argsort([row['likely'] for row in rows])) + 1
    right = np.array([row['right'] for row in rows])
    yes, no = right.sum(), len(right) - right.sum()
    return (rank[right == 1].sum() - yes * (yes + 1) / 2) / (yes * no)


def measure(events):
    roles = [role for event in events for role in event['roles']]
    for name, rows in (('event', events), ('role', roles)):
        judge(rows, RIDGE[name])
        print(f"{len(rows)} of layer {name}, {np.mean([row['right'] for row in rows]):.3f} right, area under the curve {area(rows):.3f}")
    print('least role, least event: share of events right with all roles; events and right roles that are left')
    for least in (0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85):
        cells = []
        for enough in (0, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75):
            told = [(event, [role for role in event['roles'] if role['likely'] >= least]) for event in events]
            told = [(event, kept) for event, kept in told if event['joins'] or event['likely'] * np.prod([role['likely'] for role in kept]) >= enough]
            right = sum(event['right'] and all(role['right'] for role in kept) for event, kept in told)
            cells.append(f"{enough} {right / max(1, len(told)):.3f} {len(told)} {sum(role['right'] for _, kept in told for role in kept)}")
        print(f'{least}: ' + ' | '.join(cells))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--readings', required=True)
    ap.add_argument('--signs', nargs='+', required=True)
    ap.add_argument('--out')
    ap.add_argument('--hints', help='with --out: how the numbers of the last layer are summed up to three, for to_onnx.py')
    args = ap.parse_args()
    events = examples(args.signs, readings(args.readings))
    if not args.out:
        return measure(events)
    hints = []
    with open(args.out, 'w', encoding='utf8') as out:
        out.write('# layer, sign, weight; made by src/train/events/odds.py\n')
        for name, rows in (('event', events), ('role', [role for event in events for role in event['roles']])):
            signs = names(rows)
            table = Table(rows, signs)
            weights = fit(table, torch.tensor([float(row['right']) for row in rows]), RIDGE[name]).numpy()
            for sign, weight in zip(signs, weights):
                if round(float(weight), 3):
                    out.write(f'{name}\t{sign}\t{weight:.3f}\n')
            hints.extend((weights[len(signs):] * table.scale).reshape(-1, WIDTH))
        for layer, sign in (('event', 'hint.0'), ('role', 'hint.1'), ('role', 'hint.trigger.2')):
            out.write(f'{layer}\t{sign}\t1\n')
    np.save(args.hints, np.stack(hints, 1))


if __name__ == '__main__':
    main()
