"""Reads the labelled corpora to (text, spans): spans are (begin, end, kind) in characters. The last tenth of each is kept for development."""
import json
import random
import re

CLUENER = {'name': 'PER', 'organization': 'ORG', 'company': 'ORG', 'government': 'ORG', 'address': 'LOC', 'scene': 'LOC'}
PKU = {'nr': 'PER', 'ns': 'LOC', 'nt': 'ORG'}


def from_tags(rows):
    """Rows of (word, tag) with B-/I-/M-/E-/S- tags to one text and its spans."""
    text, spans, open_at, kind = '', [], None, None
    for word, tag in rows + [('', 'O')]:
        begins, name = tag[:1] in 'BS', tag[2:]
        if kind and (begins or name != kind):
            spans.append((open_at, len(text), kind))
            kind = None
        if tag != 'O' and (begins or not kind):
            open_at, kind = len(text), name
        text += word
    return text, spans


def blocks(path):
    block = []
    for line in open(path, encoding='utf8'):
        if line.strip():
            block.append(line.rstrip('\n'))
        elif block:
            yield block
            block = []
    if block:
        yield block


def columns(path, word, tag):
    for block in blocks(path):
        rows = [line.split('\t') if '\t' in line else line.split() for line in block if not line.startswith('# ')]
        yield from_tags([(r[word], r[tag]) for r in rows if len(r) > max(word, tag)])


def resume(path):
    keep = {'NAME': 'PER', 'LOC': 'LOC', 'ORG': 'ORG'}
    for text, spans in columns(path, 0, 1):
        yield text, [(b, e, keep[k]) for b, e, k in spans if k in keep]


def cluener(path):
    for line in open(path, encoding='utf8'):
        record = json.loads(line)
        yield record['text'], sorted((b, e + 1, CLUENER[label]) for label, names in record['label'].items() if label in CLUENER for places in names.values() for b, e in places)


def pku(path):
    """Surname and given name are joined; a bracketed name counts whole, names inside it not."""
    for line in open(path, encoding='utf8'):
        text, spans, bracket, was_person = '', [], None, False
        for token in line.split()[1:]:
            if token.startswith('[') and len(token) > 1 and not token.startswith('[/'):
                bracket, token = len(text), token[1:]
            word, _, tag = token.partition('/')
            tag, closed, outer = tag.partition(']')
            begin = len(text)
            text += word
            kind = PKU.get(tag)
            if kind and bracket is None:
                if kind == 'PER' and was_person and spans and spans[-1][1] == begin:
                    spans[-1] = (spans[-1][0], len(text), kind)
                else:
                    spans.append((begin, len(text), kind))
            was_person = kind == 'PER' and bracket is None
            if closed:
                if PKU.get(outer):
                    spans.append((bracket, len(text), PKU[outer]))
                bracket, was_person = None, False
        if text:
            yield text, spans


def windows(text, spans, longest):
    """Pieces of at most `longest` characters, cut at sentence ends where there are any, never inside a name."""
    begin = 0
    while begin < len(text):
        end = min(len(text), begin + longest)
        if end < len(text):
            cuts = [m.end() + begin for m in re.finditer(r'[。！？；，、]', text[begin:end])] or [end]
            free = [c for c in reversed(cuts) if not any(b < c < e for b, e, _ in spans)]
            end = free[0] if free else end
        yield text[begin:end], [(b - begin, e - begin, k) for b, e, k in spans if begin <= b and e <= end]
        begin = end


def parts(sentences):
    data = list(sentences)
    cut = len(data) * 9 // 10
    return data[:cut], data[cut:]


def roll(names, rng):
    """A made-up list of names as committees and prize winners are printed: with 、, with blanks, with nothing between, with （女）marks."""
    chosen = rng.sample(names, min(len(names), rng.randint(5, 40)))
    between = rng.choice(['、', '、', '　', ' ', ''])
    text, spans = rng.choice(['', '名单：', '获奖者：', '委员：', '出席的有：', '（按姓氏笔画为序）']), []
    for n, name in enumerate(chosen):
        spans.append((len(text), len(text) + len(name), 'PER'))
        text += name + (rng.choice(['（女）', '（女，回族）', '（满族）']) if rng.random() < 0.1 else '') + (between if n + 1 < len(chosen) else '')
    return text, spans


def rolls(sentences, count, seed):
    rng = random.Random(seed)
    names = sorted({text[b:e] for text, spans in sentences for b, e, k in spans if k == 'PER' and 2 <= e - b <= 4})
    return [roll(names, rng) for _ in range(count)]
