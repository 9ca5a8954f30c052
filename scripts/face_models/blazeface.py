"""The face detector: BlazeFace for 256 x 256 pictures, 896 anchors."""

import onnx_layers as layers
from onnx_graph import Graph
from tfjs_graph import Converter, TfjsGraph

# Outputs of the stored graph: those for 16 x 16 places with 2 anchors each, then for 8 x 8 places with 6.
SCORES = [("Identity", 512), ("Identity_1", 384)]
BOXES = [("Identity_2", 512), ("Identity_3", 384)]


def convert(path):
    graph = Graph("blazeface", 256)
    picture = layers.normalised(graph, "picture", [127.5] * 3, 127.5)
    converter = Converter(TfjsGraph(path), graph, picture)
    logits = _together(converter, SCORES, 1)
    boxes = _together(converter, BOXES, 16)
    graph.output(graph.node("Sigmoid", [logits]), "scores", [1, 896, 1])
    graph.output(boxes, "boxes", [1, 896, 16])
    return graph.bytes()


def _together(converter, outputs, columns):
    parts = [_rows(converter, name, [1, count, columns]) for name, count in outputs]
    return converter.graph.node("Concat", parts, axis=1)


def _rows(converter, output, shape):
    """An output is an Identity of a Reshape of a convolution."""
    reshape = converter.source.inputs(output)[0]
    value, _ = converter.convert(converter.source.inputs(reshape)[0])
    return layers.rows(converter.graph, value, shape)
