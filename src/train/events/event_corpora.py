"""Reads the two event corpora to sentences. A sentence is (text, triggers, style); a trigger is (begin, end, kind, roles), kind 'event' or 'said', roles a list of
(role, begin, end). Style 'cec' marks every event, style 'main' only the one that the sentence is about."""
import collections
import json
import pathlib
import re
import xml.etree.ElementTree as ET

Sentence = collections.namedtuple('Sentence', 'text triggers style')
ELEMENTS = {'time': 'time', 'location': 'place', 'participant': None, 'object': None}
ENDS = re.compile(r'[^。！？；!?;\n]*[。！？；!?;\n]*[”』]?')
MAIN_ROLES = {'subject': 'agent', 'object': 'target', 'time': 'time', 'loc': 'place'}


def part(sentences, fold, folds):
    """Training and development sentences: every folds-th, from the fold-th on, is left out of training."""
    train = [s for i, s in enumerate(sentences) if i % folds != fold]
    return train, [s for i, s in enumerate(sentences) if i % folds == fold]


def main_events(path):
    sentences = []
    for record in json.loads(pathlib.Path(path).read_text(encoding='utf8')):
        at = lambda x: (x['offset'], x['offset'] + len(x['text']))
        triggers = [(*at(e['trigger']), 'event', [(MAIN_ROLES[a['role']], *at(a)) for a in e['arguments']]) for e in record['events']]
        sentences.append(Sentence(record['sentence'], triggers, 'main'))
    return sentences


def emergency(folder):
    """The articles of the Chinese Emergency Corpus, each a list of sentences."""
    return [article(path) for path in sorted(pathlib.Path(folder).rglob('*.xml'))]


def article(path):
    text, elements, events = [], [], []
    size = lambda: sum(map(len, text))

    def walk(node, event):
        begin = size()
        if node.tag == 'Event':
            event = dict(id=node.get('eid'), thought=(node.get('type') or '').lower() == 'thoughtevent', roles=[])
        text.append(re.sub(r'\s', '', node.text or ''))
        for child in node:
            walk(child, event)
            text.append(re.sub(r'\s', '', child.tail or ''))
        end, kind = size(), node.tag.lower()
        if node.tag == 'Paragraph':
            text.append('\n')
        elif kind == 'denoter' and event is not None and end > begin:
            said = event['thought'] or node.get('type') in ('statement', 'perception')
            event.update(begin=begin, end=end, kind='said' if said else 'event')
            events.append(event)
        elif kind in ELEMENTS and end > begin:
            elements.append((kind, begin, end, {k.lower(): v for k, v in node.attrib.items()}, event))

    walk(ET.parse(path).getroot().find('Content'), None)
    by_id = {e['id']: e for e in reversed(events)}
    for kind, begin, end, attributes, inside in elements:
        named = [(letter, n) for key in ('sid', 'oid', 'tid', 'lid') for letter, n in references(attributes.get(key, ''), key[0])]
        for letter, n in named or [('', None)]:
            owner = by_id.get(f'e{n}') if n else inside
            if owner is not None:
                side = {'s': 'agent', 'o': 'target'}.get(letter, 'agent' if 'sid' in attributes and 'oid' not in attributes else 'target')
                owner['roles'].append((ELEMENTS[kind] or side, begin, end))
    return cut(''.join(text), events)


def references(value, letter):
    """'s3,s5-s6' names events 3, 5 and 6."""
    for piece in re.split(r'[,，、\s]+', value):
        numbers = re.findall(r'\d+', piece)
        if numbers:
            mark = (re.search(r'[so]', piece) or [letter])[0]
            for n in range(int(numbers[0]), int(numbers[-1]) + 1) if '-' in piece else [int(numbers[0])]:
                yield mark, n


def cut(text, events):
    sentences = []
    for match in ENDS.finditer(text):
        begin, end = match.span()
        inside = [e for e in events if begin <= e['begin'] and e['end'] <= end]
        if match.group().strip():
            triggers = [(e['begin'] - begin, e['end'] - begin, e['kind'], [(r, b - begin, x - begin) for r, b, x in e['roles'] if begin <= b and x <= end]) for e in inside]
            sentences.append(Sentence(match.group(), triggers, 'cec'))
    return sentences


def plain(paths, names_corpus, characters, rng):
    """Of random articles up to twelve sentences that follow each other, and of the name corpus random sentences, a third as many characters; nobody has marked them."""
    articles = [json.loads(line) for path in paths for line in open(path, encoding='utf8')]
    texts = [re.sub(r'[ \u3000\t]', '', (article.get('title') or '') + '\n' + (article.get('text') or '')) for article in articles]
    rng.shuffle(texts)
    groups = []
    for text in texts:
        sentences = unmarked(text)
        begin = rng.randrange(max(1, len(sentences) - 12))
        groups.append(sentences[begin:begin + 12] if rng.random() < 0.7 else sentences[:12])
        if sum(len(s.text) for group in groups for s in group) > characters:
            break
    single = [''.join(line.split()[0] for line in block.split('\n') if line.split()) for block in re.split(r'\n\s*\n', pathlib.Path(names_corpus).read_text(encoding='utf8'))]
    rng.shuffle(single)
    size = 0
    for text in single:
        if size < characters / 3:
            groups.append(unmarked(text))
            size += len(text)
    return [group for group in groups if group]


def unmarked(text):
    return [Sentence(match.group(), [], 'plain') for match in ENDS.finditer(text) if match.group().strip()]
