"""Copies of what the library lends: strings, bytes, sentences in two languages, points in time."""

from datetime import datetime, timezone
from typing import Any, TypeAlias

from chipid._library import ffi
from chipid.errors import Bilingual

Pointer: TypeAlias = Any


def text(pointer: Pointer) -> str:
    """A borrowed string."""
    return "" if pointer == ffi.NULL else bytes(ffi.string(pointer)).decode("utf-8", "replace")


def optional_text(pointer: Pointer) -> str | None:
    """A borrowed string, where NULL says that there is none."""
    return None if pointer == ffi.NULL else text(pointer)


def data(pointer: Pointer, size: int) -> bytes:
    """Borrowed bytes."""
    return bytes(ffi.buffer(pointer, size)) if size else b""


def moment(seconds: int) -> datetime | None:
    """A point in time, where 0 says that it is not known."""
    return datetime.fromtimestamp(seconds, timezone.utc) if seconds else None


def both(holder: Pointer, name: str) -> Bilingual:
    """The members ``name_en`` and ``name_vi`` of a struct."""
    return Bilingual(text(getattr(holder, name + "_en")), text(getattr(holder, name + "_vi")))
