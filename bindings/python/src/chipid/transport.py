"""The caller's own channel to a card."""

import itertools
from typing import Any, Protocol, runtime_checkable

from chipid._borrowed import Pointer, data
from chipid._library import ffi
from chipid._native import c_bytes, c_text, struct
from chipid.codes import ErrorCode
from chipid.errors import ChipIDError


@runtime_checkable
class Transport(Protocol):
    """A channel that carries commands to a card. What its methods raise ends the read: a :class:`ChipIDError` as that
    error, anything else as ``pcsc.failure``."""

    reader_name: str
    """As people know it."""
    atr: bytes
    """Answer to reset."""
    max_command_size: int
    """Longest command in bytes that the channel carries; 0: not known."""

    def transmit(self, command: bytes) -> bytes:
        """Sends one command APDU as it is and gives the raw answer, status word included."""

    def reset(self) -> None:
        """Warm reset: the card forgets every state."""

    def close(self) -> None:
        """Called once, at the end of the card."""


# The library is given a number, never the address of a Python object: a call that comes late finds nothing.
_open: dict[int, Transport] = {}
_numbers = itertools.count(1)


def _code_of(error: BaseException) -> int:
    return error.code if isinstance(error, ChipIDError) else ErrorCode.PCSC_FAILURE


def _failure(kind: Any, error: BaseException, traceback: Any) -> int:
    """What cffi returns to the library where the channel raised."""
    return _code_of(error)


@ffi.callback("int(void*, const uint8_t*, size_t, uint8_t*, size_t*)", onerror=_failure)
def _transmit(user: Pointer, command: Pointer, size: int, answer: Pointer, answer_size: Pointer) -> int:
    received = _of(user).transmit(data(command, size))
    if len(received) > answer_size[0]:
        return ErrorCode.CARD_TOO_MUCH_DATA
    ffi.memmove(answer, received, len(received))
    answer_size[0] = len(received)
    return 0


@ffi.callback("int(void*)", onerror=_failure)
def _reset(user: Pointer) -> int:
    _of(user).reset()
    return 0


@ffi.callback("void(void*)", onerror=lambda *_: None)
def _close(user: Pointer) -> None:
    _open.pop(int(ffi.cast("uintptr_t", user))).close()


def _of(user: Pointer) -> Transport:
    return _open[int(ffi.cast("uintptr_t", user))]


def register(transport: Transport) -> tuple[Pointer, Any, int]:
    """The transport as the C interface has it, what has to live during the call, and its number."""
    number = next(_numbers)
    _open[number] = transport
    name, atr = c_text(transport.reader_name), c_bytes(transport.atr)
    made = struct("chipid_transport", {
        "user": ffi.cast("void*", number), "transmit": _transmit, "reset": _reset, "close": _close, "reader_name": name,
        "atr": atr, "atr_size": len(transport.atr), "max_command_size": transport.max_command_size})
    return made, (name, atr), number


def forget(number: int) -> None:
    """A transport that no card took over."""
    _open.pop(number, None)
