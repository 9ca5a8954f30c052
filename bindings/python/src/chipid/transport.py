"""The caller's own channel to a card."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass
class Channel:
    """A transport in use, and what it raised last."""

    transport: Transport
    failure: Exception | None = None


# The library is given a number, never the address of a Python object: a call that comes late finds nothing.
_open: dict[int, Channel] = {}
_numbers = itertools.count(1)


def _number(user: Pointer) -> int:
    return int(ffi.cast("uintptr_t", user))


def _guarded(user: Pointer, work: Callable[[Transport], int]) -> int:
    """Does some work of a transport; what it raises is kept, and told to the library as a code."""
    channel = _open[_number(user)]
    try:
        return work(channel.transport)
    except Exception as failure:
        channel.failure = failure
        return failure.code if isinstance(failure, ChipIDError) else ErrorCode.PCSC_FAILURE


def _transmit(user: Pointer, command: Pointer, size: int, answer: Pointer, answer_size: Pointer) -> int:
    def work(transport: Transport) -> int:
        received = transport.transmit(data(command, size))
        if len(received) > answer_size[0]:
            return ErrorCode.CARD_TOO_MUCH_DATA
        ffi.memmove(answer, received, len(received))
        answer_size[0] = len(received)
        return 0

    return _guarded(user, work)


def _reset(user: Pointer) -> int:
    def work(transport: Transport) -> int:
        transport.reset()
        return 0

    return _guarded(user, work)


def _close(user: Pointer) -> None:
    _open.pop(_number(user)).transport.close()


# They live as long as the program does.
_FUNCTIONS = {
    "transmit": ffi.callback("int(void*, const uint8_t*, size_t, uint8_t*, size_t*)", _transmit, error=ErrorCode.INTERNAL_ERROR),
    "reset": ffi.callback("int(void*)", _reset, error=ErrorCode.INTERNAL_ERROR),
    "close": ffi.callback("void(void*)", _close),
}


def register(transport: Transport) -> tuple[Pointer, Any, Channel]:
    """The transport as the C interface has it, what has to live during the call, and where its failures are kept."""
    number, channel = next(_numbers), Channel(transport)
    _open[number] = channel
    name, atr = c_text(transport.reader_name), c_bytes(transport.atr)
    made = struct("chipid_transport", {
        **_FUNCTIONS, "user": ffi.cast("void*", number), "reader_name": name, "atr": atr, "atr_size": len(transport.atr),
        "max_command_size": transport.max_command_size})
    return made, (name, atr), channel


def forget(made: Pointer) -> None:
    """A transport that no card took over."""
    _open.pop(_number(made.user), None)
