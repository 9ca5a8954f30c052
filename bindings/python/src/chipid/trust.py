"""What cards are judged by: trust store, policy, the site's terminal."""

from collections.abc import Sequence
from typing import Self

from chipid._borrowed import text
from chipid._handle import Handle
from chipid._library import ffi, lib
from chipid._native import Path, c_path, c_paths, c_text, filled, new_handle
from chipid._status import check
from chipid.errors import Bilingual


class Trust(Handle):
    """Certificates of authorities, revocation lists, document signers. Load it once; threads may share it."""

    @classmethod
    def default(cls) -> Self:
        """The store of this user; empty where there is none."""
        return cls(new_handle("chipid_trust", lib.chipid_trust_load_default))

    @classmethod
    def load(cls, *paths: Path) -> Self:
        """All that these folders and files hold; what cannot be used is skipped and told by :attr:`problems`."""
        array, _kept = c_paths(paths)
        return cls(new_handle("chipid_trust", lib.chipid_trust_load, array, len(paths)))

    @property
    def anchors(self) -> int:
        """How many authorities it holds."""
        return int(filled("chipid_trust_info", lib.chipid_trust_get, self._pointer).anchors)

    @property
    def newest_list(self) -> str | None:
        """Signing date of the newest master list."""
        with self._borrow() as pointer:
            return text(filled("chipid_trust_info", lib.chipid_trust_get, pointer).newest_list) or None

    @property
    def problems(self) -> list[Bilingual]:
        """A sentence on every entry that was skipped at loading."""
        count = filled("chipid_trust_info", lib.chipid_trust_get, self._pointer).problem_count
        return [self._problem(index) for index in range(count)]

    def _problem(self, index: int) -> Bilingual:
        en, vi = ffi.new("const char**"), ffi.new("const char**")
        with self._borrow() as pointer:
            check(lib.chipid_trust_problem_at(pointer, index, en, vi))
            return Bilingual(text(en[0]), text(vi[0]))


class Policy(Handle):
    """A site's policy: which verdicts it admits, and what it asks for."""

    @classmethod
    def parse(cls, json: str) -> Self:
        """From the text of a policy file, a JSON object."""
        return cls(new_handle("chipid_policy", lib.chipid_policy_parse, c_text(json)))

    @classmethod
    def load(cls, path: Path) -> Self:
        """From a file."""
        return cls(new_handle("chipid_policy", lib.chipid_policy_load, c_path(path)))


class Terminal(Handle):
    """What a site shows to chips so that they give fingerprints (ICAO 9303-11, 7.1)."""

    @classmethod
    def load(cls, certificates: Sequence[Path], key: str) -> Self:
        """Certificates (files or folders) and the private key of the last: a PEM file or a ``pkcs11:`` URI."""
        array, _kept = c_paths(certificates)
        return cls(new_handle("chipid_terminal", lib.chipid_terminal_load, array, len(certificates), c_text(key)))
