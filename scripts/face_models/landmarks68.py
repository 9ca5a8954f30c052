"""The 68 landmarks of face-api: four dense blocks on 112 x 112 pictures, then 136 numbers."""

import onnx_layers as layers
from face_api_layers import normalised_picture
from onnx_graph import Graph
from tfjs_weights import read_manifest


class Landmarks68:
    def __init__(self, weights):
        self._weights = weights
        self._graph = Graph("landmarks68", 112)

    def bytes(self):
        value, size = normalised_picture(self._graph), self._graph.size
        for block in range(4):
            value, size = self._dense_block(f"dense{block}", value, size)
        mean = self._graph.node("GlobalAveragePool", [value])
        points = layers.fully_connected(self._graph, mean, self._weights["fc/weights"], self._weights["fc/bias"])
        self._graph.output(points, "landmarks", [1, 136])
        return self._graph.bytes()

    def _dense_block(self, block, value, size):
        """Each of four convolutions sees the sum of all before it."""
        value, size = self._first(f"{block}/conv0", value, size)
        parts = total = self._graph.node("Relu", [value])
        for i in (1, 2, 3):
            part, _ = self._separable(f"{block}/conv{i}", total, size, stride=1)
            parts = self._graph.node("Add", [parts, part])
            total = self._graph.node("Relu", [parts])
        return total, size

    def _first(self, name, value, size):
        if f"{name}/filters" not in self._weights:
            return self._separable(name, value, size, stride=2)
        filters, bias = self._weights[f"{name}/filters"], self._weights[f"{name}/bias"]
        return layers.convolution(self._graph, value, filters, bias, size=size, stride=2)

    def _separable(self, name, value, size, stride):
        filters = self._weights[f"{name}/depthwise_filter"]
        value, size = layers.depthwise(self._graph, value, filters, size=size, stride=stride)
        filters, bias = self._weights[f"{name}/pointwise_filter"], self._weights[f"{name}/bias"]
        return layers.convolution(self._graph, value, filters, bias, size=size)


def convert(path):
    return Landmarks68(read_manifest(path)).bytes()
