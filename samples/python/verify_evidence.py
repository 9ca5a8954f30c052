#!/usr/bin/python3
"""Verifies an evidence file: what it proves, and who signed it."""

import argparse
import sys
from pathlib import Path

import chipid
from card_key import ACCEPTED, NOT_ACCEPTED, load_trust, print_error, print_verdict

SIGNATURES = {
    chipid.SignatureStatus.NONE: ("Không có chữ ký", "Not signed"),
    chipid.SignatureStatus.VALID: ("Chữ ký hợp lệ của", "Validly signed by"),
    chipid.SignatureStatus.UNKNOWN_KEY: ("Ký bằng khóa chưa đăng ký", "Signed with a key that is not enrolled"),
    chipid.SignatureStatus.INVALID: ("Chữ ký KHÔNG hợp lệ, khóa", "The signature does NOT hold, key"),
}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trust", metavar="FOLDER", help="trust store; otherwise the user's own")
    parser.add_argument("--enrolled", metavar="FILE", help="public key of a site whose signature counts")
    parser.add_argument("file", metavar="FILE", type=Path)
    return parser.parse_args()


def main() -> int:
    given = options()
    enrolled = chipid.Enrolled.load(given.enrolled) if given.enrolled else None
    report = chipid.Verifier(load_trust(given.trust), enrolled=enrolled).verify(given.file.read_bytes())
    print_verdict(report)
    for sentence in SIGNATURES[report.signature]:
        print(f"{sentence} {report.signature_key}".rstrip())
    return ACCEPTED if report.accepted else NOT_ACCEPTED


if __name__ == "__main__":
    try:
        sys.exit(main())
    except chipid.ChipIDError as error:
        sys.exit(print_error(error.info))
    except OSError:
        sys.exit(print_error(chipid.error_info(chipid.ErrorCode.USAGE_FILE)))
