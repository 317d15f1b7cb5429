"""The network: the lower layers of bge-small-zh-v1.5, one token a character; a softmax for triggers, one for the main trigger, and for each pair of a trigger's
first character and another character one for the roles."""
import pathlib
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'names'))
import tagger  # noqa: E402  the encoder, its vocabulary and its weights are those of the name model

TRIGGERS = ['O', 'B-event', 'I-event', 'B-said', 'I-said']
MAIN = ['O', 'B', 'I']
ROLES = ['O'] + [f'{place}-{role}' for role in ('agent', 'target', 'time', 'place') for place in 'BI']
LAYERS = 3
PAIR = 128      # width of a pair's hidden layer
REACH = 64      # distances beyond it count as this


class Layer(tagger.Layer):
    """As in the name model; no dropout inside the attention, which is slow."""

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Proposer(nn.Module):
    def __init__(self, words=21128, width=512):
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(words, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(width, len(TRIGGERS) + len(MAIN))
        self.near, self.far = nn.Linear(width, PAIR), nn.Linear(width, PAIR)
        self.distance = nn.Embedding(2 * REACH + 1, PAIR)
        self.roles = nn.Linear(PAIR, len(ROLES))

    start_from = tagger.Tagger.start_from

    def encode(self, tokens):
        mask = (tokens != 0)[:, None, None, :]
        x = self.drop(self.norm(self.words(tokens) + self.places.weight[:tokens.shape[1]] + self.types.weight[0]))
        for layer in self.layers:
            x = layer(x, mask)
        return self.drop(x)

    def forward(self, tokens, rows, begins):
        """Tag scores of all characters; role scores for the triggers that begin at begins in rows."""
        x = self.encode(tokens)
        steps = torch.arange(tokens.shape[1])[None, :] - begins[:, None]
        pair = self.near(x)[rows, begins][:, None, :] + self.far(x)[rows] + self.distance(steps.clamp(-REACH, REACH) + REACH)
        return self.head(x), self.roles(F.relu(pair))
