#!/usr/bin/python3
"""Waits for cards, reads each with a key from standard input, and posts its report to a web address."""

import argparse
import sys
import urllib.request
from collections.abc import Iterator

import chipid
from card_key import card_key, load_trust, print_error


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trust", metavar="FOLDER", help="trust store; otherwise the user's own")
    parser.add_argument("--count", metavar="N", type=int, help="end after so many cards")
    parser.add_argument("url", metavar="URL")
    return parser.parse_args()


def inserted(watch: chipid.Watch) -> Iterator[str]:
    """The reader of each card that is there or comes."""
    return (event.reader for event in watch if event.kind == chipid.EventKind.CARD_INSERTED)


def read(reader: str, key: str, trust: chipid.Trust) -> chipid.Report:
    qr = key if "|" in key else None
    with chipid.Card.open(reader) as card:
        return card.read(card_key(key), chipid.ReadOptions(trust=trust, qr=qr))


def post(url: str, report: chipid.Report) -> None:
    headers = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(url, report.json().encode(), headers), timeout=30).close()


def serve(reader: str, key: str, trust: chipid.Trust, url: str) -> None:
    """Reads and posts one card; prints one line. A card that fails is no reason to stop."""
    try:
        report = read(reader, key, trust)
        post(url, report)
        print(f"{reader}: {report.verdict}", flush=True)
    except chipid.ChipIDError as error:
        print(f"{reader}: {error.id}", flush=True)
        print_error(error.info)
    except OSError as error:
        print(f"{reader}: {error} / Không gửi được, hãy kiểm tra máy chủ. / Not sent; check the server.", flush=True)


def main() -> int:
    given = options()
    with load_trust(given.trust) as trust, chipid.Watch() as watch:
        for number, reader in enumerate(inserted(watch), start=1):
            line = sys.stdin.readline()
            if not line:
                break
            serve(reader, line.strip(), trust, given.url)
            if number == given.count:
                break
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except chipid.ChipIDError as error:
        sys.exit(print_error(error.info))
