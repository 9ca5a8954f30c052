"""The counter app as a person has it: its window, its keys, what a screen reader hears."""
import os
import pathlib
import time

from . import tree
from .cards import as_a_plain_scanner_types
from .programs import end, start, wait_for

PROGRAM = os.environ.get("CHIPID_COUNTER_BIN", "chipid-counter")


class Counter:
    def __init__(self, screen, folder, *options, accessible=True, **environment):
        self._screen = screen
        self.folder = pathlib.Path(folder)
        for name in ("home", "run", "tmp"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        settings = self.folder / "home" / "counter.ini"
        if not settings.exists():
            settings.write_text("[General]\nfirst_run_done=true\n", encoding="ascii")
        own = {"DISPLAY": screen.name, "HOME": self.folder / "home", "CHIPID_HOME": self.folder / "home",
               "XDG_RUNTIME_DIR": self.folder / "run", "TMPDIR": self.folder / "tmp", "LANG": "en_US.UTF-8",
               "CHIPID_COUNTER_TIMES": 1, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": str(int(accessible))}
        self._times = self.folder / "times"
        self._command = [PROGRAM, *options]
        self._environment = {**os.environ, **{name: str(value) for name, value in own.items()}, **environment}
        self.node = None
        self.keys = 0  # pressed by a person
        self._start()

    def _start(self):
        self.started = time.monotonic_ns() // 1000
        with open(self._times, "ab") as times:
            self.program = start(self._command, cwd=self.folder, stdout=times, env=self._environment)

    def comes_up(self, ready="Reader ready"):
        self._join_bus()
        self.waits_for(ready, 20)
        self.focus()
        return self

    def _join_bus(self, starts=4):
        """About one start in ten hangs on the bus of screen readers, whose registry is still busy with the program that
        left it: then the app is started once more."""
        while True:
            try:
                self.node = wait_for(lambda: self._runs() and tree.application(self.program.pid), 8, "the app on the bus")
                return
            except AssertionError:
                starts -= 1
                if starts == 0:
                    raise
            end(self.program)
            self._start()

    def times(self, what):
        """What the app tells of its own speed (watch/timeline.hpp): microseconds of the monotonic clock, in lists."""
        lines = [line.split() for line in self._times.read_text(encoding="ascii").splitlines()]
        return [[int(figure) for figure in figures] for word, *figures in lines if word == what]

    def focus(self):
        self._screen.focus(self.program.pid)

    def _runs(self):
        if self.program.poll() is not None:
            raise AssertionError(f"the app ended with status {self.program.returncode}")
        return True

    def press(self, *keys):
        self.keys += len(keys)
        self._screen.press(*keys)

    def type(self, text):
        """At a person's pace: faster it would be a scanner's, which no field gets."""
        self.keys += len(text)
        self._screen.do("type", "--delay", "90", text)

    def scan(self, code):
        self._screen.scan(as_a_plain_scanner_types(code))

    def says(self, text):
        """The first name on the screen that has this text in it."""
        return next((name for name in tree.names(self.node) if text in name), None)

    def waits_for(self, text, seconds=10.0):
        return wait_for(lambda: self._runs() and self.says(text), seconds, f'"{text}"')

    def knows(self, text):
        """Whether any node, seen or not, holds it."""
        return tree.knows(self.node, text)

    def control(self, name, role=None):
        return wait_for(lambda: tree.named(self.node, name, role), what=f"the control {name}")

    def open_settings(self):
        """The last but two of the menu, which the bus of screen readers does not see."""
        self.press("F2")
        self.press("Up", "Up", "Up", "Return")
        self.waits_for("Language and look")

    def focused(self):
        return tree.focused(self.node)

    def tab(self, key="Tab"):
        """One control further; `shift+Tab`: back. Where the focus is then."""
        before = self.focused()
        self.press(key)
        return wait_for(lambda: self.focused() != before and self.focused(), what=f"another control by {key}")

    def tab_to(self, name, key="Tab", role=None):
        for _ in range(80):
            focused = self.focused()
            if focused and name in focused.name and role in (None, focused.getRoleName()):
                return focused
            self.tab(key)
        raise AssertionError(f"Tab does not come to {name}")

    def end(self):
        return end(self.program)


def memory_of(pid):
    """Resident memory in bytes: of this process alone, and what of it is no shared library's."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as lines:
        sizes = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines if " kB" in line}
    return sizes["Rss"], sizes["Private_Dirty"]
