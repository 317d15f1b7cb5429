"""Reads the tensors of an ONNX file with the standard library and numpy: enough of protobuf for graphs whose weights are stored raw."""
import numpy as np

DTYPES = {1: np.float32, 2: np.uint8, 3: np.int8, 6: np.int32, 7: np.int64}


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    """The (number, value) pairs of one protobuf message."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        wire = key & 7
        if wire == 0:
            value, at = varint(data, at)
        else:
            size, at = varint(data, at) if wire == 2 else ({1: 8, 5: 4}[wire], at)
            value, at = data[at:at + size], at + size
        yield key >> 3, value


def tensor(message):
    dims, kind, name, raw = [], 0, '', b''
    for number, value in fields(message):
        if number == 1:
            at = 0
            while not isinstance(value, int) and at < len(value):
                dim, at = varint(value, at)
                dims.append(dim)
            dims += [value] if isinstance(value, int) else []
        elif number == 2:
            kind = value
        elif number == 8:
            name = bytes(value).decode()
        elif number in (4, 9):
            raw = bytes(value)
        elif number == 5:  # small integers, one by one
            at, numbers = 0, []
            while not isinstance(value, int) and at < len(value):
                one, at = varint(value, at)
                numbers.append(one)
            raw = np.array([value] if isinstance(value, int) else numbers).astype(DTYPES[kind]).tobytes()
    return name, np.frombuffer(raw, DTYPES[kind]).reshape(dims) if kind in DTYPES and raw else None


def weights(path):
    """Tensors by name, and the name of the weight that each MatMul node multiplies with."""
    with open(path, 'rb') as file:
        graph = next(value for number, value in fields(memoryview(file.read())) if number == 7)
    tensors, multiplied = {}, {}
    for number, value in fields(graph):
        if number == 5:
            name, array = tensor(value)
            tensors[name] = array
        elif number == 1:
            parts = list(fields(value))
            text = lambda n: [bytes(v).decode() for k, v in parts if k == n]
            if text(4) == ['MatMul']:
                multiplied[text(3)[0]] = text(1)[1]
    return tensors, multiplied
