"""What every test of the app stands on: a screen, a bus, the app with the test authorities trusted, cards."""
import shutil
import sys
import tempfile
import unittest

from .accessibility_bus import start_accessibility_bus
from .screen import Screen

start_accessibility_bus()

from . import tree  # noqa: E402  it looks for the bus as soon as it is imported
from .cards import Card, printed_on, write_trust  # noqa: E402
from .counter import Counter  # noqa: E402

CITIZEN = printed_on("vn-citizen-2021")
CITIZEN_2024 = printed_on("vn-citizen-2024")


class Desk(unittest.TestCase):
    options = ()

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.end)
        cls.trust = write_trust(cls.own_folder("trust"))

    @classmethod
    def own_folder(cls, name):
        folder = tempfile.mkdtemp(prefix=f"chipid-{name}-")
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def setUp(self):
        self.counter = self.start_counter(*self.options)
        self.counter.comes_up()

    def start_counter(self, *options, folder=None, **environment):
        counter = Counter(self.screen, folder or self.own_folder("counter"), "--trust", self.trust, *options,
                          **environment)
        self.addCleanup(counter.end)
        self.addCleanup(self._tell_if_failed, counter)
        return counter

    def lay_down(self, specimen="vn-citizen-2021", reader=0, **how):
        card = Card(specimen, reader, **how)
        self.addCleanup(card.take_away)
        return card

    def _tell_if_failed(self, counter):
        outcome = self._outcome.result
        failed = any(test is self for test, _ in outcome.failures + outcome.errors) or not self._outcome.success
        if failed and counter.node and counter.program.poll() is None:
            print(tree.tell(counter.node), file=sys.stderr)
