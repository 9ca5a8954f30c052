"""The PC/SC readers of this computer at one moment."""

from dataclasses import dataclass

from chipid._borrowed import Pointer, data, text
from chipid._library import ffi, lib
from chipid._native import filled, new_handle


@dataclass(frozen=True)
class Reader:
    """One reader."""

    name: str
    card_present: bool
    in_use: bool
    """Another program holds the card for itself alone."""
    shared: bool
    """Another program has a connection but lets others in."""
    mute: bool
    """There is a card but it does not answer: turn it over."""
    atr: bytes
    """Answer to reset; empty without a card."""
    extended_length: bool | None
    """Whether the card announces extended length; None: it does not say."""
    driver: str
    """Vendor and version, where the reader tells them."""


def _reader(info: Pointer) -> Reader:
    announced = {1: True, -1: False}.get(info.extended_length)
    return Reader(text(info.name), bool(info.card_present), bool(info.in_use), bool(info.shared), bool(info.mute),
                  data(info.atr, info.atr_size), announced, text(info.driver))


def list_readers() -> list[Reader]:
    """All readers; raises ``pcsc.no_service`` where there is no smart-card service."""
    readers = new_handle("chipid_readers", lib.chipid_list_readers)
    try:
        count = lib.chipid_readers_count(readers)
        return [_reader(filled("chipid_reader", lib.chipid_readers_get, readers, index)) for index in range(count)]
    finally:
        ffi.release(readers)
