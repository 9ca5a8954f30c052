"""Comparisons made by a service over HTTPS, described by a provider profile."""

from dataclasses import dataclass
from typing import Any

from chipid._borrowed import Pointer, text
from chipid._handle import Handle, pointer_of
from chipid._library import lib
from chipid._native import Path, c_bytes, c_path, c_text, new_handle, struct
from chipid._reading import cancellable
from chipid.cancel import Cancel
from chipid.codes import MatchModality, PadLevel
from chipid.match import Match
from chipid.report import Report


@dataclass(frozen=True)
class MatchRequest:
    """What is asked of a match service."""

    probe: bytes
    """Picture just taken."""
    report: Report | None = None
    """Whose portrait, files and personal number are used."""
    reference: bytes | None = None
    """Picture from the document; None: that of the report."""
    modality: MatchModality = MatchModality.FACE
    subtype: str | None = None
    """As OSIA names it: "PORTRAIT", "RIGHT_INDEX"; None: by modality."""
    transaction_id: str | None = None
    """The same for retries of one capture; None: a new one."""
    pad_level: PadLevel = PadLevel.NONE
    """What was done against pictures held before the camera."""


def _c_request(request: MatchRequest, cancel: Cancel | None) -> tuple[Pointer, Any]:
    subtype, transaction = c_text(request.subtype), c_text(request.transaction_id)
    reference, probe = c_bytes(request.reference), c_bytes(request.probe)
    made = struct("chipid_match_request", {
        "report": pointer_of(request.report), "modality": request.modality, "subtype": subtype, "reference": reference,
        "reference_size": len(request.reference or b""), "probe": probe, "probe_size": len(request.probe),
        "transaction_id": transaction, "pad_level": request.pad_level, "cancel": pointer_of(cancel)})
    return made, (subtype, transaction, reference, probe)


class MatchProvider(Handle):
    """A match service with its secrets and keys loaded; threads may share it."""

    @classmethod
    def load(cls, path: Path) -> "MatchProvider":
        """From a profile file (docs/match-providers.md)."""
        return cls(new_handle("chipid_match_provider", lib.chipid_match_provider_load, c_path(path)))

    @property
    def name(self) -> str:
        """The service's name; empty once it is closed."""
        with self._borrow() as pointer:
            return text(lib.chipid_match_provider_name(pointer))

    def ask(self, request: MatchRequest, *, cancel: Cancel | None = None) -> Match:
        """Blocks, at most for the profile's limit. Whatever goes wrong is the decision UNAVAILABLE with its trouble. The
        holder has to be told and to agree before."""
        made, _kept = _c_request(request, cancel)
        return Match(new_handle("chipid_match", lib.chipid_match_ask, self._pointer, made))

    async def ask_async(self, request: MatchRequest) -> Match:
        """:meth:`ask` in a thread of its own; cancelling the task stops it."""
        cancel = Cancel()
        return await cancellable(lambda: self.ask(request, cancel=cancel), cancel)
