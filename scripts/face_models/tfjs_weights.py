"""Weights as TensorFlow.js stores them: a JSON manifest and a binary file beside it."""

import json
from pathlib import Path

import numpy


def read_weights(manifest, folder):
    """Names to arrays. `manifest`: the list of groups of weights; `folder`: where its binary files are."""
    weights = {}
    for group in manifest:
        data = b"".join((folder / path).read_bytes() for path in group["paths"])
        offset = 0
        for entry in group["weights"]:
            array, offset = _read_one(entry, data, offset)
            weights[entry["name"]] = array
        if offset != len(data):
            raise ValueError(f"{folder}: {len(data) - offset} bytes of weights are left over")
    return weights


def read_manifest(path):
    """The weights of a file `*-weights_manifest.json`."""
    path = Path(path)
    return read_weights(json.loads(path.read_text()), path.parent)


def _read_one(entry, data, offset):
    quantisation = entry.get("quantization")
    stored = numpy.dtype(quantisation["dtype"] if quantisation else entry["dtype"]).newbyteorder("<")
    count = int(numpy.prod(entry["shape"], dtype=numpy.int64))
    array = numpy.frombuffer(data, stored, count, offset)
    if quantisation:
        # In double precision and rounded once, as TensorFlow.js does.
        array = array * float(quantisation["scale"]) + float(quantisation["min"])
    kind = numpy.int32 if entry["dtype"] == "int32" else numpy.float32
    return array.astype(kind).reshape(entry["shape"]), offset + count * stored.itemsize
