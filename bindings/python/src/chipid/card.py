"""A powered card: in a reader, behind the caller's own channel, or recorded."""

from typing import Self

from chipid import transport as _transport
from chipid._borrowed import Pointer, data, text
from chipid._handle import Handle
from chipid._library import lib
from chipid._native import Path, c_bytes, c_path, c_text, filled, new_bytes, new_handle, struct
from chipid._reading import OnProgress, Reading
from chipid._status import check
from chipid.cancel import Cancel
from chipid.keys import Keys
from chipid.read_options import ReadOptions
from chipid.report import Report


def c_card_options(deadline: float, *, exclusive: bool = False) -> Pointer:
    """How a card is opened; `deadline` in seconds."""
    return struct("chipid_card_options", {"exclusive": exclusive, "deadline_ms": int(deadline * 1000)})


class Card(Handle):
    """A card, used for one thing at a time. Closing it ends the connection."""

    _channel: _transport.Channel | None = None

    @classmethod
    def open(cls, reader: str = "", *, exclusive: bool = False, deadline: float = 0) -> Self:
        """The card in a reader: its name or a part that fits one only; "": the first with a card in it.

        `exclusive`: no other program may connect meanwhile. `deadline`: longest wait for one command in seconds; 0: 20.
        """
        return cls(new_handle("chipid_card", lib.chipid_card_open, c_text(reader),
                              c_card_options(deadline, exclusive=exclusive)))

    @classmethod
    def over(cls, transport: _transport.Transport, *, deadline: float = 0) -> Self:
        """A card behind the caller's own channel, which the card closes at its end.

        `deadline`: longest wait for one command in seconds; 0: none, and then a channel that hangs cannot be cancelled.
        """
        made, _kept, channel = _transport.register(transport)
        try:
            card = cls(new_handle("chipid_card", lib.chipid_card_open_transport, made, c_card_options(deadline)))
        except BaseException:
            _transport.forget(made)
            raise
        card._channel = channel
        return card

    @classmethod
    def recorded(cls, path: Path) -> Self:
        """A conversation that was recorded (``chipid read --apdu-log``)."""
        return cls(new_handle("chipid_card", lib.chipid_card_open_recorded, c_path(path)))

    @property
    def reader(self) -> str:
        """The reader's name."""
        with self._borrow() as pointer:
            return text(filled("chipid_card_info", lib.chipid_card_get, pointer).reader)

    @property
    def atr(self) -> bytes:
        """Answer to reset."""
        with self._borrow() as pointer:
            info = filled("chipid_card_info", lib.chipid_card_get, pointer)
            return data(info.atr, info.atr_size)

    def transmit(self, command: bytes) -> bytes:
        """One command APDU as it is; gives data and status word."""
        return new_bytes(lib.chipid_card_transmit, self._pointer, c_bytes(command), len(command))

    def reset(self) -> None:
        """Resets the card so that it forgets every state."""
        check(lib.chipid_card_reset(self._pointer))

    def read(self, keys: Keys | None = None, options: ReadOptions = ReadOptions(), *, progress: OnProgress | None = None,
             cancel: Cancel | None = None) -> Report:
        """Opens the chip with the first key that fits, reads it and judges it.

        `progress` is called in this thread; what it raises stops the read. A read that ends early raises
        :class:`~chipid.ChipIDError`, whose ``report`` holds what was read; the card has to be opened anew then.
        """
        return Reading(self, self._channel, keys, options, None).run(progress, cancel)

    def resume(self, earlier: Report, keys: Keys | None = None, options: ReadOptions = ReadOptions(), *,
               progress: OnProgress | None = None, cancel: Cancel | None = None) -> Report:
        """Goes on with a read that the card's leaving cut short (``error.report``), if it is the same card."""
        return Reading(self, self._channel, keys, options, earlier).run(progress, cancel)

    async def read_async(self, keys: Keys | None = None, options: ReadOptions = ReadOptions(), *,
                         progress: OnProgress | None = None) -> Report:
        """:meth:`read` in a thread of its own; `progress` is called in the event loop. Cancelling the task stops the
        read, and waits until the card is left alone."""
        return await Reading(self, self._channel, keys, options, None).run_async(progress)

    async def resume_async(self, earlier: Report, keys: Keys | None = None, options: ReadOptions = ReadOptions(), *,
                           progress: OnProgress | None = None) -> Report:
        """:meth:`resume` in a thread of its own, as :meth:`read_async`."""
        return await Reading(self, self._channel, keys, options, earlier).run_async(progress)
