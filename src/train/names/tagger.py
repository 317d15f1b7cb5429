"""The tagger: the four layers of bge-small-zh-v1.5, one token a character; added to it are an embedding of the dictionary word the character stands in and a
style embedding for the guideline of the corpus; a softmax over BIOES tags."""
import pathlib
import string

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from onnx_weights import weights

KINDS = ('PER', 'LOC', 'ORG')
TAGS = ['O'] + [f'{place}-{kind}' for kind in KINDS for place in 'BIES']
STYLES = ('msra', 'pku', 'uner', 'cluener', 'resume', 'any')  # any: the model tells by the text which guideline to follow
LONGEST = 256  # characters a window; the encoder was trained on up to 512 tokens
FOLDED = {'“': '"', '”': '"', '‘': "'", '’': "'", '—': '-', '…': '.'}
CLS, SEP, UNKNOWN = 101, 102, 100


def ids(text, vocabulary):
    def one(c):
        c = c.lower()
        return vocabulary.get(c, vocabulary.get(FOLDED.get(c, c), UNKNOWN))
    return [CLS] + [one(c) for c in text] + [SEP]


def word_tags(counts, fewest=300):
    """The parts of speech that have embeddings: all first letters, and each tag that is seen often."""
    return list(string.ascii_lowercase) + sorted(tag for tag, count in counts.items() if count >= fewest and len(tag) > 1)


def marks(words, length, tags):
    """For each character and the marks of begin and end: 0, or 1 + 4 times the number of its word's tag + its place in the word (begin, inside, end, single)."""
    numbers, row = {tag: i for i, tag in enumerate(tags)}, [0] * (length + 2)
    for begin, end, tag in words:
        number = numbers.get(tag, numbers.get(tag[:1], 0))
        for i in range(max(begin, 0), min(end, length)):
            row[i + 1] = 1 + 4 * number + (3 if end - begin == 1 else 0 if i == begin else 2 if i == end - 1 else 1)
    return row


def may_follow():
    """[a, b] is True where tag b may stand behind tag a."""
    def fits(a, b):
        if a[0] in 'BI':
            return b[0] in 'IE' and a[2:] == b[2:]
        return b[0] in 'OBS'
    return np.array([[fits(a, b) for b in TAGS] for a in TAGS])


class Layer(nn.Module):
    def __init__(self, width=512, inner=2048, heads=8):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(batch, length, width)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Tagger(nn.Module):
    def __init__(self, tags, words=21128, width=512, layers=4):
        super().__init__()
        self.words, self.places = nn.Embedding(words, width), nn.Embedding(512, width)
        self.styles, self.marks = nn.Embedding(len(STYLES), width), nn.Embedding(1 + 4 * tags, width)
        nn.init.zeros_(self.styles.weight)
        nn.init.zeros_(self.marks.weight)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(width, len(TAGS))

    def forward(self, tokens, marks, style):
        mask = (tokens != 0)[:, None, None, :]
        x = self.words(tokens) + self.marks(marks) + self.places.weight[:tokens.shape[1]] + self.styles(style)[:, None, :]
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(self.drop(x))

    def start_from(self, path):
        """Takes the weights of the encoder's file."""
        tensors, multiplied = weights(path)
        put = lambda target, array: target.data.copy_(torch.tensor(np.array(array)))
        put(self.words.weight, tensors['embeddings.word_embeddings.weight'])
        put(self.places.weight, tensors['embeddings.position_embeddings.weight'] + tensors['embeddings.token_type_embeddings.weight'][0])
        put(self.norm.weight, tensors['embeddings.LayerNorm.weight'])
        put(self.norm.bias, tensors['embeddings.LayerNorm.bias'])
        for k, layer in enumerate(self.layers):
            for module, name in ((layer.query, 'attention.self.query'), (layer.key, 'attention.self.key'), (layer.value, 'attention.self.value'),
                                 (layer.out, 'attention.output.dense'), (layer.up, 'intermediate.dense'), (layer.down, 'output.dense')):
                put(module.weight, tensors[multiplied[f'/encoder/layer.{k}/{name.replace(".", "/")}/MatMul']].T)
                put(module.bias, tensors[f'encoder.layer.{k}.{name}.bias'])
            for module, name in ((layer.norm1, 'attention.output.LayerNorm'), (layer.norm2, 'output.LayerNorm')):
                put(module.weight, tensors[f'encoder.layer.{k}.{name}.weight'])
                put(module.bias, tensors[f'encoder.layer.{k}.{name}.bias'])

    def go_on_from(self, folder):
        """Takes the weights of an earlier names.onnx."""
        tensors, _ = weights(pathlib.Path(folder) / 'names.onnx')
        for name, target in self.named_parameters():
            array = told(tensors, name)
            if array is not None:
                target.data[:len(array)].copy_(torch.tensor(np.array(array, np.float32)))  # of the places only as many as a window has


def told(tensors, name):
    """The tensor of a name as it stands in a file of export.py; None if it does not. The styles are none of its own: the one built in is part of the places."""
    module = name.rpartition('.')[0]
    if module + '.rows' in tensors:
        return tensors[module + '.rows'] * tensors[module + '.scales']
    if name + '_quantized' in tensors:
        return ((tensors[name + '_quantized'].astype(np.float32) - tensors[name + '_zero_point']) * tensors[name + '_scale']).T
    return tensors.get('places') if module == 'places' else tensors.get(name)
