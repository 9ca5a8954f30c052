"""What the samples share: the key as people give it, errors as people read them, exit statuses."""

import sys

import chipid

ACCEPTED, NOT_ACCEPTED = 0, 1
STATUS_OF_KIND = {chipid.ErrorKind.USAGE: 2, chipid.ErrorKind.DEVICE: 3, chipid.ErrorKind.INTERNAL: 4}


def card_key(text: str) -> chipid.Keys:
    """Six digits are the CAN, twelve a personal number, a text with | is a QR code, all else machine-readable lines."""
    if text.isdigit() and len(text) == 6:
        return chipid.Keys.can(text)
    if text.isdigit() and len(text) == 12:
        return chipid.Keys.personal_number(text)
    return chipid.Keys.qr(text) if "|" in text else chipid.Keys.mrz(text)


def load_trust(folder: str | None) -> chipid.Trust:
    """The trust store in a folder, or the user's own."""
    return chipid.Trust.load(folder) if folder else chipid.Trust.default()


def print_verdict(report: chipid.Report) -> None:
    """The verdict and each check that wants attention, in both languages."""
    print(report.verdict_text.vi, report.verdict_text.en, sep="\n")
    for check in report.attention:
        print(f"- {check.reason.vi}\n  {check.reason.en}")


def print_error(error: chipid.ErrorInfo) -> int:
    """What went wrong and what to do, in both languages on standard error; gives the exit status."""
    for sentence, hint in zip(error.message, error.hint):
        print(sentence, hint, file=sys.stderr)
    return STATUS_OF_KIND.get(error.kind, 4)
