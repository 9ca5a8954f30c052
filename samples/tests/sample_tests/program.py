"""The sample that is tested, the chipid command that knows what is right, and what both have to agree on."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

COMMAND = []
SECONDS = 60
CAN = "000123"
SPECIMEN = "vn-citizen-2021"


def run(*arguments):
    """The sample, as a user starts it."""
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=SECONDS)


def chipid(*arguments):
    return subprocess.run([os.environ["CHIPID_BIN"], *arguments], capture_output=True, text=True, timeout=SECONDS)


class SampleTest(unittest.TestCase):
    """A folder of its own, with a trust store of the test authorities; the user's own store stays out of sight."""

    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="chipid-sample-")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        os.environ["CHIPID_HOME"] = str(cls.folder / "home")
        cls.trust = str(cls.folder / "trust")
        if chipid("card", "trust", "--out", cls.trust).returncode:
            raise RuntimeError("the chipid command wrote no trust store")

    def assert_says(self, text, *sentences):
        for sentence in sentences:
            self.assertIn(sentence, text)

    def assert_same_outcome(self, outcome, *command):
        """Exit status and the verdict's sentence in both languages, as `chipid COMMAND` has them."""
        for language in ("en", "vi"):
            expected = chipid(*command, "--lang", language)
            self.assertEqual(outcome.returncode, expected.returncode, outcome.stderr)
            self.assert_says(outcome.stdout, verdict_sentence(expected.stdout))

    def assert_same_error(self, outcome, *command):
        """Exit status by the error's kind; message and hint in both languages on standard error."""
        expected = chipid(*command, "--json")
        self.assertEqual(outcome.returncode, expected.returncode, outcome.stderr)
        error = error_of(json.loads(expected.stdout))
        for language in ("en", "vi"):
            self.assert_says(outcome.stderr, error["message"][language], error["hint"][language])


def verdict_sentence(text):
    """The command prints the verdict's name in capitals between its symbol and its id; what it means comes below."""
    lines = text.splitlines()
    heading = next(number for number, line in enumerate(lines) if line.endswith("]") and "[" in line)
    return lines[heading + 1].strip()


def error_of(answer):
    return answer["error"] if "error" in answer else answer["results"][0]["error"]
