"""What both networks of face-api have: their colours' means, which come off before the division by 255."""

import onnx_layers as layers

MEAN_RED_GREEN_BLUE = [122.782, 117.001, 104.298]


def normalised_picture(graph):
    return layers.normalised(graph, "picture", MEAN_RED_GREEN_BLUE, 255)
