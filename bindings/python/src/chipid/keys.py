"""What opens a chip: printed on the card, or known to its holder."""

from typing import Any, Self

from chipid._handle import Handle
from chipid._library import lib
from chipid._native import c_text, new_handle
from chipid._status import check


class Keys(Handle):
    """Keys in the order in which they are tried; each is tried once, three at most. Wiped at their end.

    Either begin with one (``Keys.can("012345")``) or add several: ``Keys().add_can(...).add_mrz(...)``.
    """

    def __init__(self) -> None:
        super().__init__(new_handle("chipid_keys", lib.chipid_keys_new))

    @classmethod
    def can(cls, digits: str) -> Self:
        """The six-digit card access number."""
        return cls().add_can(digits)

    @classmethod
    def mrz(cls, lines: str) -> Self:
        """The 2 or 3 machine-readable lines, separated by white space or not at all."""
        return cls().add_mrz(lines)

    @classmethod
    def document(cls, number: str, birth_date: str, expiry_date: str) -> Self:
        """Document number, birth date and expiry date, "YYYY-MM-DD" or "YYMMDD"."""
        return cls().add_document(number, birth_date, expiry_date)

    @classmethod
    def personal_number(cls, number: str, birth_date: str | None = None, expiry_date: str | None = None) -> Self:
        """A Vietnamese personal number; with both dates it gives the MRZ key too."""
        return cls().add_personal_number(number, birth_date, expiry_date)

    @classmethod
    def qr(cls, text: str) -> Self:
        """All keys that the text of a citizen card's QR code gives."""
        return cls().add_qr(text)

    @classmethod
    def pin(cls, digits: str) -> Self:
        """The holder's secret number, 4 to 16 digits."""
        return cls().add_pin(digits)

    @classmethod
    def puk(cls, digits: str) -> Self:
        """The number that frees a blocked PIN."""
        return cls().add_puk(digits)

    def __len__(self) -> int:
        return int(lib.chipid_keys_count(self._pointer))

    def _add(self, function: Any, *texts: str | None) -> Self:
        check(function(self._pointer, *map(c_text, texts)))
        return self

    def add_can(self, digits: str) -> Self:
        """As :meth:`can`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_can, digits)

    def add_mrz(self, lines: str) -> Self:
        """As :meth:`mrz`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_mrz, lines)

    def add_document(self, number: str, birth_date: str, expiry_date: str) -> Self:
        """As :meth:`document`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_document, number, birth_date, expiry_date)

    def add_personal_number(self, number: str, birth_date: str | None = None, expiry_date: str | None = None) -> Self:
        """As :meth:`personal_number`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_personal_number, number, birth_date, expiry_date)

    def add_qr(self, text: str) -> Self:
        """As :meth:`qr`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_qr, text)

    def add_pin(self, digits: str) -> Self:
        """As :meth:`pin`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_pin, digits)

    def add_puk(self, digits: str) -> Self:
        """As :meth:`puk`, after the keys that are there."""
        return self._add(lib.chipid_keys_add_puk, digits)
