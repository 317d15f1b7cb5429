"""The development parts as gold for `newsgraph evaluate` and src/bench/name-parts.sh: JSON Lines, the corpus as genre.

  python3 gold.py [--sample 300] --msra FILE … > gold.jsonl"""
import argparse
import json

from evaluate import sample
from examples import add_arguments, load

TYPES = dict(PER='Person', LOC='Place', ORG='Organization')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(ap)
    ap.add_argument('--sample', type=int, default=10 ** 9)
    args = ap.parse_args()
    for genre, windows in load(args, training=False)[1].items():
        for n, (text, spans) in enumerate(sample(windows, args.sample)):
            mentions = [dict(begin=b, end=e, text=text[b:e], type=TYPES[kind]) for b, e, kind in sorted(spans)]
            print(json.dumps(dict(id=f'{genre}-{n}', genre=genre, text=text, mentions=mentions), ensure_ascii=False))


if __name__ == '__main__':
    main()
