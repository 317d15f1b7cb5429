"""The network: its lower layers are those of the name model as they are, so that the program reads a text once for both; on them stand layers of its own, which
see one sentence. A softmax for triggers, one for the main trigger, and for each pair of a trigger's first character and another character one for the roles."""
import pathlib
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / 'names'))
import tagger  # noqa: E402  the name model

TRIGGERS = ['O', 'B-event', 'I-event', 'B-said', 'I-said']
MAIN = ['O', 'B', 'I']
ROLES = ['O'] + [f'{place}-{role}' for role in ('agent', 'target', 'time', 'place') for place in 'BI']
SHARED = 1      # layers of the name model
OWN = 2
PAIR = 128      # width of a pair's hidden layer
REACH = 64      # distances beyond it count as this


class Layer(tagger.Layer):
    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Proposer(nn.Module):
    def __init__(self, width=512):
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(OWN))
        self.head = nn.Linear(width, len(TRIGGERS) + len(MAIN))
        self.near, self.far = nn.Linear(width, PAIR), nn.Linear(width, PAIR)
        self.distance = nn.Embedding(2 * REACH + 1, PAIR)
        self.roles = nn.Linear(PAIR, len(ROLES))

    def forward(self, shared, mask, rows, begins):
        """Tag scores of all characters; role scores for the triggers that begin at begins in rows. Mask: where characters stand."""
        x = self.drop(shared)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        x = self.drop(x)
        return self.head(x), pairs(self, x, rows, begins)

    def hidden(self, tokens, states):
        """Of one sentence, without dropout; its characters are not looked at."""
        x = states[None]
        for layer in self.layers:
            x = layer(x, None)
        return x[0]

    def pairs(self, x, begins):
        return pairs(self, x[None], torch.zeros_like(begins), begins)

    def start_from(self, path):
        """Its layers begin as those of the encoder that stand above the shared ones."""
        bare = tagger.Tagger(1)
        bare.start_from(path)
        for own, layer in zip(self.layers, bare.layers[SHARED:]):
            own.load_state_dict(layer.state_dict())


def pairs(net, x, rows, begins):
    """Role scores [trigger, character, role]: near and far of the two, and their distance."""
    steps = torch.arange(x.shape[1])[None, :] - begins[:, None]
    return net.roles(F.relu(net.near(x)[rows, begins][:, None, :] + net.far(x)[rows] + net.distance(steps.clamp(-REACH, REACH) + REACH)))


def name_model(folder):
    """The name model that the program ships."""
    folder = pathlib.Path(folder)
    names = tagger.Tagger(len(word_tags(folder)))
    names.go_on_from(folder)
    names.eval()
    return names


def word_tags(folder):
    return (pathlib.Path(folder) / 'word_tags.txt').read_text(encoding='utf8').split('\n')[:-1]


def shared(names, tokens, marks):
    """What the lower layers of the name model make of one window; the marks of begin and end left out."""
    with torch.no_grad():
        x = names.norm(names.words(tokens) + names.marks(marks) + names.places.weight[:tokens.shape[1]])
        for layer in names.layers[:SHARED]:
            x = layer(x, None)
    return x[0, 1:-1]
