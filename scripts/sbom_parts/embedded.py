"""Data compiled into our files: icons, sounds, forms, portraits and keys of virtual cards. One component a folder."""
import hashlib
import re
from collections import defaultdict
from fnmatch import fnmatch
from pathlib import Path

from .components import properties

_kinds = {".svg", ".png", ".wav", ".html", ".json", ".sql", ".jpg", ".jp2", ".der", ".ts", ".md", ".def"}


def _stanzas(root):
    """[(patterns, licence)] of .reuse/dep5, where the last that fits counts."""
    text = (Path(root) / ".reuse/dep5").read_text()
    return [(re.search(r"^Files: *(.*(?:\n .*)*)", part, re.M)[1].split(), re.search(r"^License: *(.+)$", part, re.M)[1])
            for part in text.split("\n\n") if re.search("^Files:", part, re.M)]


def licence_of(root, file):
    fitting = [licence for patterns, licence in _stanzas(root) if any(fnmatch(file, pattern) for pattern in patterns)]
    return fitting[-1]


def _component(root, package, folder, files):
    lines = [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]
    licences = sorted({licence_of(root, str(file.relative_to(root))) for file in files})
    return {"type": "data", "bom-ref": f"{package.name}:{folder}", "name": folder, "version": package.version, "scope": "required",
            "licenses": [{"expression": " AND ".join(licences)}], "properties": properties(file_sha256=lines, use="embedded")}


def data_in(root, package, build):
    folders = defaultdict(set)
    for file in package.elf_files():
        for path in build.data_of(file.name, root):
            if path.suffix in _kinds:
                folders[str(path.parent.relative_to(root))].add(path)
    return [_component(root, package, folder, sorted(files)) for folder, files in sorted(folders.items())]
