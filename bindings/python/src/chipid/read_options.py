"""How a card is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chipid._borrowed import Pointer
from chipid._handle import pointer_of
from chipid._native import c_bytes, c_text, seconds, struct
from chipid.trust import Policy, Terminal, Trust


@dataclass(frozen=True)
class ReadOptions:
    """How a card is read; the defaults read and judge everything but fingers and irises."""

    trust: Trust | None = None
    """None: the user's own store, loaded anew for each read: load it once, in a counter."""
    policy: Policy | None = None
    """None: the default policy."""
    at: datetime | None = None
    """The moment to judge for; None: now."""
    files: Sequence[str] = ()
    """Just these ("COM", "SOD", "DG1"); none: all that the card lists but fingers and irises."""
    portrait: bool = True
    """Without it the card can at best be inconclusive."""
    allow_bac_fallback: bool = False
    """Open by BAC where the chip offers PACE but it does not succeed."""
    qr: str | None = None
    """Text of the card's QR code, to be held against the chip."""
    challenge: bytes | None = None
    """What the chip signs in Active Authentication, 8 bytes; None: a random number."""
    terminal: Terminal | None = None
    """Shown to the chip before fingerprints are read."""
    finger: bytes | None = None
    """Finger minutiae record (ISO/IEC 19794-2:2005) for the card to compare."""
    last_try: bool = False
    """Ask the card even where one more refusal blocks its finger match for good."""


def c_read_options(options: ReadOptions, context: Pointer, cancel: Pointer) -> tuple[Pointer, Any]:
    """The options as the C interface has them, and what has to live as long as the call."""
    files, qr = c_text(",".join(options.files) or None), c_text(options.qr)
    challenge, finger = c_bytes(options.challenge), c_bytes(options.finger)
    made = struct("chipid_read_options", {
        "context": context, "cancel": cancel, "trust": pointer_of(options.trust), "policy": pointer_of(options.policy),
        "at": seconds(options.at), "files": files, "no_portrait": not options.portrait,
        "allow_bac_fallback": options.allow_bac_fallback, "qr": qr, "challenge": challenge,
        "challenge_size": len(options.challenge or b""), "terminal": pointer_of(options.terminal), "finger": finger,
        "finger_size": len(options.finger or b""), "last_try": options.last_try})
    return made, (files, qr, challenge, finger)
