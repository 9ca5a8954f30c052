"""npm packages that lock files pin: none is in a Debian package; they build and test the bindings to Node and to the web."""
import base64
import json
from pathlib import Path

from .components import properties
from .models import npm_component, published

_algorithms = {"sha512": "SHA-512", "sha256": "SHA-256", "sha1": "SHA-1"}


def _hash(integrity):
    name, _, digest = integrity.partition("-")
    return {"alg": _algorithms[name], "content": base64.b64decode(digest).hex()}


def _component(folder, name, entry):
    return npm_component(name, entry["version"], "excluded",
                         hashes=[_hash(entry["integrity"])],
                         licenses=[{"expression": entry["license"]}] if "license" in entry else [],
                         externalReferences=published(name, entry["version"]),
                         properties=properties(lock_file=f"{folder}/package-lock.json"))


def packages_of(root, folder):
    lock = json.loads((Path(root) / folder / "package-lock.json").read_text())
    entries = {path.rpartition("node_modules/")[2]: entry for path, entry in lock["packages"].items() if "node_modules/" in path}
    return [_component(folder, name, entry) for name, entry in sorted(entries.items())]
