"""ChipID: reads chip-embedded ID cards, verifies them, and says what may be relied on.

>>> import chipid
>>> with chipid.Card.open() as card:
...     report = card.read(chipid.Keys.can("012345"))
>>> print(report.verdict_text.en)

Errors are :class:`ChipIDError`; a verdict is never an error. Everything for people is :class:`Bilingual`.
"""

from chipid import virtual
from chipid._status import error_info
from chipid._version import owned_count, version
from chipid.cancel import Cancel
from chipid.card import Card
from chipid.codes import (CheckStatus, ErrorCode, ErrorKind, EventKind, ExportForm, MatchDecision, MatchMethod,
                          MatchModality, PadLevel, PixelFormat, SignatureStatus, Verdict, VerdictSymbol)
from chipid.diagnosis import Diagnosis, diagnose, diagnosis_bundle
from chipid.errors import (Bilingual, CancelledError, CardRemovedError, ChipIDError, DeviceError, ErrorInfo,
                           InternalError, UsageError)
from chipid.events import Event, Progress
from chipid.evidence import Enrolled, Evidence, SiteKey
from chipid.face import FaceMatcher
from chipid.fields import explain_other_qr, parse_mrz, parse_personal_number, parse_qr
from chipid.keys import Keys
from chipid.match import Match
from chipid.match_service import MatchProvider, MatchRequest
from chipid.picture_codes import Code, Codes, FrameReader, Pixels, codes_in_picture, codes_in_pixels
from chipid.portrait import Portrait
from chipid.read_options import ReadOptions
from chipid.readers import Reader, list_readers
from chipid.report import Report, export
from chipid.report_parts import Check, Field, File, Note
from chipid.transport import Transport
from chipid.trust import Policy, Terminal, Trust
from chipid.trust_folder import ImportOptions, TrustFolder
from chipid.verifier import Verifier, check_receipt
from chipid.watch import Watch

__all__ = [
    "Bilingual", "Cancel", "CancelledError", "Card", "CardRemovedError", "Check", "CheckStatus", "ChipIDError",
    "Code", "Codes", "DeviceError", "Diagnosis", "Enrolled", "ErrorCode", "ErrorInfo", "ErrorKind", "Event",
    "EventKind", "Evidence", "ExportForm", "FaceMatcher", "Field", "File", "FrameReader", "ImportOptions",
    "InternalError", "Keys", "Match", "MatchDecision", "MatchMethod", "MatchModality", "MatchProvider",
    "MatchRequest", "Note", "PadLevel", "PixelFormat", "Pixels", "Policy", "Portrait", "Progress", "ReadOptions",
    "Reader", "Report", "SignatureStatus", "SiteKey", "Terminal", "Transport", "Trust", "TrustFolder", "UsageError",
    "Verdict", "VerdictSymbol", "Verifier", "Watch", "check_receipt", "codes_in_picture", "codes_in_pixels",
    "diagnose", "diagnosis_bundle", "error_info", "explain_other_qr", "export", "list_readers", "owned_count",
    "parse_mrz", "parse_personal_number", "parse_qr", "version", "virtual",
]
