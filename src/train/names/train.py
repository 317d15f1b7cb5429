"""Trains the name tagger. See README.md.

  python3 train.py --encoder DIR --msra FILE --pku FILE --uner FILE --cluener FILE --resume-corpus FILE --minutes 120 --out DIR
The learning rate falls to zero when the minutes are used up. Run again with the same --out and it goes on from its last checkpoint."""
import argparse
import json
import pathlib
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import corpora
from evaluate import score
from tagger import LONGEST, STYLES, TAGS, Tagger, ids

TOKENS_A_BATCH = 4096


def tagged(text, spans):
    tags = [0] * len(text)
    for b, e, kind in spans:
        for i in range(b, e):
            place = 'S' if e - b == 1 else 'B' if i == b else 'E' if i == e - 1 else 'I'
            tags[i] = TAGS.index(f'{place}-{kind}')
    return tags


def load(args):
    files = dict(msra=args.msra, pku=args.pku, uner=args.uner, cluener=args.cluener, resume=args.resume_corpus)
    readers = dict(msra=lambda p: corpora.columns(p, 0, 1), pku=corpora.pku, uner=lambda p: corpora.columns(p, 1, 2), cluener=corpora.cluener, resume=corpora.resume)
    train, dev = {}, {}
    for style, path in files.items():
        if path:
            train[style], dev[style] = corpora.parts((t, s) for t, s in readers[style](path) if t)
    train['msra'] += corpora.rolls(train['msra'], 1500, 1)
    return train, dev


def epoch(train, vocabulary, rng):
    rows = [(ids(text, vocabulary), tagged(text, spans), STYLES.index(style)) for style, sentences in train.items() for sentence in sentences
            for text, spans in corpora.windows(*sentence, LONGEST - 2)]
    rng.shuffle(rows)
    for k in range(0, len(rows), 2000):
        chunk = sorted(rows[k:k + 2000], key=lambda row: len(row[0]))
        batches, batch = [], []
        for row in chunk:
            if batch and (len(batch) + 1) * len(row[0]) > TOKENS_A_BATCH:
                batches.append(batch)
                batch = []
            batch.append(row)
        batches.append(batch)
        rng.shuffle(batches)
        yield from batches


def tensors(batch):
    length = -(-max(len(row[0]) for row in batch) // 32) * 32
    tokens, gold = torch.zeros(len(batch), length, dtype=torch.long), torch.full((len(batch), length), -100)
    for i, (row, tags, _) in enumerate(batch):
        tokens[i, :len(row)] = torch.tensor(row)
        gold[i, 1:len(tags) + 1] = torch.tensor(tags)
    return tokens, torch.tensor([style for _, _, style in batch]), gold


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('encoder', 'msra', 'pku', 'uner', 'cluener', 'resume-corpus', 'out'):
        ap.add_argument('--' + name, required=name in ('encoder', 'out'))
    ap.add_argument('--minutes', type=float, default=120)
    ap.add_argument('--seed', type=int, default=1)
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary = json.loads(next(pathlib.Path(args.encoder).glob('*tokenizer.json')).read_text(encoding='utf8'))['model']['vocab']
    train, dev = load(args)
    print({k: (len(v), len(dev[k])) for k, v in train.items()}, flush=True)
    model = Tagger()
    model.start_from(next(pathlib.Path(args.encoder).glob('*.onnx')))
    fast = [p for n, p in model.named_parameters() if n.startswith(('head', 'styles'))]
    slow = [p for n, p in model.named_parameters() if not n.startswith(('head', 'styles'))]
    optimizer = torch.optim.AdamW([dict(params=fast, base=1e-3), dict(params=slow, base=2e-4)], lr=1e-4, weight_decay=0.01)
    average = {k: v.clone() for k, v in model.state_dict().items()}
    spent, step, loss_seen = 0.0, 0, 0.0
    checkpoint = out / 'checkpoint.pt'
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        average, spent, step = state['average'], state['spent'], state['step']
        rng.seed(args.seed + step)
    begun, saved = time.time() - spent, time.time()
    end = args.minutes * 60
    while time.time() - begun < end:
        for batch in epoch(train, vocabulary, rng):
            done = (time.time() - begun) / end
            if done >= 1:
                break
            for group in optimizer.param_groups:
                group['lr'] = group['base'] * min(1, (step + 1) / 100) * (1 - done)
            tokens, style, gold = tensors(batch)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                logits = model(tokens, style)
            loss = F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            loss_seen = loss.item() if step == 1 else 0.98 * loss_seen + 0.02 * loss.item()
            decay = min(0.998, step / (step + 50))
            for k, v in model.state_dict().items():
                average[k].mul_(decay).add_(v, alpha=1 - decay)
            if step % 100 == 0:
                print(f'step {step} loss {loss_seen:.4f} minutes {(time.time() - begun) / 60:.1f}', flush=True)
            if time.time() - saved > 300:
                torch.save(dict(model=model.state_dict(), optimizer=optimizer.state_dict(), average=average, spent=time.time() - begun, step=step), checkpoint)
                saved = time.time()
            if step % 1000 == 0:
                print(score(average, {k: v[:300] for k, v in dev.items()}, vocabulary), flush=True)
    torch.save(average, out / 'names.pt')
    print(score(average, dev, vocabulary), flush=True)


if __name__ == '__main__':
    main()
