#!/usr/bin/env python3
"""The changelog of the packages, read back by Debian's own parser: changelog_test.py SOURCE."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv.pop(1))
MAINTAINER = "Somebody <somebody@example.org>"
TEXT = """# Changelog

## Unreleased

### Added
- A thing with `code` and [a link](docs/x.md), told on
  two lines.

## 0.1.0 - 2026-11-29

### Fixed
- Another.
"""


def written(text, version):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "CHANGELOG.md")
        path.write_text(text, encoding="utf-8")
        return subprocess.run([SOURCE / "cmake/packages/debian_changelog.py", path, version, MAINTAINER], check=True, text=True,
                              stdout=subprocess.PIPE, env={**os.environ, "SOURCE_DATE_EPOCH": "1800000000"}).stdout


def parsed(changelog, *options):
    return subprocess.run(["dpkg-parsechangelog", "-l", "-", *options], input=changelog, check=True, text=True,
                          stdout=subprocess.PIPE).stdout


class Changelog(unittest.TestCase):
    def test_unreleased_is_the_version_that_is_made(self):
        changelog = written(TEXT, "0.1.1")
        self.assertEqual(parsed(changelog, "-S", "Version"), "0.1.1\n")
        self.assertEqual(parsed(changelog, "-S", "Timestamp"), "1800000000\n")
        self.assertIn("A thing with code and a link, told on two lines.", parsed(changelog, "-S", "Changes"))

    def test_a_release_has_its_own_day(self):
        changelog = parsed(written(TEXT, "0.1.1"), "--all")
        self.assertIn("chipid (0.1.0)", changelog)
        self.assertIn("  * Another.", changelog)

    def test_nothing_unreleased(self):
        text = TEXT.replace("- A thing with `code` and [a link](docs/x.md), told on\n  two lines.\n", "")
        self.assertEqual(parsed(written(text, "0.1.0"), "-S", "Date"), "Sun, 29 Nov 2026 00:00:00 +0000\n")
        self.assertEqual(parsed(written(text, "0.1.1"), "-S", "Version"), "0.1.1\n")

    def test_the_project_s_own(self):
        text = (SOURCE / "CHANGELOG.md").read_text(encoding="utf-8")
        self.assertIn("chipid (0.1.0)", parsed(written(text, "9.9.9"), "--all"))


if __name__ == "__main__":
    unittest.main()
