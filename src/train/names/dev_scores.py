"""Strict F1 of the exported model on the development parts.

  python3 dev_scores.py --model DIR --words COMMAND [--sample 400] --msra FILE …"""
import argparse
import pathlib

import onnxruntime

from evaluate import Counts, decode, sample, spans
from examples import add_arguments, load, rows


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(ap)
    ap.add_argument('--model', required=True)
    ap.add_argument('--sample', type=int, default=10 ** 9)
    args = ap.parse_args()
    folder = pathlib.Path(args.model)
    lines = lambda name: (folder / name).read_text(encoding='utf8').split('\n')[:-1]
    vocabulary = {w: i for i, w in enumerate(lines('vocab.txt'))}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / 'names.onnx'), options, providers=['CPUExecutionProvider'])
    dev = {style: sample(windows, args.sample) for style, windows in load(args, training=False)[1].items()}
    for style, data in rows(dev, args.words, vocabulary, lines('word_tags.txt'))[0].items():
        count = Counts()
        for (_, gold), (ids, words, _, _) in zip(dev[style], data):
            scores = session.run(None, {'tokens': ids[None], 'words': words[None]})[0][0, 1:-1].astype(float)
            count.add(spans(decode(scores)), set(gold))
        print(f'{style:8s} {count}', flush=True)


if __name__ == '__main__':
    main()
