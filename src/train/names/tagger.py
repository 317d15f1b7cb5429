"""The tagger: the four layers of bge-small-zh-v1.5, one token a character, a style embedding for the guideline of the corpus, and a softmax over BIOES tags."""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from onnx_weights import weights

KINDS = ('PER', 'LOC', 'ORG')
TAGS = ['O'] + [f'{place}-{kind}' for kind in KINDS for place in 'BIES']
STYLES = ('msra', 'pku', 'uner', 'cluener', 'resume')
LONGEST = 256  # characters a window; the encoder was trained on up to 512 tokens
FOLDED = {'“': '"', '”': '"', '‘': "'", '’': "'", '—': '-', '…': '.'}
CLS, SEP, UNKNOWN = 101, 102, 100


def ids(text, vocabulary):
    def one(c):
        c = c.lower()
        return vocabulary.get(c, vocabulary.get(FOLDED.get(c, c), UNKNOWN))
    return [CLS] + [one(c) for c in text] + [SEP]


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
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    def __init__(self, words=21128, width=512, layers=4):
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(words, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.styles = nn.Embedding(len(STYLES), width)
        nn.init.zeros_(self.styles.weight)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(width, len(TAGS))

    def forward(self, tokens, style):
        mask = (tokens != 0)[:, None, None, :]
        x = self.words(tokens) + self.places.weight[:tokens.shape[1]] + self.types.weight[0] + self.styles(style)[:, None, :]
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(self.drop(x))

    def start_from(self, path):
        tensors, multiplied = weights(path)
        put = lambda target, name: target.data.copy_(torch.tensor(np.array(tensors[name])))
        for module, name in ((self.words, 'word'), (self.places, 'position'), (self.types, 'token_type')):
            put(module.weight, f'embeddings.{name}_embeddings.weight')
        put(self.norm.weight, 'embeddings.LayerNorm.weight')
        put(self.norm.bias, 'embeddings.LayerNorm.bias')
        for k, layer in enumerate(self.layers):
            for module, name in ((layer.query, 'attention.self.query'), (layer.key, 'attention.self.key'), (layer.value, 'attention.self.value'),
                                 (layer.out, 'attention.output.dense'), (layer.up, 'intermediate.dense'), (layer.down, 'output.dense')):
                weight = tensors[multiplied[f'/encoder/layer.{k}/{name.replace(".", "/")}/MatMul']]
                module.weight.data.copy_(torch.tensor(np.array(weight)).T)
                put(module.bias, f'encoder.layer.{k}.{name}.bias')
            for module, name in ((layer.norm1, 'attention.output.LayerNorm'), (layer.norm2, 'output.LayerNorm')):
                put(module.weight, f'encoder.layer.{k}.{name}.weight')
                put(module.bias, f'encoder.layer.{k}.{name}.bias')
