"""Between Python's values and those of the C interface."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from chipid._borrowed import Pointer, data, text
from chipid._library import ffi, lib
from chipid._status import check

Path: TypeAlias = str | os.PathLike[str]


def seconds(at: datetime | None) -> int:
    """A point in time to hand in; none is 0."""
    return 0 if at is None else int(at.timestamp())


def c_text(value: str | None) -> Pointer:
    """A string to hand in; alive as long as what comes back is."""
    return ffi.NULL if value is None else ffi.new("char[]", value.encode("utf-8"))


def c_path(path: Path | None) -> Pointer:
    return ffi.NULL if path is None else ffi.new("char[]", os.fsencode(path))


def c_paths(paths: Sequence[Path]) -> tuple[Pointer, list[Pointer]]:
    """An array of strings, and what keeps them alive."""
    kept = [c_path(path) for path in paths]
    return ffi.new("const char*[]", kept), kept


def c_bytes(value: "bytes | bytearray | memoryview | None") -> Pointer:
    """The bytes themselves, not a copy: to be held during the call."""
    return ffi.NULL if value is None else ffi.from_buffer("uint8_t[]", value)


def struct(name: str, values: Mapping[str, Any] | None = None) -> Pointer:
    """A struct that begins with its size; values are cdata or numbers."""
    made = ffi.new(name + "*", dict(values or {}))
    made.size = ffi.sizeof(name)
    return made


def filled(name: str, function: Callable[..., int], *arguments: Any) -> Pointer:
    """A struct that a function fills."""
    made = struct(name)
    check(function(*arguments, made))
    return made


def new_handle(name: str, function: Callable[..., int], *arguments: Any) -> Pointer:
    """A handle that a function makes, freed when nobody holds it any more."""
    out = ffi.new(name + "**")
    check(function(*arguments, out))
    return owned(out[0])


def owned(pointer: Pointer) -> Pointer:
    """Freed by ffi.release(), at the latest when nobody holds it."""
    return ffi.gc(pointer, lib.chipid_free)


def take_text(out: Pointer) -> str:
    """The string that was put out, given back once copied."""
    try:
        return text(out[0])
    finally:
        lib.chipid_free(out[0])


def new_text(function: Callable[..., int], *arguments: Any) -> str:
    """A string that a function makes."""
    out = ffi.new("char**")
    check(function(*arguments, out))
    return take_text(out)


def new_bytes(function: Callable[..., int], *arguments: Any) -> bytes:
    """Bytes that a function makes."""
    out, size = ffi.new("uint8_t**"), ffi.new("size_t*")
    check(function(*arguments, out, size))
    try:
        return data(out[0], size[0])
    finally:
        lib.chipid_free(out[0])
