#!/usr/bin/env python3
"""Runs a program that reads many cards: read_many_test.py flat|threads COMMAND...

flat: a thousand reads leave memory as it was; threads: eight threads read side by side for $CHIPID_SOAK_SECONDS (10).
$CHIPID_BIN names the chipid command, which makes the trust store.
"""

import json
import os
import subprocess
import sys
import tempfile

MOST_GROWTH_KB = 8192


def measure(command, *options):
    with tempfile.TemporaryDirectory(prefix="chipid-read-many-") as trust:
        subprocess.run([os.environ["CHIPID_BIN"], "card", "trust", "--out", trust], check=True, stdout=subprocess.DEVNULL)
        outcome = subprocess.run([*command, "--trust", trust, *options], check=True, stdout=subprocess.PIPE, text=True)
    print(outcome.stdout)
    return json.loads(outcome.stdout)


def flat(command):
    result = measure(command, "--reads", "1000")
    assert result["reads"] == 1000, "too few reads"
    assert result["rss_end_kb"] - result["rss_start_kb"] < MOST_GROWTH_KB, "memory grew"
    assert result["owned"] == 0, "handles were not given back"


def threads(command):
    seconds = os.environ.get("CHIPID_SOAK_SECONDS", "10")
    result = measure(command, "--threads", "8", "--seconds", seconds)
    assert result["reads"] > 8 and result["failures"] == 0, "a thread did not read"


if __name__ == "__main__":
    {"flat": flat, "threads": threads}[sys.argv[1]](sys.argv[2:])
