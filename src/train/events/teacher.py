"""The network that the program shipped before: three layers of the encoder of its own, which see the characters of one sentence. What it makes of other news is what
the network of today learns from. Its weights are in the history of this repository: git show a93bf5d:data/models/events/events.onnx"""
import numpy as np
import torch
import torch.nn as nn

from proposer import MAIN, PAIR, REACH, ROLES, TRIGGERS, Layer, pairs, tagger

from onnx_weights import weights  # of the name model


class Teacher(nn.Module):
    def __init__(self, words=21128, width=512):
        super().__init__()
        self.words, self.places = nn.Embedding(words, width), nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(3))
        self.head = nn.Linear(width, len(TRIGGERS) + len(MAIN))
        self.near, self.far = nn.Linear(width, PAIR), nn.Linear(width, PAIR)
        self.distance = nn.Embedding(2 * REACH + 1, PAIR)
        self.roles = nn.Linear(PAIR, len(ROLES))

    def hidden(self, tokens, states):
        """Of the characters of one sentence; the states of the name model are not looked at."""
        x = self.norm(self.words(tokens) + self.places.weight[:tokens.shape[1]])
        for layer in self.layers:
            x = layer(x, None)
        return x[0, 1:-1]

    def pairs(self, x, begins):
        return pairs(self, x[None], torch.zeros_like(begins), begins)

    @staticmethod
    def load(path):
        teacher, (tensors, _) = Teacher(), weights(path)
        for name, target in teacher.named_parameters():
            target.data.copy_(torch.tensor(np.array(told(tensors, name), np.float32)))
        return teacher.eval()


def told(tensors, name):
    whole = lambda key: (tensors[key + '_quantized'].astype(np.float32) - tensors[key + '_zero_point'].astype(np.float32)) * tensors[key + '_scale']
    if name == 'words.weight':
        return whole('words')
    if name in ('places.weight', 'distance.weight'):
        return tensors[{'p': 'places', 'd': 'distances'}[name[0]]]
    if name + '_quantized' in tensors:
        return whole(name).T
    return tensors[name].T if tensors[name].ndim == 2 else tensors[name]
