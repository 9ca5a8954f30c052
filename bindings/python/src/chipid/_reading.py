"""One read of a card: in this thread, in another one with progress told here, or under asyncio."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import Any, TypeAlias, TypeVar

from chipid._borrowed import Pointer
from chipid._handle import Handle, pointer_of
from chipid._library import ffi, lib
from chipid._native import owned
from chipid._status import last_error
from chipid.cancel import Cancel
from chipid.events import Context, Progress
from chipid.keys import Keys
from chipid.read_options import ReadOptions, c_read_options
from chipid.report import Report
from chipid.transport import Channel

OnProgress: TypeAlias = Callable[[Progress], object]
T = TypeVar("T")

# How often a read that is waited for looks at progress, and whether it has ended.
_SLICE_MS = 20


def in_thread(work: Callable[[], T]) -> "Future[T]":
    """The result of some work in a thread of its own; unlike that of a pool it never waits for others."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, name="chipid-read", daemon=True).start()
    return future


async def cancellable(work: Callable[[], T], cancel: Cancel) -> T:
    """Waits for some work in a thread; where the task is cancelled, asks it to stop and waits until it has."""
    future = asyncio.wrap_future(in_thread(work))
    try:
        return await asyncio.shield(future)
    except asyncio.CancelledError:
        cancel.request()
        await asyncio.wait([future])
        future.exception()  # looked at, so that nobody warns about it
        raise


class Reading:
    """What is asked for."""

    def __init__(self, card: Handle, channel: Channel | None, keys: Keys | None, options: ReadOptions,
                 earlier: Report | None) -> None:
        self._card, self._keys, self._options, self._earlier = card, keys, options, earlier
        self._channel = channel

    def _call(self, options: Pointer, out: Pointer) -> int:
        card, keys = pointer_of(self._card), pointer_of(self._keys)
        if self._earlier is None:
            return int(lib.chipid_read(card, keys, options, out))
        return int(lib.chipid_resume(card, keys, pointer_of(self._earlier), options, out))

    def _read(self, context: Context | None, cancel: Cancel | None) -> Report:
        """The blocking call; the report of a read that ended early goes with the exception."""
        options, _kept = c_read_options(self._options, pointer_of(context), pointer_of(cancel))
        out = ffi.new("chipid_report**")
        status = self._call(options, out)
        error = last_error(status) if status else None
        report = Report(owned(out[0])) if out[0] != ffi.NULL else None
        if error is not None:
            error.report = report
            raise error from (self._channel.failure if self._channel else None)
        assert report is not None, "a read without error has a report"
        return report

    def run(self, progress: OnProgress | None, cancel: Cancel | None) -> Report:
        """Blocks until it is read; progress is told in this thread."""
        if progress is None:
            return self._read(None, cancel)
        with Context() as context:
            stop = cancel or Cancel()
            future = in_thread(lambda: self._read(context, stop))
            try:
                _tell(context, future, progress)
            except BaseException:
                stop.request()
                future.exception()  # waits: nobody may use the card meanwhile
                raise
            return future.result()

    async def run_async(self, progress: OnProgress | None) -> Report:
        """The same for asyncio; progress is told in the event loop."""
        cancel, tell = Cancel(), None
        if progress is not None:
            loop, told = asyncio.get_running_loop(), progress
            tell = lambda event: loop.call_soon_threadsafe(told, event)
        return await cancellable(lambda: self.run(tell, cancel), cancel)


def _tell(context: Context, future: "Future[Any]", progress: OnProgress) -> None:
    """Tells what comes until the read has ended and nothing is left."""
    while True:
        ended = future.done()
        event = context.next(0 if ended else _SLICE_MS)
        if event is not None:
            progress(Progress(event))
        elif ended:
            return
