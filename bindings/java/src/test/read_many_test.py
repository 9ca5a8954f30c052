#!/usr/bin/env python3
"""Judges what read_many says: read_many_test.py NAME PROGRAM."""

import ctypes
import json
import os
import pathlib
import subprocess
import sys
import tempfile

LIMIT_KB = 8 * 1024


def write_trust(folder):
    library = ctypes.CDLL(str(pathlib.Path(os.environ["CHIPID_LIBRARY_DIR"]) / "libchipid-virtual.so"))
    if library.chipid_virtual_write_trust(folder.encode()):
        sys.exit("no trust folder")


def run(program, *options):
    with tempfile.TemporaryDirectory(prefix="chipid-java-") as folder:
        write_trust(folder)
        said = subprocess.run([program, "--trust", folder, *options], check=True, capture_output=True, text=True).stdout
    print(said, end="")
    return json.loads(said)


def flat(program):
    said = run(program, "--reads", "1000")
    return said["reads"] == 1000 and said["owned"] == 0 and said["rss_end_kb"] - said["rss_start_kb"] < LIMIT_KB


def side_by_side(program):
    said = run(program, "--threads", "8", "--seconds", os.environ.get("CHIPID_SOAK_SECONDS", "10"))
    return said["reads"] > 8 and said["failures"] == 0 and said["owned"] == 0


name, program = sys.argv[1:]
sys.exit(0 if (flat if "memory" in name else side_by_side)(program) else 1)
