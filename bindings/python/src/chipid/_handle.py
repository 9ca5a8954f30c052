"""What every object of the library has in common."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from chipid._borrowed import Pointer
from chipid._library import ffi


class Handle:
    """An object of the library. Close it, or use it in a ``with`` block; at the latest it ends when nobody holds it.

    Closing twice is fine. Everything else on a closed object raises :class:`~chipid.UsageError`
    (``usage.bad_handle``).
    """

    def __init__(self, pointer: Pointer) -> None:
        self._pointer = pointer
        # Held while borrowed memory is copied, so that another thread's close() cannot take it away.
        self._borrowing = threading.RLock()

    def close(self) -> None:
        """Ends the object now."""
        with self._borrowing:
            pointer, self._pointer = self._pointer, ffi.NULL
        if pointer != ffi.NULL:
            ffi.release(pointer)

    @property
    def closed(self) -> bool:
        """Whether the object has ended."""
        return bool(self._pointer == ffi.NULL)

    @contextmanager
    def _borrow(self) -> Iterator[Pointer]:
        with self._borrowing:
            yield self._pointer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self.close()


def pointer_of(handle: Handle | None) -> Pointer:
    """What the C interface wants for an object that may be left out."""
    return ffi.NULL if handle is None else handle._pointer
