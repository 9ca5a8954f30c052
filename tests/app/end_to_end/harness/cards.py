"""Virtual cards in the readers that scripts/with-pcscd left free."""
import json
import os
import subprocess
import unicodedata

from .programs import end, start

CHIPID = os.environ.get("CHIPID_BIN", "chipid")
_FIRST_PORT = int(os.environ.get("CHIPID_VPCD_PORT", "0"))


class Card:
    """Lies on the reader from here on."""

    def __init__(self, specimen, reader=0, **how):
        options = [word for name, value in how.items() for word in (f"--{name}", value)]
        self._program = start([CHIPID, "card", "run", specimen, "--vpcd", f"127.0.0.1:{_FIRST_PORT + reader}", *options],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def take_away(self):
        end(self._program)


def printed_on(specimen):
    """What the card says of itself on its two sides."""
    listed = subprocess.run([CHIPID, "card", "list", "--json"], check=True, stdout=subprocess.PIPE).stdout
    return next(entry for entry in json.loads(listed)["specimens"] if entry["name"] == specimen)


def write_trust(folder):
    subprocess.run([CHIPID, "card", "trust", "--out", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def as_a_plain_scanner_types(code):
    """Most scanners come without a keyboard for Vietnamese and leave the marks out."""
    letters = unicodedata.normalize("NFD", code).replace("Đ", "D").replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
