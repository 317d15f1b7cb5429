"""Sentences to what the network reads and is to answer. The shared layers see a window of sentences that follow each other, as the program reads them, and each
sentence alone; training takes one or the other at random. The answers are shares: what the corpora say mixed with what teachers see, of plain text only the latter."""
import collections

import torch
import torch.nn.functional as F

from proposer import MAIN, ROLES, TRIGGERS, shared, tagger

from examples import batched, words  # of the name model

LONGEST = 254
ALONE = 0.3   # share of sentences whose shared layers saw nothing else
GOLD = 0.6    # what the corpora say weighs so much beside the teachers
LIKELY = 0.3  # teachers tell the roles of a trigger that is at least so likely
Row = collections.namedtuple('Row', 'sentence inside alone triggers main roles')


def tags(length, spans, names):
    """One-hot rows."""
    row = [0] * length
    for begin, end, kind in spans:
        for i in range(begin, min(end, length)):
            row[i] = names.index(('B' if i == begin else 'I') + kind)
    return F.one_hot(torch.tensor(row), len(names)).float()


def windows(sentences):
    """Sentences of one paragraph as far as they fit."""
    read = []
    for sentence in sentences:
        if read and (read[-1].text.endswith('\n') or sum(len(s.text) for s in read) + len(sentence.text) > LONGEST):
            yield read
            read = []
        read.append(sentence)
    yield read


def seen(names, texts, marks, vocabulary):
    """Of each text what the shared layers make of it, all read together."""
    ids = [101] + [i for t in texts for i in tagger.ids(t, vocabulary)[1:-1]] + [102]
    marked = [0] + [i for m in marks for i in m] + [0]
    return shared(names, torch.tensor([ids]), torch.tensor([marked])).split([len(t) for t in texts])


def rows(groups, names, word_tags, command, vocabulary, teachers):
    """The groups (articles or single sentences), each sentence as a row. States are kept in 16 bits."""
    its_words = iter(words([s.text for group in groups for s in group], command))
    found = []
    with torch.no_grad():
        for window in (window for group in groups for window in windows(group)):
            texts = [s.text[:LONGEST] for s in window]
            marks = [tagger.marks(next(its_words), len(t), word_tags)[1:-1] for t in texts]
            inside = seen(names, texts, marks, vocabulary)
            alone = inside if len(window) == 1 else [seen(names, [t], [m], vocabulary)[0] for t, m in zip(texts, marks)]
            for sentence, text, x, y in zip(window, texts, inside, alone):
                answers = wanted(sentence, torch.tensor([tagger.ids(text, vocabulary)]), x, teachers)
                found.append(Row(sentence, x.half(), y.half(), *answers))
    return found


def mixed(gold, taught):
    return gold if taught is None else taught if gold is None else GOLD * gold + (1 - GOLD) * taught


def mean(scores):
    return sum(s.softmax(-1) for s in scores) / len(scores)


def wanted(sentence, tokens, states, teachers):
    """Shares of the triggers, of the main trigger, and of the roles of each trigger; zeros where nobody knows."""
    n = len(states)
    triggers = [t for t in sentence.triggers if t[1] <= n]
    every = tags(n, [(b, e, '-' + kind) for b, e, kind, _ in triggers], TRIGGERS) if sentence.style == 'cec' else None
    main = tags(n, [(b, e, '') for b, e, _, _ in triggers], MAIN) if sentence.style == 'main' else None
    roles = {b: tags(n, [(x, y, '-' + role) for role, x, y in fillers], ROLES) for b, _, _, fillers in triggers}
    if teachers:
        hidden = [teacher.hidden(tokens, states) for teacher in teachers]
        scores = [teacher.head(x) for teacher, x in zip(teachers, hidden)]
        every, main = mixed(every, mean([s[:, :len(TRIGGERS)] for s in scores])), mixed(main, mean([s[:, len(TRIGGERS):] for s in scores]))
        likely = torch.maximum(every[:, 1] + every[:, 3], main[:, 1])
        begins = torch.tensor(sorted(set(roles) | set((likely >= LIKELY).nonzero()[:, 0].tolist())), dtype=torch.long)
        taught = mean([teacher.pairs(x, begins) for teacher, x in zip(teachers, hidden)]) if len(begins) else []
        roles = {b: mixed(roles.get(b), shares) for b, shares in zip(begins.tolist(), taught)}
    zeros = lambda names: torch.zeros(n, len(names))
    return (zeros(TRIGGERS) if every is None else every).half(), (zeros(MAIN) if main is None else main).half(), [(b, shares.half()) for b, shares in roles.items()]


def batches(rows, rng, tokens):
    rows = list(rows)
    rng.shuffle(rows)
    return batched(rows, 400, lambda row: len(row.main), tokens, rng)


def tensors(batch, rng):
    length = max(len(r.main) for r in batch)
    states, mask = torch.zeros(len(batch), length, batch[0].inside.shape[1]), torch.zeros(len(batch), length, dtype=torch.bool)
    triggers, main = torch.zeros(len(batch), length, len(TRIGGERS)), torch.zeros(len(batch), length, len(MAIN))
    at_row, begins, roles = [], [], []
    for i, r in enumerate(batch):
        n = len(r.main)
        states[i, :n], mask[i, :n] = (r.alone if rng.random() < ALONE else r.inside).float(), True
        triggers[i, :n], main[i, :n] = r.triggers.float(), r.main.float()
        for begin, shares in r.roles:
            at_row.append(i)
            begins.append(begin)
            roles.append(F.pad(shares.float(), (0, 0, 0, length - n)))
    whole = lambda numbers: torch.tensor(numbers, dtype=torch.long)
    return states, mask, triggers, main, whole(at_row), whole(begins), torch.stack(roles) if roles else torch.zeros(0, length, len(ROLES))
