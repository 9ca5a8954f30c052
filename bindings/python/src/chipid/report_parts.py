"""The parts of a report: fields, checks, notes, files."""

from dataclasses import dataclass

from chipid._borrowed import Pointer, both, data, text
from chipid._library import lib
from chipid._native import filled
from chipid._status import error_info
from chipid.codes import CheckStatus
from chipid.errors import Bilingual, ErrorInfo


@dataclass(frozen=True)
class Field:
    """A field of the document. Nothing is verified by being here: see the verdict."""

    id: str
    """Stable, as in the JSON: "birth_date"."""
    label: Bilingual
    value: str
    """As it is: dates "YYYY-MM-DD"."""
    shown: Bilingual
    """As a person of that language reads it."""
    source: str
    """The file it was taken from: "DG13"; may be empty."""


@dataclass(frozen=True)
class Check:
    """One check."""

    id: str
    """Stable, such as "ds.chain"."""
    status: CheckStatus
    question: Bilingual
    """What it asks."""
    reason_id: str
    """Stable, such as "ds.chain.no_anchor"."""
    reason: Bilingual
    """What was found and, where something is amiss, what to do."""
    attention: bool
    """It failed or is inconclusive; show it beside any verdict."""
    details: dict[str, str]
    """Technical particulars."""


@dataclass(frozen=True)
class Note:
    """Something worth saying that changes no check."""

    id: str
    text: Bilingual


@dataclass(frozen=True)
class File:
    """One file of the card: its content, or why there is none; one that parses wrongly has both."""

    name: str
    """"COM", "SOD", "DG1", ..."""
    content: bytes
    sha256: str
    """Lower-case hex; empty without content."""
    error: ErrorInfo | None
    authenticated: bool
    """The answer came over secure messaging."""


def field_of(info: Pointer, report: Pointer, index: int) -> Field:
    """A copy of a field."""
    return Field(text(info.id), both(info, "label"), text(info.value), both(info, "shown"), text(info.source))


def _detail(report: Pointer, check: int, index: int) -> tuple[str, str]:
    pair = filled("chipid_pair", lib.chipid_report_check_detail, report, check, index)
    return text(pair.name), text(pair.value)


def check_of(info: Pointer, report: Pointer, index: int) -> Check:
    """A copy of a check."""
    details = dict(_detail(report, index, detail) for detail in range(info.detail_count))
    return Check(text(info.id), CheckStatus(info.status), both(info, "question"), text(info.reason_id),
                 both(info, "reason"), bool(info.attention), details)


def note_of(info: Pointer, report: Pointer, index: int) -> Note:
    """A copy of a note."""
    return Note(text(info.id), both(info, "text"))


def file_of(info: Pointer, report: Pointer, index: int) -> File:
    """A copy of a file."""
    error = error_info(info.error) if info.error else None
    return File(text(info.name), data(info.bytes, info.byte_count), text(info.sha256), error, bool(info.authenticated))
