"""MobileFaceNet: 112 x 112 pictures of aligned faces to 192 numbers.

The graph is wrong as it is stored, so that all people look alike to it. What its activations were trained to be is
PReLU, which TensorFlow writes as relu(x) + (x - |x|) * m, a slope of 2 m below zero. Stored are:
- m with its sign flipped: the slope is -2 m;
- at the depthwise convolutions, relu(x) fused into the convolution, so that x - |x| is always zero there: these
  convolutions must add the bias and nothing else.
"""

import onnx_layers as layers
from onnx_graph import Graph
from tfjs_graph import Converter, TfjsGraph

# The last node before the numbers are divided by their length, which is left to whoever compares them.
EMBEDDING = "MobileFaceNet/Logits/LinearConv1x1/BatchNorm/FusedBatchNorm"


class MobileFaceNetConverter(Converter):
    def on_Add(self, node):
        """Either the end of a PReLU, or a residual block's sum."""
        last = self.source.inputs(node["name"])[1]
        if self.source.nodes[last]["op"] != "Mul":
            return self.on_AddV2(node)
        difference, slope = self.source.inputs(last)
        value, size = self.convert(self.source.inputs(difference)[0])
        return layers.prelu(self.graph, value, -2 * self.source.weights[slope]), size

    def on_FusedDepthwiseConv2dNative(self, node):
        return self.convolved(layers.depthwise, node, activations=())


def convert(path):
    graph = Graph("mobilefacenet", 112)
    picture = layers.normalised(graph, "picture", [127.5] * 3, 128)
    value, _ = MobileFaceNetConverter(TfjsGraph(path), graph, picture).convert(EMBEDDING)
    graph.output(graph.node("Flatten", [value], axis=1), "embedding", [1, 192])
    return graph.bytes()
