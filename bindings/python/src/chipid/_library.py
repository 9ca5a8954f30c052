"""Finds and loads the shared libraries."""

import functools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cffi

from chipid import _cdef

# Not every release of mypy knows types for cffi, so that none are relied on.
ffi: Any = cffi.FFI()
ffi.cdef(_cdef.LIBRARY)
ffi.cdef(_cdef.VIRTUAL)

_NAMES = {"linux": ("lib{}.so.0", "lib{}.so"), "darwin": ("lib{}.0.dylib", "lib{}.dylib"), "win32": ("{}.dll",)}


def _candidates(library: str) -> Iterator[str]:
    """Where a library may be, best place first: where we were told, beside this file, where the system looks."""
    names = [name.format(library) for name in _NAMES.get(sys.platform, _NAMES["linux"])]
    told = os.environ.get("CHIPID_LIBRARY_DIR")
    for folder in [Path(told)] if told else [Path(__file__).parent / "lib"]:
        yield from (str(path) for name in names if (path := folder / name).exists())
    if not told:
        yield from names


def _open(library: str) -> Any:
    troubles = []
    for candidate in _candidates(library):
        try:
            return ffi.dlopen(candidate)
        except OSError as trouble:
            troubles.append(str(trouble))
    raise ImportError(
        f"The library {library} was not found: install ChipID, or set CHIPID_LIBRARY_DIR to the folder that holds it. / "
        f"Không tìm thấy thư viện {library}: hãy cài ChipID, hoặc đặt CHIPID_LIBRARY_DIR là thư mục chứa nó. "
        f"({'; '.join(troubles) or os.environ.get('CHIPID_LIBRARY_DIR')})")


def _open_fitting() -> Any:
    """The SDK, if it has the binary interface that this package was made for."""
    library = _open("chipid")
    found, wanted = library.chipid_abi_version(), library.CHIPID_ABI_VERSION
    if found != wanted:
        raise ImportError(
            f"The ChipID library that was found has interface {found}, this package needs {wanted}: install both of one "
            f"version. / Thư viện ChipID tìm thấy có giao diện {found}, gói này cần {wanted}: hãy cài cả hai cùng một "
            f"phiên bản.")
    return library


lib = _open_fitting()


@functools.cache
def virtual_library() -> Any:
    """The software chip, a library of its own that counters need not have."""
    return _open("chipid-virtual")
