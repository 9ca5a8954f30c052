"""What the tests share: a trust store of the test authorities, a card to read, a folder that goes away."""

import atexit
import functools
import tempfile
import unittest
from pathlib import Path

import chipid

SPECIMEN = "vn-citizen-2021"


@functools.cache
def scratch() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="chipid-python-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


@functools.cache
def trust() -> chipid.Trust:
    """The authorities of the virtual cards."""
    folder = scratch() / "trust"
    chipid.virtual.write_trust(folder)
    return chipid.Trust.load(folder)


def keys() -> chipid.Keys:
    return chipid.Keys.can(chipid.virtual.find(SPECIMEN).can)


def options(**others: object) -> chipid.ReadOptions:
    return chipid.ReadOptions(trust=trust(), **others)  # type: ignore[arg-type]


def read(suffix: str = "", **others: object) -> chipid.Report:
    """A virtual card, read; `suffix`: ",fault=..."."""
    with chipid.virtual.open_card(SPECIMEN + suffix) as card:
        return card.read(keys(), options(**others))


class Case(unittest.TestCase):
    def assert_raises_id(self, id: str, function: object, *arguments: object, **named: object) -> chipid.ChipIDError:
        """The function raises the error of this id, with something to say in both languages."""
        with self.assertRaises(chipid.ChipIDError) as caught:
            function(*arguments, **named)  # type: ignore[operator]
        error = caught.exception
        self.assertEqual(error.id, id)
        for sentence in (*error.message, *error.hint):
            self.assertTrue(sentence)
        return error
