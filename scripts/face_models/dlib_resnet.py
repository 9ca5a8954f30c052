"""dlib's ResNet with 29 layers, as face-api keeps it: 150 x 150 pictures of faces to 128 numbers."""

import numpy

import onnx_layers as layers
from face_api_layers import normalised_picture
from onnx_graph import Graph
from tfjs_weights import read_manifest

# In this order; a name that ends so halves the planes.
BLOCKS = [
    "conv32_1", "conv32_2", "conv32_3",
    "conv64_down", "conv64_1", "conv64_2", "conv64_3",
    "conv128_down", "conv128_1", "conv128_2",
    "conv256_down", "conv256_1", "conv256_2", "conv256_down_out",
]  # fmt: skip


class DlibResnet:
    def __init__(self, weights):
        self._weights = weights
        self._graph = Graph("dlib_resnet", 150)

    def bytes(self):
        value, size = normalised_picture(self._graph), self._graph.size
        value, size = self._convolution("conv32_down", value, size, stride=2)
        value = self._graph.node("Relu", [value])
        value, size = layers.pooled(self._graph, "MaxPool", value, size=size, window=3, stride=2)
        for block in BLOCKS:
            value, size = self._block(block, value, size)
        mean = self._graph.node("GlobalAveragePool", [value])
        descriptor = layers.fully_connected(self._graph, mean, self._weights["fc"], numpy.zeros(128))
        self._graph.output(descriptor, "embedding", [1, 128])
        return self._graph.bytes()

    def _block(self, name, value, size):
        down = "_down" in name
        inner, inner_size = self._convolution(f"{name}/conv1", value, size, stride=2 if down else 1)
        inner = self._graph.node("Relu", [inner])
        inner, inner_size = self._convolution(f"{name}/conv2", inner, inner_size, stride=1)
        if down:
            value, size, inner = self._halved(name, value, size, inner, inner_size)
        return self._graph.node("Relu", [self._graph.node("Add", [value, inner])]), size

    def _halved(self, name, value, size, inner, inner_size):
        """The way past the block: means of 2 x 2, zeros for the channels that are new; and where the block's own way
        comes out smaller, zeros on its right and below."""
        value, size = layers.pooled(self._graph, "AveragePool", value, size=size, window=2, stride=2)
        into, out = self._weights[f"{name}/conv1/conv/filters"].shape[2:]
        if out > into:
            value = layers.padded(self._graph, value, channels=out - into)
        if size > inner_size:
            inner = layers.padded(self._graph, inner, right_and_below=size - inner_size)
        return value, size, inner

    def _convolution(self, name, value, size, stride):
        """With the scale that was once a batch normalisation folded into filters and bias."""
        filters, bias = self._weights[f"{name}/conv/filters"], self._weights[f"{name}/conv/bias"]
        scale, shift = (self._weights[f"{name}/scale/{part}"].astype("f8") for part in ("weights", "biases"))
        filters, bias = filters * scale, bias * scale + shift
        return layers.convolution(self._graph, value, filters, bias, size=size, stride=stride, same=stride == 1)


def convert(path):
    return DlibResnet(read_manifest(path)).bytes()
