"""Evidence files and the keys that sign them."""

from typing import NamedTuple, Self

from chipid._borrowed import text
from chipid._handle import Handle
from chipid._library import lib
from chipid._native import Path, c_path, c_paths, c_text, new_handle


class Evidence(NamedTuple):
    """An evidence file (.chipid), which holds personal data."""

    file: bytes
    digest: str
    """Names it, 64 hex digits, as receipts do."""


class SiteKey(Handle):
    """A site's private key, ECDSA on P-256; wiped at its end; threads may share it."""

    @classmethod
    def load(cls, path: Path) -> Self:
        """From a PEM file without password."""
        return cls(new_handle("chipid_site_key", lib.chipid_site_key_load, c_path(path)))

    @classmethod
    def parse(cls, pem: str) -> Self:
        """From PEM text."""
        return cls(new_handle("chipid_site_key", lib.chipid_site_key_parse, c_text(pem)))

    @classmethod
    def create(cls, path: Path) -> Self:
        """Makes a key and writes it, for its owner alone, and its public key beside it (.pub); never over a file."""
        return cls(new_handle("chipid_site_key", lib.chipid_site_key_create, c_path(path)))

    @property
    def id(self) -> str:
        """Its thumbprint (RFC 7638), 43 characters; empty once it is closed."""
        with self._borrow() as pointer:
            return text(lib.chipid_site_key_id(pointer))


class Enrolled(Handle):
    """The public keys of sites whose signatures this verifier takes for good."""

    @classmethod
    def load(cls, *paths: Path) -> Self:
        """The keys in these files and folders; none given: those that this user has enrolled."""
        array, _kept = c_paths(paths)
        return cls(new_handle("chipid_enrolled", lib.chipid_enrolled_load, array, len(paths)))

    @classmethod
    def parse(cls, name: str, pem: str) -> Self:
        """Public keys or certificates from PEM text, under a name."""
        return cls(new_handle("chipid_enrolled", lib.chipid_enrolled_parse, c_text(name), c_text(pem)))

    def __len__(self) -> int:
        return int(lib.chipid_enrolled_count(self._pointer))
