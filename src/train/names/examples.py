"""Corpora to rows of numbers: the characters, the dictionary words they stand in (by WordMarks.java), the tags, the style."""
import collections
import random
import subprocess

import numpy as np

import corpora
from tagger import LONGEST, STYLES, TAGS, ids, marks, word_tags

READERS = dict(msra=lambda p: corpora.columns(p, 0, 1), pku=corpora.pku, uner=lambda p: corpora.columns(p, 1, 2), cluener=corpora.cluener, resume=corpora.resume)
# How much of each corpus an epoch reads; rolls are made-up lists of names in the style of msra.
SHARES = dict(msra=1.0, pku=0.35, uner=2.0, cluener=1.0, resume=0.5, rolls=0.5)
JOINED = 0.2  # share of sentences that are read together with the next one, as in articles
UNMARKED = 0.1  # share of sentences read without their words


def add_arguments(parser):
    for name in READERS:
        parser.add_argument('--' + name, help='training file')
        parser.add_argument(f'--{name}-dev', help='development file; without it the last tenth of the training file')
    parser.add_argument('--words', help='command that runs WordMarks')


def load(args, training=True):
    """Windows (text, spans) by corpus, to train on and to measure on."""
    train, dev = {}, {}
    for style, reader in READERS.items():
        path, apart = getattr(args, style), getattr(args, style + '_dev')
        data = [(t, s) for t, s in reader(path) if t] if path and (training or not apart) else []
        if apart:
            train[style], dev[style] = data, [(t, s) for t, s in reader(apart) if t]
        elif data:
            train[style], dev[style] = corpora.parts(data)
    if training and 'msra' in train:
        train['rolls'] = corpora.rolls(train['msra'], 1500, 1)
    cut = lambda data: {style: [w for s in sentences for w in corpora.windows(*s, LONGEST - 2)] for style, sentences in data.items()}
    return cut(train), cut(dev)


def words(texts, command):
    """The words (begin, end, tag) of each text."""
    lines = ''.join(t.replace('\n', ' ').replace('\r', ' ').replace('\x85', ' ') + '\n' for t in texts)
    told = subprocess.run(command, shell=True, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().split('\n')[:-1]
    assert len(told) == len(texts), (len(told), len(texts))
    part = lambda word: (lambda b, e, tag: (int(b), int(e), tag))(*word.split(',', 2))
    return [[part(w) for w in line.split()] for line in told]


def tagged(text, spans):
    tags = [0] * len(text)
    for b, e, kind in spans:
        for i in range(b, e):
            place = 'S' if e - b == 1 else 'B' if i == b else 'E' if i == e - 1 else 'I'
            tags[i] = TAGS.index(f'{place}-{kind}')
    return tags


def rows(data, command, vocabulary, tags=None):
    """By corpus the rows (characters, marks, tags, style), and the list of word tags."""
    flat = [(style, text, spans) for style, windows in data.items() for text, spans in windows]
    found = words([text for _, text, _ in flat], command)
    tags = tags or word_tags(collections.Counter(tag for sentence in found for _, _, tag in sentence))
    made = collections.defaultdict(list)
    for (style, text, spans), sentence in zip(flat, found):
        number = STYLES.index('msra' if style == 'rolls' else style)
        made[style].append((np.array(ids(text, vocabulary)), np.array(marks(sentence, len(text), tags)), np.array(tagged(text, spans)), number))
    return dict(made), tags


def joined(one, other):
    return tuple(np.concatenate((a[:-1], b[1:])) for a, b in zip(one[:2], other[:2])) + (np.concatenate((one[2], other[2])), one[3])


def epoch(train, rng, tokens):
    """Batches of one pass, each of rows about as long and of at most `tokens` characters."""
    chosen = []
    for style, all_rows in train.items():
        read = []
        for row in all_rows:
            fits = read and style in ('msra', 'uner') and len(read[-1][0]) + len(row[0]) - 2 <= LONGEST
            if fits and rng.random() < JOINED:
                read[-1] = joined(read[-1], row)
            else:
                read.append(row)
        share = SHARES[style]
        chosen += read * int(share) + rng.sample(read, int(len(read) * (share % 1)))
    rng.shuffle(chosen)
    yield from batched(chosen, 3000, lambda row: len(row[0]), tokens, rng)


def batched(rows, size, length, tokens, rng):
    """Of so many rows at a time batches of like lengths, each of at most so many tokens, in random order."""
    for k in range(0, len(rows), size):
        batches, batch = [], []
        for row in sorted(rows[k:k + size], key=length):
            if batch and (len(batch) + 1) * length(row) > tokens:
                batches.append(batch)
                batch = []
            batch.append(row)
        batches.append(batch)
        rng.shuffle(batches)
        yield from batches
