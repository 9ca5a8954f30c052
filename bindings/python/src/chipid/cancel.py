"""Requests to stop."""

from chipid._handle import Handle
from chipid._library import lib
from chipid._native import new_handle
from chipid._status import check


class Cancel(Handle):
    """A request to stop, shared by whoever waits and whoever gives up. For good: another try takes a new one."""

    def __init__(self) -> None:
        super().__init__(new_handle("chipid_cancel", lib.chipid_cancel_new))

    def request(self) -> None:
        """From any thread: calls that were given this end with :class:`~chipid.CancelledError`."""
        check(lib.chipid_cancel_request(self._pointer))
