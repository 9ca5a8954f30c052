"""Errors: typed, with sentences in English and Vietnamese that say what to do next."""

from typing import TYPE_CHECKING, NamedTuple

from chipid.codes import ErrorCode, ErrorKind

if TYPE_CHECKING:
    from chipid.report import Report


class Bilingual(NamedTuple):
    """One sentence in both languages."""

    en: str
    vi: str


class ErrorInfo(NamedTuple):
    """What is known of an error."""

    code: ErrorCode
    kind: ErrorKind
    message: Bilingual
    """What happened."""
    hint: Bilingual
    """What to do next."""
    step: str = ""
    """Where: the step, file, option or handle."""
    detail: str = ""
    """A technical remark in English for logs; no personal data."""
    status_word: int = 0
    """The card's last status word (ISO/IEC 7816-4, 5.6), or 0."""
    offset: int = 0
    """Byte of the input at which parsing stopped."""


class ChipIDError(Exception):
    """Something did not work. Never raised for a verdict: a forged card is read without error."""

    def __init__(self, info: ErrorInfo) -> None:
        super().__init__(info)
        self.info = info
        self.report: "Report | None" = None
        """What was read before a read ended early; nothing may be concluded from it."""

    @property
    def code(self) -> ErrorCode:
        """What went wrong; ``.id`` is the stable name."""
        return self.info.code

    @property
    def id(self) -> str:
        """The stable name, such as "access.wrong_key"."""
        return self.info.code.id

    @property
    def kind(self) -> ErrorKind:
        """Whose trouble it is."""
        return self.info.kind

    @property
    def message(self) -> Bilingual:
        """What happened."""
        return self.info.message

    @property
    def hint(self) -> Bilingual:
        """What to do next."""
        return self.info.hint

    def __str__(self) -> str:
        place = f" ({self.info.step})" if self.info.step else ""
        return f"{self.message.en} {self.hint.en} / {self.message.vi} {self.hint.vi} [{self.id}]{place}"


class UsageError(ChipIDError):
    """The caller's or the operator's: a value, a file, a key."""


class DeviceError(ChipIDError):
    """Reader, card or network."""


class InternalError(ChipIDError):
    """The library's own mistake."""


class CardRemovedError(DeviceError):
    """The card was taken away (``pcsc.card_removed``)."""


class CancelledError(DeviceError):
    """The read was cancelled (``session.cancelled``)."""


_BY_KIND: dict[ErrorKind, type[ChipIDError]] = {ErrorKind.USAGE: UsageError, ErrorKind.DEVICE: DeviceError}
_BY_CODE: dict[ErrorCode, type[ChipIDError]] = {
    ErrorCode.PCSC_CARD_REMOVED: CardRemovedError,
    ErrorCode.SESSION_CANCELLED: CancelledError,
}


def error_of(info: ErrorInfo) -> ChipIDError:
    """The exception for what is known of an error."""
    by_kind = _BY_KIND.get(info.kind, InternalError)
    return _BY_CODE.get(info.code, by_kind)(info)
