"""The software chip: cards of fictional people for tests and demonstrations, in this process."""

from dataclasses import dataclass

from chipid._borrowed import Pointer, both, text
from chipid._library import lib, virtual_library
from chipid._native import Path, c_path, c_text, new_handle, struct
from chipid._status import error_info
from chipid.card import Card, c_card_options
from chipid.errors import Bilingual, error_of


@dataclass(frozen=True)
class Specimen:
    """What is printed on a virtual card; empty: the card does not have it."""

    name: str
    number: str
    """Personal number."""
    can: str
    pin: str
    puk: str
    mrz: str
    """Lines separated by line feeds."""
    document_number: str
    birth_date: str
    expiry_date: str
    qr: str
    """What the QR code says."""
    purpose: Bilingual
    """What it is there for."""


_TEXTS = ("name", "number", "can", "pin", "puk", "mrz", "document_number", "birth_date", "expiry_date", "qr")


def _check(status: int) -> None:
    """The software chip has no last error of its own."""
    if status:
        raise error_of(error_info(status))


def _specimen(made: Pointer) -> Specimen:
    return Specimen(**{name: text(getattr(made, name)) for name in _TEXTS}, purpose=both(made, "purpose"))


def specimens() -> list[Specimen]:
    """All virtual cards."""
    library, found = virtual_library(), []
    for index in range(library.chipid_virtual_count()):
        made = struct("chipid_virtual_specimen")
        _check(library.chipid_virtual_at(index, made))
        found.append(_specimen(made))
    return found


def find(name: str) -> Specimen:
    """The virtual card of a name."""
    made = struct("chipid_virtual_specimen")
    _check(virtual_library().chipid_virtual_find(c_text(name), made))
    return _specimen(made)


def open_card(specimen: str, *, deadline: float = 0) -> Card:
    """A virtual card, powered. `specimen`: a name, or ``dir:FOLDER`` of raw files, each also with ``,fault=NAME`` or
    ``,timing=NAME`` (``chipid card list``). `deadline`: as of :meth:`Card.over() <chipid.Card.over>`."""
    transport = struct("chipid_transport")
    _check(virtual_library().chipid_virtual_open(c_text(specimen), transport))
    try:
        return Card(new_handle("chipid_card", lib.chipid_card_open_transport, transport, c_card_options(deadline)))
    except BaseException:
        transport.close(transport.user)
        raise


def write_trust(folder: Path) -> None:
    """Writes the trust folder under which the virtual cards are authentic."""
    _check(virtual_library().chipid_virtual_write_trust(c_path(folder)))


def draw(specimen: str, file: Path) -> None:
    """Draws the card with its QR code as a PNG file."""
    _check(virtual_library().chipid_virtual_draw(c_text(specimen), c_path(file)))


def write_finger(specimen: str, file: Path, *, own: bool = True) -> None:
    """Writes what a scanner makes of the card's own finger, or of another one, for :class:`~chipid.ReadOptions`."""
    _check(virtual_library().chipid_virtual_write_finger(c_text(specimen), c_path(file), own))
