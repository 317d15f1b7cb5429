"""Trains the name tagger. See README.md.

  python3 train.py --encoder FILE [--earlier DIR] --vocabulary FILE --words COMMAND --msra FILE … --minutes 85 --out DIR
The learning rate falls to zero when the minutes are used up. Run again with the same --out and it goes on from its last checkpoint. Two processes of one
thread each read the data and change the same weights without waiting for each other, which is faster than one process of two threads where others work too."""
import argparse
import pathlib
import random
import time

import torch
import torch.multiprocessing as mp
import torch.nn as nn
import torch.nn.functional as F

from examples import UNMARKED, add_arguments, epoch, load, rows
from tagger import STYLES, Tagger

TOKENS_A_BATCH = 2048
HEAD_RATE, ENCODER_RATE = 1e-3, 1.5e-4
ANY = 0.6  # share of sentences whose guideline is not told
TOLD = STYLES.index('pku')  # always told, so that newspaper text whose guideline is not told follows msra
AVERAGED_EVERY = 10
HALF = False  # bfloat16: two or three times faster on processors that have it, many times slower on others
WARM = 40  # steps in which the rates rise


def tensors(batch, rng):
    length = -(-max(len(row[0]) for row in batch) // 16) * 16
    tokens, marks = torch.zeros(2, len(batch), length, dtype=torch.long)
    gold = torch.full((len(batch), length), -100)
    for i, (row, words, tags, _) in enumerate(batch):
        tokens[i, :len(row)] = torch.from_numpy(row)
        if rng.random() >= UNMARKED:
            marks[i, :len(row)] = torch.from_numpy(words)
        gold[i, 1:len(tags) + 1] = torch.from_numpy(tags)
    styles = [style if style == TOLD or rng.random() >= ANY else STYLES.index('any') for *_, style in batch]
    return tokens, marks, torch.tensor(styles), gold


def work(number, model, average, train, tags, args, spent, out):
    torch.set_num_threads(1)
    rng = random.Random(args.seed * 100 + number + int(spent))
    torch.manual_seed(rng.random() * 2 ** 31)
    fresh = lambda name: name.startswith(('head', 'styles', 'marks'))
    optimizer = torch.optim.AdamW([dict(params=[p for n, p in model.named_parameters() if fresh(n)], base=HEAD_RATE),
                                   dict(params=[p for n, p in model.named_parameters() if not fresh(n)], base=ENCODER_RATE)], weight_decay=0.01, fused=True)
    begun, end, step, seen, saved = time.time() - spent, args.minutes * 60, 0, 0.0, time.time()
    characters = 0
    while time.time() - begun < end:
        for batch in epoch(train, rng, TOKENS_A_BATCH):
            done = (time.time() - begun) / end
            if done >= 1:
                break
            for group in optimizer.param_groups:
                group['lr'] = group['base'] * min(1, (step + 1) / WARM) * (1 - done)
            tokens, marks, style, gold = tensors(batch, rng)
            with torch.autocast('cpu', dtype=torch.bfloat16, enabled=HALF):
                logits = model(tokens, marks, style)
            loss = F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            characters += int((gold >= 0).sum())
            seen = loss.item() if step == 1 else 0.98 * seen + 0.02 * loss.item()
            if number == 0 and step % AVERAGED_EVERY == 0:
                decay = min(0.96, step / (step + 200))
                for k, v in model.state_dict().items():
                    average[k].mul_(decay).add_(v, alpha=1 - decay)
            if step % 50 == 0:
                minutes = (time.time() - begun) / 60
                print(f'worker {number} step {step} loss {seen:.4f} minutes {minutes:.1f} characters {characters}', flush=True)
            if number == 0 and time.time() - saved > 240:
                save(dict(model=model.state_dict(), average=average, tags=tags, spent=time.time() - begun), out / 'checkpoint.pt')
                saved = time.time()


def save(state, path):
    part = path.with_suffix('.part')
    torch.save(state, part)
    part.replace(path)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(ap)
    ap.add_argument('--encoder', required=True, help="the encoder's ONNX file")
    ap.add_argument('--earlier', help='folder of a model to go on from')
    ap.add_argument('--vocabulary', required=True, help='vocab.txt')
    ap.add_argument('--out', required=True)
    ap.add_argument('--minutes', type=float, default=120)
    ap.add_argument('--seed', type=int, default=1)
    args = ap.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary = {w: i for i, w in enumerate(pathlib.Path(args.vocabulary).read_text(encoding='utf8').split('\n')[:-1])}
    checkpoint = out / 'checkpoint.pt'
    state = torch.load(checkpoint) if checkpoint.exists() else None
    known = (pathlib.Path(args.earlier) / 'word_tags.txt').read_text(encoding='utf8').split('\n')[:-1] if args.earlier else None
    train, tags = rows(load(args)[0], args.words, vocabulary, state['tags'] if state else known)
    print({k: (len(v), sum(len(r[2]) for r in v)) for k, v in train.items()}, len(tags), 'word tags', flush=True)
    model = Tagger(len(tags))
    if state:
        model.load_state_dict(state['model'])
    else:
        model.start_from(args.encoder)
        if args.earlier:
            model.go_on_from(args.earlier)
    average = state['average'] if state else {k: v.clone() for k, v in model.state_dict().items()}
    spent = state['spent'] if state else 0.0
    model.share_memory()
    for tensor in average.values():
        tensor.share_memory_()
    context = mp.get_context('fork')
    workers = [context.Process(target=work, args=(n, model, average, train, tags, args, spent, out)) for n in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    save(dict(average=average, tags=tags), out / 'names.pt')


if __name__ == '__main__':
    main()
