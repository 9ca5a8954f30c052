"""What happens at the readers and during a read."""

from dataclasses import dataclass

from chipid._borrowed import Pointer, data, optional_text, text
from chipid._handle import Handle
from chipid._library import ffi, lib
from chipid._native import c_text, filled, new_handle, owned
from chipid._status import check, error_info
from chipid.codes import EventKind
from chipid.errors import ErrorInfo


@dataclass(frozen=True)
class Event:
    """Something that happened at the readers."""

    kind: EventKind
    reader: str
    """The reader's name as PC/SC gives it."""
    reader_id: int
    """The reader's number in this watch, from 1; tells two of one name apart."""
    atr: bytes
    """card_inserted: the answer to reset; empty where the card does not answer (turn it over)."""
    error: ErrorInfo | None
    """service_lost: why."""


class Progress(Handle):
    """How far a read has come."""

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        info = filled("chipid_event_info", lib.chipid_event_get, pointer)
        self.kind = EventKind(info.kind)
        """STEP_STARTED, PROGRESS or TEXT_READY."""
        self.reader = text(info.reader)
        self.step = text(info.step)
        """Such as "read DG2"."""
        self.done = int(info.done)
        """Bytes of the file that came."""
        self.total = int(info.total)
        """Bytes of the file."""

    def get(self, field: str) -> str | None:
        """What is known of the holder by now, where the kind is TEXT_READY. Nothing of it is verified yet."""
        with self._borrow() as pointer:
            return optional_text(lib.chipid_event_field(pointer, c_text(field)))


def event_of(pointer: Pointer) -> Event:
    """A copy of an event of the readers."""
    info = filled("chipid_event_info", lib.chipid_event_get, pointer)
    error = error_info(info.error) if info.error else None
    return Event(EventKind(info.kind), text(info.reader), int(info.reader_id), data(info.atr, info.atr_size), error)


class Context(Handle):
    """A queue of events."""

    def __init__(self) -> None:
        super().__init__(new_handle("chipid_context", lib.chipid_context_new, ffi.NULL))

    def next(self, timeout_ms: int) -> Pointer | None:
        """The next event, owned; None where none came in time."""
        out = ffi.new("chipid_event**")
        check(lib.chipid_next_event(self._pointer, timeout_ms, out))
        return None if out[0] == ffi.NULL else owned(out[0])
