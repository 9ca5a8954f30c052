#!/usr/bin/python3
"""Reads a card and prints what it says and whether it may be relied on."""

import argparse
import sys

import chipid
from card_key import ACCEPTED, NOT_ACCEPTED, card_key, load_trust, print_error, print_verdict


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--reader", default="", help="name of the reader, or a part of it")
    place.add_argument("--virtual", metavar="SPECIMEN", help="a virtual card of a fictional person")
    parser.add_argument("--trust", metavar="FOLDER", help="trust store; otherwise the user's own")
    parser.add_argument("key", metavar="KEY", help="CAN, personal number, text of the QR code, or the MRZ")
    return parser.parse_args()


def main() -> int:
    given = options()
    keys, trust = card_key(given.key), load_trust(given.trust)
    qr = given.key if "|" in given.key else None
    with chipid.virtual.open_card(given.virtual) if given.virtual else chipid.Card.open(given.reader) as card:
        report = card.read(keys, chipid.ReadOptions(trust=trust, qr=qr))
    for field in report.fields:
        print(f"{field.label.vi} / {field.label.en}: {field.shown.vi}")
    print_verdict(report)
    return ACCEPTED if report.accepted else NOT_ACCEPTED


if __name__ == "__main__":
    try:
        sys.exit(main())
    except chipid.ChipIDError as error:
        sys.exit(print_error(error.info))
