"""Layers with the meaning they have in TensorFlow, as nodes of ONNX. Weights come in TensorFlow's order."""

import numpy
from onnx import TensorProto


def normalised(graph, picture, mean, divisor):
    """(value - mean) / divisor for each colour, before any padding is put around the picture."""
    scale = numpy.full(3, 1 / divisor)
    parameters = [scale, -numpy.asarray(mean) * scale, numpy.zeros(3), numpy.ones(3)]
    return graph.node("BatchNormalization", [picture] + [graph.constant(p) for p in parameters], epsilon=0.0)


def convolution(graph, value, filters, bias=None, *, size, stride=1, same=True):
    """`filters`: height, width, in, out. `size`: side of the input. Gives the output's name and side."""
    kernel = filters.transpose(3, 2, 0, 1)
    return _convolution(graph, value, kernel, bias, size, stride, same, group=1)


def depthwise(graph, value, filters, bias=None, *, size, stride=1, same=True):
    """`filters`: height, width, channels, 1."""
    kernel = filters.transpose(2, 3, 0, 1)
    return _convolution(graph, value, kernel, bias, size, stride, same, group=kernel.shape[0])


def pooled(graph, operator, value, *, size, window, stride):
    """MaxPool or AveragePool without padding."""
    attributes = {"kernel_shape": [window, window], "strides": [stride, stride], "pads": [0, 0, 0, 0]}
    return graph.node(operator, [value], **attributes), (size - window) // stride + 1


def padded(graph, value, *, channels=0, right_and_below=0):
    """Zeros after the last channel, column and row."""
    pads = [0, 0, 0, 0, 0, channels, right_and_below, right_and_below]
    return graph.node("Pad", [value], mode="constant", value=0.0, pads=pads)


def prelu(graph, value, slopes):
    return graph.node("PRelu", [value, graph.constant(slopes.reshape(-1, 1, 1))])


def fully_connected(graph, value, weights, bias):
    """`weights`: in, out. The value is flattened first."""
    flat = graph.node("Flatten", [value], axis=1)
    inputs = [flat, graph.constant(weights.T), graph.constant(bias)]
    return graph.node("Gemm", inputs, alpha=1.0, beta=1.0, transA=0, transB=1)


def rows(graph, value, shape):
    """From planes to rows of `shape`, in TensorFlow's order: place by place, the channels of a place together."""
    placed = graph.node("Transpose", [value], perm=[0, 2, 3, 1])
    return graph.node("Reshape", [placed, graph.constant(shape, TensorProto.INT64)])


def _convolution(graph, value, kernel, bias, size, stride, same, group):
    window = kernel.shape[2]
    pads = _same_pads(size, window, stride) if same else [0, 0, 0, 0]
    inputs = [value, graph.constant(kernel)] + ([] if bias is None else [graph.constant(bias)])
    attributes = {"kernel_shape": [window, window], "strides": [stride, stride], "pads": pads, "dilations": [1, 1]}
    output = graph.node("Conv", inputs, group=group, **attributes)
    return output, (size + pads[0] + pads[2] - window) // stride + 1


def _same_pads(size, window, stride):
    """TensorFlow's "SAME": as many outputs as size / stride, rounded up; of an odd number the larger half is behind."""
    total = max((-(-size // stride) - 1) * stride + window - size, 0)
    before = total // 2
    return [before, before, total - before, total - before]
