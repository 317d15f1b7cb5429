"""Trains the event proposer. See README.md.

  python3 train.py --encoder DIR --names ../../../data/models/names --words COMMAND --cec FOLDER --main train.json --out DIR
                   [--teachers EARLIER.onnx RUN/events.pt --plain ARTICLES.jsonl… --msra train.bio] [--fold K --folds N]"""
import argparse
import pathlib
import random
import time

import torch
import torch.nn as nn

import event_corpora
from proposer import TRIGGERS, Proposer, name_model, word_tags
from rows import batches, rows, tensors
from scores import score
from teacher import Teacher

TOKENS_A_BATCH = 1536
PARTS = 4  # an epoch reads the corpora and a part of the plain text


def loss_of(model, batch, rng):
    states, mask, triggers, main, at_row, begins, roles = tensors(batch, rng)
    tag_scores, role_scores = model(states, mask, at_row, begins)
    answered = ((tag_scores[..., :len(TRIGGERS)], triggers), (tag_scores[..., len(TRIGGERS):], main), (role_scores, roles))
    return sum(-(shares * scores.log_softmax(-1)).sum() / shares.sum().clamp(min=1) for scores, shares in answered)


def teacher(path):
    if path.endswith('.onnx'):
        return Teacher.load(path)
    earlier = Proposer()
    earlier.load_state_dict(torch.load(path))
    return earlier.eval()


def data(args, rng):
    """Rows to train on, plain rows, and rows to measure on; kept in a file, as they take as long as half of the training."""
    kept = pathlib.Path(args.out) / 'rows.pt'
    if not kept.exists():
        vocabulary = {w: i for i, w in enumerate((pathlib.Path(args.names) / 'vocab.txt').read_text(encoding='utf8').split('\n')[:-1])}
        names, teachers = name_model(args.names), [teacher(path) for path in args.teachers]
        read = lambda groups, taught: rows(groups, names, word_tags(args.names), args.words, vocabulary, taught) if groups else []
        cec = event_corpora.part(event_corpora.emergency(args.cec), args.fold, args.folds)
        main = event_corpora.part([[s] for s in event_corpora.main_events(args.main)], args.fold, args.folds)
        plain = event_corpora.plain(args.plain, args.msra, args.characters, rng) if args.plain else []
        torch.save((read(cec[0] + main[0], teachers), read(plain, teachers), read(cec[1] + main[1], [])), kept)
    return torch.load(kept, weights_only=False)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('encoder', 'names', 'words', 'cec', 'main', 'out'):
        ap.add_argument('--' + name, required=True)
    ap.add_argument('--teachers', nargs='*', default=[], help='earlier models: an ONNX file as teacher.py reads, or events.pt of an earlier run')
    ap.add_argument('--plain', nargs='*', default=[], help='articles as lines of JSON with title and text')
    ap.add_argument('--msra', help='training file of the name corpus, read as plain text')
    ap.add_argument('--characters', type=int, default=700000, help='of the articles')
    ap.add_argument('--epochs', type=int, default=12)
    ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--fold', type=int, default=0, help='every FOLDS-th article and sentence from this on is left out; -1 for none')
    ap.add_argument('--folds', type=int, default=10)
    ap.add_argument('--seed', type=int, default=1)
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    train, plain, held = data(args, rng)
    model = Proposer()
    model.start_from(next(pathlib.Path(args.encoder).glob('*.onnx')))
    new = ('head', 'near', 'far', 'distance', 'roles')
    groups = [dict(params=[p for n, p in model.named_parameters() if n.startswith(new)], base=1e-3),
              dict(params=[p for n, p in model.named_parameters() if not n.startswith(new)], base=2e-4)]
    optimizer = torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, fused=True)
    epoch_rows = lambda epoch: train + plain[epoch % PARTS::PARTS]
    total = sum(sum(1 for _ in batches(epoch_rows(epoch), random.Random(0), TOKENS_A_BATCH)) for epoch in range(args.epochs))
    average = {k: v.clone() for k, v in model.state_dict().items()}
    begun, step, seen = time.time(), 0, 0.0
    for epoch in range(args.epochs):
        model.train()
        for batch in batches(epoch_rows(epoch), rng, TOKENS_A_BATCH):
            for group in optimizer.param_groups:
                group['lr'] = group['base'] * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            loss = loss_of(model, batch, rng)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen = loss.item() if step == 1 else 0.98 * seen + 0.02 * loss.item()
            if step % 5 == 0:
                decay = min(0.98, step / (step + 100))
                for k, v in model.named_parameters():
                    average[k].mul_(decay).add_(v.detach(), alpha=1 - decay)
            if step % 100 == 0:
                print(f'step {step} of {total}, loss {seen:.3f}, minutes {(time.time() - begun) / 60:.1f}', flush=True)
        torch.save(average, out / 'events.pt')
        print(f'epoch {epoch + 1}:', score(average, held), flush=True)


if __name__ == '__main__':
    main()
