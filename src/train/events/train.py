"""Trains the event proposer. See README.md.

  python3 train.py --encoder DIR --cec FOLDER --main train.json --epochs 8 --out DIR [--fold K --folds N]"""
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
from proposer import MAIN, ROLES, TRIGGERS, Proposer, tagger

LONGEST = 254
TOKENS_A_BATCH = 1536
NONE = -100
HALF = False  # bfloat16: two or three times faster on processors that have it, many times slower on others


def tags(length, spans, names):
    row = [0] * length
    for begin, end, kind in spans:
        for i in range(begin, min(end, length)):
            row[i] = names.index(('B' if i == begin else 'I') + kind)
    return row


def example(sentence, vocabulary):
    text = sentence.text[:LONGEST]
    n = len(text)
    triggers = [t for t in sentence.triggers if t[1] <= n]
    if sentence.style == 'cec':
        all_tags, main = tags(n, [(b, e, '-' + kind) for b, e, kind, _ in triggers], TRIGGERS), [NONE] * n
    else:
        all_tags, main = [NONE] * n, tags(n, [(b, e, '') for b, e, _, _ in triggers], MAIN)
    roles = [(b, tags(n, [(x, y, '-' + role) for role, x, y in fillers], ROLES)) for b, _, _, fillers in triggers]
    return tagger.ids(text, vocabulary), all_tags, main, roles


def batches(examples, rng):
    rng.shuffle(examples)
    for k in range(0, len(examples), 400):
        chunk, batch, found = sorted(examples[k:k + 400], key=lambda e: len(e[0])), [], []
        for e in chunk:
            if batch and (len(batch) + 1) * len(e[0]) > TOKENS_A_BATCH:
                found.append(batch)
                batch = []
            batch.append(e)
        found.append(batch)
        rng.shuffle(found)
        yield from found


def tensors(batch):
    length = max(len(e[0]) for e in batch)
    tokens = torch.zeros(len(batch), length, dtype=torch.long)
    triggers, main = (torch.full((len(batch), length), NONE) for _ in range(2))
    rows, begins, roles = [], [], []
    for i, (ids, all_tags, main_tags, fillers) in enumerate(batch):
        n = len(all_tags) + 1
        tokens[i, :len(ids)] = torch.tensor(ids)
        triggers[i, 1:n], main[i, 1:n] = torch.tensor(all_tags), torch.tensor(main_tags)
        for begin, row in fillers:
            rows.append(i)
            begins.append(begin + 1)
            roles.append([NONE] + row + [NONE] * (length - n))
    return tokens, triggers, main, torch.tensor(rows, dtype=torch.long), torch.tensor(begins, dtype=torch.long), torch.tensor(roles, dtype=torch.long).view(-1, length)


def loss_of(model, batch):
    tokens, triggers, main, rows, begins, roles = tensors(batch)
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=HALF):
        tag_scores, role_scores = model(tokens, rows, begins)
    tag_scores = tag_scores.float()
    loss = 0
    for scores, gold in ((tag_scores[..., :len(TRIGGERS)], triggers), (tag_scores[..., len(TRIGGERS):], main), (role_scores.float(), roles)):
        if (gold != NONE).any():
            loss = loss + F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=NONE)
    chosen = main > 0
    if chosen.any():  # the main trigger is a trigger, of whichever kind; what the others are is not known
        scores = tag_scores[..., :len(TRIGGERS)].log_softmax(-1)[chosen]
        first = main[chosen] == 1
        likely = torch.where(first, scores[:, [1, 3]].logsumexp(-1), scores[:, [2, 4]].logsumexp(-1))
        loss = loss - 0.2 * likely.mean()
    return loss


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('encoder', 'cec', 'main', 'out'):
        ap.add_argument('--' + name, required=True)
    ap.add_argument('--epochs', type=int, default=8)
    ap.add_argument('--threads', type=int, default=1)
    ap.add_argument('--fold', type=int, default=0)
    ap.add_argument('--folds', type=int, default=10)
    ap.add_argument('--seed', type=int, default=1)
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary = json.loads(next(pathlib.Path(args.encoder).glob('*tokenizer.json')).read_text(encoding='utf8'))['model']['vocab']
    articles, held_articles = corpora.part(corpora.emergency(args.cec), args.fold, args.folds)
    sentences, held_sentences = corpora.part(corpora.main_events(args.main), args.fold, args.folds)
    train = [example(s, vocabulary) for s in [*sum(articles, []), *sentences]]
    held = [*sum(held_articles, []), *held_sentences]
    model = Proposer()
    model.start_from(next(pathlib.Path(args.encoder).glob('*.onnx')))
    torch.set_num_threads(args.threads)
    for table in (model.words, model.places, model.types):  # the data is too small to move them
        table.weight.requires_grad_(False)
    new = ('head', 'near', 'far', 'distance', 'roles')
    groups = [dict(params=[p for n, p in model.named_parameters() if n.startswith(new)], base=1e-3),
              dict(params=[p for n, p in model.named_parameters() if not n.startswith((*new, 'words', 'places', 'types'))], base=2e-4)]
    optimizer = torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, fused=True)
    total = args.epochs * sum(1 for _ in batches(list(train), random.Random(0)))
    average = {k: v.clone() for k, v in model.state_dict().items()}
    begun, step, seen = time.time(), 0, 0.0
    for epoch in range(args.epochs):
        model.train()
        for batch in batches(train, rng):
            for group in optimizer.param_groups:
                group['lr'] = group['base'] * min(1, (step + 1) / 50) * max(0.02, 1 - step / total)
            loss = loss_of(model, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen = loss.item() if step == 1 else 0.98 * seen + 0.02 * loss.item()
            if step % 5 == 0:
                decay = min(0.96, step / (step + 100))
                for k, v in model.named_parameters():
                    if v.requires_grad:
                        average[k].mul_(decay).add_(v.detach(), alpha=1 - decay)
            if step % 50 == 0:
                print(f'step {step} of about {total}, loss {seen:.3f}, minutes {(time.time() - begun) / 60:.1f}', flush=True)
        torch.save(average, out / 'events.pt')
        print(f'epoch {epoch + 1}:', score(average, held, vocabulary), flush=True)


if __name__ == '__main__':
    main()
