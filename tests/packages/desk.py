"""The counter app's window in the root, before a screen and a keyboard of this machine, so that the root needs nothing for
them."""
import contextlib
import pathlib
import sys
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "app/end_to_end"))
from harness.screen import Screen  # noqa: E402
from PIL import ImageChops, ImageGrab  # noqa: E402
from inside import ROOT, card, running, service, wait_for  # noqa: E402

NUMBER = "001090000123"
# How often Tab is pressed from the top of the settings to the choice of what opens the key of the history.
TABS_TO_THE_KEY = 22


class Desk:
    def __init__(self, screen, log):
        self.screen, self.log = screen, log

    def read_a_card(self):
        """Its number typed, until the verdict is painted. (A scanner's pace does not come through on a busy machine.)"""
        self.screen.do("type", "--delay", "90", NUMBER + "\n")
        self.wait_for("verdict")

    def wait_for(self, moment):
        """The app tells moments of its own (reader-app/watch): usable, placed, verdict."""
        wait_for(f'"{moment}" of the window', lambda: any(line.startswith(moment) for line in self.log.read_text().splitlines()))

    def make_key_of_history(self, passphrase):
        """In the settings: where no keyring is, a passphrase opens it."""
        self.press_and_see("F2")
        self.press_and_see("Up", "Up", "Up")
        self.press_and_see("Return")
        self.press_and_see(*["Tab"] * TABS_TO_THE_KEY)
        self.press_and_see("Down")
        for _ in range(2):
            self.press_and_see("Tab")
            self.screen.do("type", "--delay", "90", passphrase)
        self.press_and_see("Return")
        self.press_and_see("Escape")

    def press_and_see(self, *keys):
        """Until the window has become another and rests: what is pressed before that may be lost on a busy machine."""
        before = self.picture()
        self.screen.press(*keys)
        wait_for(f"another picture by {' '.join(keys)}", lambda: differs(self.picture(), before))
        wait_for("the window at rest", self.rests)

    def rests(self):
        before = self.picture()
        time.sleep(1)
        return not differs(self.picture(), before)

    def picture(self):
        return ImageGrab.grab(xdisplay=self.screen.name)


def differs(picture, other):
    """By more than a cursor that blinks."""
    box = ImageChops.difference(picture.convert("L"), other.convert("L")).getbbox()
    return box is not None and box[2] - box[0] > 8


@contextlib.contextmanager
def desk(*options, user="clerk"):
    """The window, with the root's smart-card service and a citizen card on the reader."""
    log, screen = ROOT / "run/counter.log", Screen()
    how = {"DISPLAY": screen.name, "CHIPID_COUNTER_TIMES": "1", "QT_QPA_PLATFORM": "xcb"}
    try:
        with service(), card("vn-citizen-2021"), running("chipid-counter", *options, user=user, log=log, **how) as program:
            here = Desk(screen, log)
            with told(here):
                screen.focus(program.pid)
                here.wait_for("placed")
                yield here
    finally:
        screen.end()


@contextlib.contextmanager
def told(here):
    """What the window showed and said when something went wrong."""
    try:
        yield
    except (Exception, SystemExit) as trouble:
        here.picture().save(f"{ROOT}.png")
        raise SystemExit(f"{trouble!r}; the window is in {ROOT}.png and said:\n{here.log.read_text()}") from trouble
