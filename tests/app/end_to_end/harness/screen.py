"""A screen that nobody sees, and the keyboard before it."""
import os
import subprocess

from .programs import end, start


class Screen:
    def __init__(self, size="1366x768"):
        read, write = os.pipe()
        # -r: a busy machine lets go of a key so late that it would repeat.
        self._server = start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-r"],
                             pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = f":{number.readline().strip()}"
        if self.name == ":":
            raise RuntimeError("Xvfb did not start")

    def do(self, *words):
        environment = {**os.environ, "DISPLAY": self.name}
        return subprocess.run(["xdotool", *words], check=True, env=environment, stdout=subprocess.PIPE,
                              timeout=30).stdout.decode()

    def focus(self, pid):
        """There is no window manager that would."""
        window = self.do("search", "--sync", "--onlyvisible", "--pid", str(pid)).split()[-1]
        self.do("windowfocus", "--sync", window)

    def press(self, *keys):
        """As `xdotool key` names them, a person's pace apart."""
        self.do("key", "--delay", "70", *keys)

    def scan(self, text):
        """A scanner that types: faster than any person, Enter at the end."""
        self.do("type", "--delay", "4", text + "\n")

    def end(self):
        end(self._server)
