"""sha256sum's word on packages and networks; the version of dpkg-deb."""
import subprocess

from .support import components, demand, packages_of, sbom, unpacked, values


def _sha256(file):
    return subprocess.run(["sha256sum", file], capture_output=True, text=True, check=True).stdout.split()[0]


def _hash_of(component):
    return next(entry["content"] for entry in component["hashes"] if entry["alg"] == "SHA-256")


def check(root, work):
    known = components(sbom(work))
    for file in packages_of(root):
        name, version = subprocess.run(["dpkg-deb", "--showformat", "${Package} ${Version}", "--show", file],
                                       capture_output=True, text=True, check=True).stdout.split()
        demand(_hash_of(known[name]) == _sha256(file), f"the hash of {file.name}")
        demand(known[name]["version"] == version and values(known[name], "file") == [file.name], f"version or file of {name}")
    for network in sorted(unpacked(root, work).rglob("*.onnx")):
        demand(_hash_of(known[f"model:{network.name}"]) == _sha256(network), f"the hash of {network.name}")
