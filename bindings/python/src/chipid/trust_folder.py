"""A trust store on disk: filling it and looking after it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from chipid._borrowed import Pointer
from chipid._library import lib
from chipid._native import Path, c_bytes, c_path, c_paths, c_text, new_text, seconds, struct

Document: TypeAlias = dict[str, Any]
"""What the ``chipid`` command prints under ``--json``."""


@dataclass(frozen=True)
class ImportOptions:
    """How something is taken into a trust store."""

    roots: Sequence[Path] = ()
    """Certificates of authorities that sign master lists, files."""
    citizen: bool = False
    """Authorities of citizen cards rather than of passports."""
    allow_unsigned: bool = False
    """Also authorities that nobody vouches for."""
    allow_older: bool = False
    """Also a list older than the one of the same state that is there."""
    preview: bool = False
    """Only say what would change."""
    now: datetime | None = None
    """None: the computer's clock."""


def _c_options(options: ImportOptions) -> tuple[Pointer, Any]:
    array, kept = c_paths(options.roots)
    made = struct("chipid_trust_import_options", {
        "roots": array, "root_count": len(options.roots), "citizen": options.citizen,
        "allow_unsigned": options.allow_unsigned, "allow_older": options.allow_older, "preview": options.preview,
        "now": seconds(options.now)})
    return made, (array, kept)


class TrustFolder:
    """A trust store on disk; every change is one atomic step. ``TrustFolder()`` is the user's own."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path

    def _document(self, function: Any, *arguments: Any) -> Document:
        document: Document = json.loads(new_text(function, c_path(self.path), *arguments))
        return document

    def import_file(self, path: Path, options: ImportOptions = ImportOptions()) -> Document:
        """A file, or a folder of files: master lists, certificates, revocation lists, PEM, LDIF."""
        made, _kept = _c_options(options)
        return self._document(lib.chipid_trust_import, c_path(path), made)

    def import_bytes(self, file: bytes, name: str, options: ImportOptions = ImportOptions()) -> Document:
        """The same from memory; `name` is what is said of it later."""
        made, _kept = _c_options(options)
        return self._document(lib.chipid_trust_import_bytes, c_bytes(file), len(file), c_text(name), made)

    def remove(self, entry: str) -> Document:
        """Removes the entry whose id begins with these hex digits, at least 8."""
        return self._document(lib.chipid_trust_remove, c_text(entry))

    def undo(self) -> Document:
        """Goes back to the state before the last change; undoing twice is redoing."""
        return self._document(lib.chipid_trust_undo)

    def contents(self) -> Document:
        """Everything the store holds."""
        return self._document(lib.chipid_trust_contents)

    def audit(self) -> Document:
        """How far the store can be relied on, and what to do."""
        return self._document(lib.chipid_trust_audit)
