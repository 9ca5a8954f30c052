"""Writes ONNX graphs that OpenCV 4.6 reads: operator set 9, N = 1, every shape stated.

All graphs take one picture as red, green and blue planes with values 0 to 255; what a network wants beyond that is its
first node. The bytes written depend on nothing but what is put in.
"""

import numpy
import onnx
from onnx import TensorProto, helper

OPERATOR_SET = 9


class Graph:
    def __init__(self, name, size):
        self._name = name
        self._nodes = []
        self._constants = []
        self._outputs = []
        self.size = size

    def node(self, operator, inputs, **attributes):
        """Adds a node and gives the name of its output."""
        output = f"{operator.lower()}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def constant(self, array, kind=TensorProto.FLOAT):
        name = f"constant_{len(self._constants)}"
        stored = numpy.ascontiguousarray(array, "<i8" if kind == TensorProto.INT64 else "<f4")
        self._constants.append(helper.make_tensor(name, kind, stored.shape, stored.tobytes(), raw=True))
        return name

    def output(self, value, name, shape):
        """Makes the output of a node, which no other node takes, one of the graph's."""
        node = next(node for node in self._nodes if node.output[0] == value)
        node.output[0] = name
        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def bytes(self):
        picture = helper.make_tensor_value_info("picture", TensorProto.FLOAT, [1, 3, self.size, self.size])
        graph = helper.make_graph(self._nodes, self._name, [picture], self._outputs, self._constants)
        model = helper.make_model(graph, producer_name="chipid", opset_imports=[helper.make_opsetid("", OPERATOR_SET)])
        model.ir_version = 4
        onnx.checker.check_model(model)
        return model.SerializeToString(deterministic=True)
