"""Comparisons of the holder with the card: what came of them."""

from chipid._borrowed import Pointer, both, text
from chipid._handle import Handle
from chipid._library import lib
from chipid._native import filled, new_text
from chipid._status import error_info
from chipid.codes import MatchDecision, MatchMethod, MatchModality, PadLevel
from chipid.errors import ErrorInfo


class Match(Handle):
    """What came of a comparison, whoever made it: this machine, a service, the card."""

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        info = filled("chipid_match_info", lib.chipid_match_get, pointer)
        self.modality = MatchModality(info.modality)
        self.decision = MatchDecision(info.decision)
        """UNAVAILABLE is never to be taken for a "no"."""
        self.method = MatchMethod(info.method)
        self.pad_level = PadLevel(info.pad_level)
        self.score: float | None = float(info.score) if info.has_score else None
        """In the matcher's own scale."""
        self.threshold: float | None = float(info.threshold) if info.has_threshold else None
        """From which score on it is a match."""
        self.model = text(info.model)
        self.calibration = text(info.calibration)
        """Empty: not calibrated for this site's people."""
        self.transaction_id = text(info.transaction_id)
        self.tries_left: int | None = int(info.tries_left) if info.tries_left >= 0 else None
        """Of the card's own comparison."""
        self.trouble: ErrorInfo | None = error_info(info.trouble) if info.trouble else None
        """Why it is unavailable."""
        self.text = both(info, "text")
        """The outcome and what to do next."""
        self.milliseconds = float(info.milliseconds)

    def __repr__(self) -> str:
        return f"<chipid.Match {self.decision}>"

    def json(self) -> str:
        """The object that ``chipid match --json`` prints."""
        return new_text(lib.chipid_match_json, self._pointer)
