"""Graph models of TensorFlow.js, node by node, to ONNX."""

import base64
import json
from pathlib import Path

import onnx_layers as layers
from tfjs_weights import read_weights


class TfjsGraph:
    """The nodes and weights of a model `NAME.json`."""

    def __init__(self, path):
        path = Path(path)
        model = json.loads(path.read_text())
        self.nodes = {node["name"]: node for node in model["modelTopology"]["node"]}
        self.weights = read_weights(model["weightsManifest"], path.parent)

    def inputs(self, name):
        return [source.split(":")[0].lstrip("^") for source in self.nodes[name].get("input", [])]


class Converter:
    """Writes what a node needs before the node. Values are pairs: name in the ONNX graph, side of the planes."""

    def __init__(self, source, graph, picture):
        self.source = source
        self.graph = graph
        self._picture = picture
        self._done = {}

    def convert(self, name):
        if name not in self._done:
            self._done[name] = self._convert(self.source.nodes[name])
        return self._done[name]

    def _convert(self, node):
        if node["op"] == "Placeholder":
            return self._picture, self.graph.size
        return getattr(self, "on_" + node["op"].lstrip("_"))(node)

    def values(self, node):
        return [self.convert(name) for name in self.source.inputs(node["name"])]

    def weight(self, node, index):
        return self.source.weights[self.source.inputs(node["name"])[index]]

    def on_FusedConv2D(self, node):
        return self.convolved(layers.convolution, node)

    def on_FusedDepthwiseConv2dNative(self, node):
        return self.convolved(layers.depthwise, node)

    def on_DepthwiseConv2dNative(self, node):
        return self.convolved(layers.depthwise, node)

    def on_AddV2(self, node):
        (left, size), (right, _) = self.values(node)
        return self.graph.node("Add", [left, right]), size

    on_Add = on_AddV2

    def on_Relu(self, node):
        value, size = self.values(node)[0]
        return self.graph.node("Relu", [value]), size

    def on_MaxPool(self, node):
        value, size = self.convert(self.source.inputs(node["name"])[0])
        window, stride = _integers(node, "ksize")[1], _integers(node, "strides")[1]
        return layers.pooled(self.graph, "MaxPool", value, size=size, window=window, stride=stride)

    def on_Pad(self, node):
        """Of the pads only those of channels are in use."""
        value, size = self.convert(self.source.inputs(node["name"])[0])
        return layers.padded(self.graph, value, channels=int(self.weight(node, 1)[3][1])), size

    def convolved(self, layer, node, activations=("Relu",)):
        """`activations`: those that may follow, where the node says so."""
        fused = _fused_operations(node)
        value, size = self.convert(self.source.inputs(node["name"])[0])
        bias = self.weight(node, 2) if "BiasAdd" in fused else None
        same = _text(node["attr"]["padding"]["s"]) == "SAME"
        stride = _integers(node, "strides")[1]
        value, size = layer(self.graph, value, self.weight(node, 1), bias, size=size, stride=stride, same=same)
        return (self.graph.node("Relu", [value]) if {"Relu"} & {*fused} & {*activations} else value), size


def _fused_operations(node):
    return [_text(name) for name in node["attr"].get("fused_ops", {}).get("list", {}).get("s", [])]


def _integers(node, attribute):
    return [int(value) for value in node["attr"][attribute]["list"]["i"]]


def _text(encoded):
    return base64.b64decode(encoded).decode()
