"""Evidence judged without a card, and receipts."""

from datetime import datetime

from chipid._handle import Handle, pointer_of
from chipid._library import lib
from chipid._native import Path, c_bytes, c_path, c_text, new_handle, seconds, struct
from chipid.evidence import Enrolled
from chipid.fields import take_fields
from chipid.report import Report
from chipid.trust import Policy, Trust


class Verifier(Handle):
    """Judges evidence; keeps what it learns about signers, so use one for many files. Any thread."""

    def __init__(self, trust: Trust | None = None, policy: Policy | None = None, enrolled: Enrolled | None = None,
                 at: datetime | None = None) -> None:
        """`trust`: None is the user's own store; `enrolled`: None means that no signature counts; `at`: the moment to
        judge for, None is now."""
        options = struct("chipid_verify_options", {
            "trust": pointer_of(trust), "policy": pointer_of(policy), "at": seconds(at), "enrolled": pointer_of(enrolled)})
        super().__init__(new_handle("chipid_verifier", lib.chipid_verifier_new, options))

    def verify(self, file: bytes, challenge: bytes | None = None) -> Report:
        """An evidence file. `challenge`: the 8 bytes that the caller had the chip sign, which makes that answer prove
        the chip."""
        return Report(new_handle("chipid_report", lib.chipid_verify_evidence, self._pointer, c_bytes(file), len(file),
                                 c_bytes(challenge), len(challenge or b"")))

    def verify_folder(self, folder: Path) -> Report:
        """The raw files of a chip in a folder, named by what they are ("EF_SOD.bin", "DG1")."""
        return Report(new_handle("chipid_report", lib.chipid_verify_folder, self._pointer, c_path(folder)))


def check_receipt(text: str, enrolled: Enrolled | None = None, evidence: bytes | None = None) -> dict[str, str]:
    """What a receipt says: "issuer", "issued", "read", "verdict", "signature", "signer", ... and "evidence_matches" where
    evidence was given. Rely on it only where "signature" is "valid"."""
    return take_fields(new_handle("chipid_fields", lib.chipid_receipt_check, c_text(text), pointer_of(enrolled),
                                  c_bytes(evidence), len(evidence or b"")))
