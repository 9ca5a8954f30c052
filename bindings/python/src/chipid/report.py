"""What a card said, what was checked, and what follows."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from chipid._borrowed import Pointer, both, data, moment, optional_text, text
from chipid._handle import Handle, pointer_of
from chipid._library import ffi, lib
from chipid._native import c_text, filled, new_bytes, new_handle, new_text, take_text
from chipid._status import error_info
from chipid.codes import ExportForm, SignatureStatus, Verdict, VerdictSymbol
from chipid.errors import Bilingual, ErrorInfo
from chipid.evidence import Evidence, SiteKey
from chipid.match import Match
from chipid.portrait import Portrait
from chipid.report_parts import Check, Field, File, Note, check_of, field_of, file_of, note_of

T = TypeVar("T")


class Report(Handle):
    """The outcome of a read or of evidence that was judged again. Never changes; threads may share it."""

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        info = filled("chipid_report_info", lib.chipid_report_get, pointer)
        self.verdict = Verdict(info.verdict)
        """NONE where the read ended early."""
        self.verdict_text: Bilingual = both(info, "verdict")
        """What the verdict means at a counter, and what to do."""
        self.symbol = VerdictSymbol(info.symbol)
        """The shape to show the verdict by, not by colour alone."""
        self.accepted = bool(info.accepted)
        """Whether the policy in force admits the verdict."""
        self.failure: ErrorInfo | None = error_info(info.failure) if info.failure else None
        """Why the read ended early."""
        self.policy = text(info.policy)
        self.reader = text(info.reader)
        self.card_type = text(info.card_type)
        """As far as the answer to reset tells."""
        self.atr = data(info.atr, info.atr_size)
        self.access_protocol = text(info.access_protocol)
        """"BAC", "PACE-ECDH-GM-AES-CBC-CMAC-128", "none"; empty where the chip was not opened."""
        self.access_key = text(info.access_key)
        """"mrz", "can", "pin" or "puk"."""
        self.trust_anchors = int(info.trust_anchors)
        """How many authorities the trust store had."""
        self.trust_newest: str | None = text(info.trust_newest) or None
        """Signing date of its newest master list."""
        self.total_ms = float(info.total_ms)
        """How long the read took."""
        self.evidence_digest = text(info.evidence_digest)
        """Of evidence judged again: the SHA-256 that names it."""
        self.read_at: datetime | None = moment(info.read_at)
        """Of evidence judged again: when the card was read."""
        self.signature = SignatureStatus(info.signature)
        """Of evidence judged again: what its signature is worth."""
        self.signature_key = text(info.signature_key)
        """Of evidence judged again: the enrolled name of the signing key, else its id."""

    def __repr__(self) -> str:
        return f"<chipid.Report {self.verdict}>"

    def get(self, field: str) -> str | None:
        """The value of a field ("name", "birth_date", ...), or None where the document does not have it."""
        with self._borrow() as pointer:
            found = lib.chipid_report_field(pointer, c_text(field))
            if found == ffi.NULL:
                filled("chipid_report_info", lib.chipid_report_get, pointer)  # raises where the report is closed
            return optional_text(found)

    def _all(self, part: str, copy: Callable[[Pointer, Pointer, int], T]) -> list[T]:
        """Copies of the fields, checks, notes or files."""
        function = getattr(lib, f"chipid_report_{part}_at")
        with self._borrow() as pointer:
            count = getattr(filled("chipid_report_info", lib.chipid_report_get, pointer), part + "_count")
            return [copy(filled("chipid_" + part, function, pointer, index), pointer, index) for index in range(count)]

    @cached_property
    def fields(self) -> list[Field]:
        """The fields that the document has, in the order in which they are shown."""
        return self._all("field", field_of)

    @cached_property
    def checks(self) -> list[Check]:
        """All checks."""
        return self._all("check", check_of)

    @property
    def attention(self) -> list[Check]:
        """The checks that failed or are inconclusive: show them beside any verdict."""
        return [check for check in self.checks if check.attention]

    def check(self, id: str) -> Check | None:
        """The check of an id, such as "ds.chain", if it was thought of."""
        return next((check for check in self.checks if check.id == id), None)

    @cached_property
    def notes(self) -> list[Note]:
        """What is worth saying and changes no check."""
        return self._all("note", note_of)

    @cached_property
    def files(self) -> list[File]:
        """The files of the card."""
        return self._all("file", file_of)

    def file(self, name: str) -> File | None:
        """The file of a name, such as "DG1", if the card lists it."""
        return next((file for file in self.files if file.name == name), None)

    @property
    def matches(self) -> list[Match]:
        """The comparisons with the holder, in the order in which they were made."""
        count = filled("chipid_report_info", lib.chipid_report_get, self._pointer).match_count
        return [Match(new_handle("chipid_match", lib.chipid_report_match_at, self._pointer, index))
                for index in range(count)]

    def with_match(self, match: Match, purpose: str | None = None) -> "Report":
        """A new report with the comparison taken in and the verdict made anew; `purpose`: what the holder agreed to."""
        return Report(new_handle("chipid_report", lib.chipid_report_with_match, self._pointer, pointer_of(match),
                                 c_text(purpose)))

    def json(self) -> str:
        """The document that ``chipid read --json`` or ``chipid verify --json`` prints."""
        return new_text(lib.chipid_report_json, self._pointer)

    def portrait(self) -> Portrait:
        """The holder's picture, decoded in a process of its own: it cannot harm this one."""
        return Portrait(new_handle("chipid_portrait", lib.chipid_portrait_decode, self._pointer))

    def evidence(self, key: SiteKey | None = None) -> Evidence:
        """The evidence of a read that was just made, signed where a key is given. Holds personal data."""
        digest = ffi.new("char**")
        file = new_bytes(lambda *out: lib.chipid_evidence_make(self._pointer, pointer_of(key), *out, digest))
        return Evidence(file, take_text(digest))

    def receipt(self, key: SiteKey, digest: str, purpose: str | None = None, reference: str | None = None) -> str:
        """A receipt: that this site checked a card, one line of text that names no person. `digest`: of the evidence."""
        return new_text(lib.chipid_receipt_make, self._pointer, c_text(digest), pointer_of(key), c_text(purpose),
                        c_text(reference))


def export(reports: Sequence[Report], form: ExportForm = ExportForm.JSON) -> str:
    """Records for other systems; nothing of a card whose verdict is invalid is handed on (``export.invalid_card``)."""
    pointers = ffi.new("const chipid_report*[]", [pointer_of(report) for report in reports])
    return new_text(lib.chipid_export, pointers, len(reports), form)
