"""Converts the four networks of the face matcher to ONNX.

Usage: convert.py SOURCES FOLDER
SOURCES holds the files that `face-models` takes from the packages; the networks are written to FOLDER.
"""

import sys
from pathlib import Path

import blazeface
import dlib_resnet
import landmarks68
import mobilefacenet

NETWORKS = {
    "blazeface": (blazeface, "blazeface.json"),
    "landmarks68": (landmarks68, "face_landmark_68_model-weights_manifest.json"),
    "mobilefacenet": (mobilefacenet, "mobilefacenet.json"),
    "dlib_resnet": (dlib_resnet, "face_recognition_model-weights_manifest.json"),
}


def main(sources, folder):
    for name, (network, source) in NETWORKS.items():
        (Path(folder) / f"{name}.onnx").write_bytes(network.convert(Path(sources) / source))


if __name__ == "__main__":
    main(*sys.argv[1:])
