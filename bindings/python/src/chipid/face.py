"""Faces compared on this machine: a clerk's aid, that does not see whether a living person is there."""

from chipid._handle import Handle, pointer_of
from chipid._library import lib
from chipid._native import Path, c_bytes, c_path, new_handle, struct
from chipid.match import Match
from chipid.report import Report


class FaceMatcher(Handle):
    """Compares faces, one pair at a time. Takes some 100 ms to open."""

    def __init__(self, models: Path | None = None, calibration: Path | None = None) -> None:
        """`models`: their folder, None is the default place; `calibration`: a file of ``chipid match calibrate``."""
        kept = c_path(models), c_path(calibration)
        options = struct("chipid_face_options", {"models": kept[0], "calibration": kept[1]})
        super().__init__(new_handle("chipid_face_matcher", lib.chipid_face_matcher_open, options))

    def match(self, reference: bytes | Report, probe: bytes) -> Match:
        """Two picture files, or the portrait of a report and a picture of the person at the counter. What cannot be
        compared is no error but the decision UNAVAILABLE."""
        function, first = ((lib.chipid_face_match_report, (pointer_of(reference),)) if isinstance(reference, Report)
                           else (lib.chipid_face_match, (c_bytes(reference), len(reference))))
        return Match(new_handle("chipid_match", function, self._pointer, *first, c_bytes(probe), len(probe)))
