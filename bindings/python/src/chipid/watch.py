"""Watching the readers: cards and readers come and go."""

import asyncio
import math
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from types import TracebackType
from typing import Self

from chipid._handle import Handle
from chipid._library import lib
from chipid._native import new_handle
from chipid.errors import ChipIDError, UsageError
from chipid.events import Context, Event, event_of

# So that Ctrl+C gets through while nothing happens.
_SLICE_MS = 200


class Watch:
    """Watches the readers until it is closed; its first events tell what is there already.

    ``with Watch() as watch: for event in watch: ...`` or ``async with Watch() as watch: async for event in watch: ...``.
    Closing it, from any thread, ends the iteration.
    """

    def __init__(self) -> None:
        self._context = Context()
        self._watch = Handle(new_handle("chipid_watch", lib.chipid_watch_start, self._context._pointer))
        self._queue: asyncio.Queue[Event | Exception | None] | None = None

    def close(self) -> None:
        """Ends the watch."""
        self._watch.close()
        self._context.close()

    def next(self, timeout: float | None = None) -> Event | None:
        """The next event; None where none came within `timeout` seconds."""
        end = math.inf if timeout is None else time.monotonic() + timeout
        while True:
            remaining = end - time.monotonic()
            event = self._context.next(int(max(0, min(remaining * 1000, _SLICE_MS))))
            if event is not None:
                return event_of(event)
            if remaining <= 0:
                return None

    def _next_until_closed(self) -> Event | None:
        try:
            return self.next()
        except UsageError:
            if self._context.closed:
                return None
            raise

    def __iter__(self) -> Iterator[Event]:
        return iter(self._next_until_closed, None)

    def _pump(self, put: Callable[[Event | Exception | None], object]) -> None:
        """Hands every event on, then None."""
        try:
            for event in self:
                put(event)
            put(None)
        except ChipIDError as error:
            put(error)
        except RuntimeError:  # the event loop was closed before the watch
            pass

    def _start_pump(self) -> "asyncio.Queue[Event | Exception | None]":
        queue: asyncio.Queue[Event | Exception | None] = asyncio.Queue()
        put = partial(asyncio.get_running_loop().call_soon_threadsafe, queue.put_nowait)
        threading.Thread(target=self._pump, args=(put,), name="chipid-watch", daemon=True).start()
        return queue

    def __aiter__(self) -> AsyncIterator[Event]:
        return self

    async def __anext__(self) -> Event:
        self._queue = self._queue or self._start_pump()
        event = await self._queue.get()
        if isinstance(event, Event):
            return event
        self._queue.put_nowait(event)  # so that whoever asks once more learns it, too
        raise event or StopAsyncIteration

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None,
                        where: TracebackType | None) -> None:
        self.close()
