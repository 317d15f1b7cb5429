"""Random facts with their passages, to be read by hand.

  sample-facts.py articles CORPUS.jsonl… --count 200 --seed 2 > sample.jsonl        draws articles
  ./newsgraph annotate sample.jsonl -o facts.jsonl
  sample-facts.py facts facts.jsonl --layer events --count 150 --seed 1              draws facts: events, posts or statements
"""
import argparse
import json
import pathlib
import random

CONTEXT = 110


def articles(args):
    lines = [line for path in args.files for line in pathlib.Path(path).read_text(encoding='utf8').split('\n') if line]
    random.seed(args.seed)
    for i in sorted(random.sample(range(len(lines)), min(args.count, len(lines)))):
        print(lines[i])


def facts(args):
    found = [(record['text'], fact) for path in args.files for record in map(json.loads, open(path, encoding='utf8')) for fact in record[args.layer]]
    random.seed(args.seed)
    chosen = sorted(random.sample(range(len(found)), min(args.count, len(found))))
    print(f'{len(chosen)} of {len(found)} {args.layer}')
    for number, (text, fact) in enumerate(found[i] for i in chosen):
        print(f'{number} {told(fact, args.layer)}\n    {passage(text, fact)}')


def told(fact, layer):
    if layer == 'events':
        roles = ' ; '.join(f"{role['role']}={role['text']}" for role in fact['roles'])
        return f"{fact['type']} {fact['factuality']} {fact['confidence']:.2f} | {roles}"
    keys = ('person', 'title', 'organization', 'tenure') if layer == 'posts' else ('speaker', 'verb', 'direct')
    return ' | '.join(str(fact[key]) for key in keys)


def passage(text, fact):
    """The sentence, or what fits, with the trigger, title or wording marked."""
    begin, end = fact['begin'], fact['end']
    first = max(text.rfind(mark, 0, begin) for mark in '。！？\n') + 1
    last = min([at for at in (text.find(mark, end) for mark in '。！？\n') if at >= 0] or [len(text)]) + 1
    return f'{text[first:begin][-CONTEXT:]}【{text[begin:end]}】{text[end:last][:CONTEXT]}'.replace('\n', ' ').strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('what', choices=['articles', 'facts'])
    parser.add_argument('files', nargs='+')
    parser.add_argument('--layer', choices=['events', 'posts', 'statements'], default='events')
    parser.add_argument('--count', type=int, default=150)
    parser.add_argument('--seed', type=int, default=1)
    args = parser.parse_args()
    articles(args) if args.what == 'articles' else facts(args)


if __name__ == '__main__':
    main()
