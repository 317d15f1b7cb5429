"""Training texts of the linear tagger, one a line: group TAB text (line breaks as U+0001) TAB begin,end,PER|LOC|ORG parted by blanks.

  python3 gold.py read DATASETS OUT      one file a corpus (of MSRA the first nine tenths, of PKU the days to the 26th)
  python3 gold.py ask FILE.tsv OUT.jsonl the same texts as input of `newsgraph annotate`
  python3 gold.py join FILE.tsv ANSWERS.jsonl OUT.tsv   places and organizations that a tagger of another guideline is sure of, added to the gold
"""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from corpora import cluener, columns, parts  # noqa: E402

KINDS = dict(Person='PER', Place='LOC', Organization='ORG')
SURE = 0.6
PKU = dict(nr='PER', ns='LOC', nt='ORG')


def line(group, text, spans):
    return group + '\t' + text.replace('\n', '\x01').replace('\t', ' ') + '\t' + ' '.join(f'{b},{e},{k}' for b, e, k in sorted(spans)) + '\n'


def parse(row):
    group, text, cell = row.rstrip('\n').split('\t')
    return group, text, {(int(b), int(e), k) for b, e, k in (name.split(',') for name in cell.split())}


def pku(path):
    """Paragraphs of the days to the 26th; family and given name are one name, two people in a row stay two; of [上海/ns 市委/n]nt only the whole."""
    for row in open(path, encoding='utf8'):
        words = row.split()
        if words and words[0][6:8] <= '26':
            yield paragraph(words[1:])


def paragraph(words):
    text, spans, opened, family = '', [], [], False
    for word in words:
        while word.startswith('[') and word[1:2] not in ('', '/'):
            opened.append(len(text))
            word = word[1:]
        word, tag, outer = re.match(r'(.+)/([A-Za-z]+)(?:\]([A-Za-z]+))?', word).groups()
        begin, text, kind = len(text), text + word, PKU.get(tag)
        if tag == 'nr' and family and len(word) <= 2 and not opened:
            spans[-1] = (spans[-1][0], len(text), 'PER')
            family = False
        elif kind and not opened:
            spans.append((begin, len(text), kind))
            family = tag == 'nr' and len(word) <= 2
        else:
            family = False
        if outer and opened:
            whole = opened.pop()
            if outer in PKU:
                spans = [s for s in spans if s[0] < whole] + [(whole, len(text), PKU[outer])]
    return text, spans


def read(data, out):
    data, out = pathlib.Path(data), pathlib.Path(out)
    sets = dict(msra=columns(data / 'ner-msra/train.bio', 0, 1), pku=pku(data / 'ner-pku199801/199801.txt'),
                uner=columns(data / 'ner-uner-zh/zh_gsdsimp-ud-train.iob2', 1, 2), cluener=cluener(data / 'ner-cluener2020/train.json'))
    sets['msra'] = parts(sets['msra'])[0]
    train = {group: [(t, [s for s in spans if s[2] in KINDS.values()]) for t, spans in sentences] for group, sentences in sets.items()}
    for group, sentences in train.items():
        (out / f'{group}.tsv').write_text(''.join(line(group, text, spans) for text, spans in sentences), encoding='utf8')


def ask(rows, out):
    with open(out, 'w', encoding='utf8') as file:
        for n, row in enumerate(open(rows, encoding='utf8', newline='\n')):
            file.write(json.dumps(dict(id=str(n), text=parse(row)[1].replace('\x01', '\n')), ensure_ascii=False) + '\n')


def join(rows, answers, out):
    """PKU takes 北约, 人大, 中共 for words; the other guidelines for organizations. People stay as they are."""
    with open(out, 'w', encoding='utf8') as file:
        for row, answer in zip(open(rows, encoding='utf8', newline='\n'), open(answers, encoding='utf8')):
            group, text, gold = parse(row)
            for m in json.loads(answer)['mentions']:
                name = (m['begin'], m['end'], KINDS.get(m['type']))
                over = {g for g in gold if g[0] < name[1] and name[0] < g[1]}
                inside = all(name[0] <= g[0] and g[1] <= name[1] for g in over)
                same = all(g[:2] == name[:2] for g in over)
                if m['score'] >= SURE and name[2] in ('LOC', 'ORG') and inside and not any(g[2] == 'PER' for g in over) and (same or name[2] == 'ORG'):
                    gold = gold - over | {name}
            file.write(line(group, text, gold))


if __name__ == '__main__':
    dict(read=read, ask=ask, join=join)[sys.argv[1]](*sys.argv[2:])
