"""Many reads, one after another and side by side; `test_soak.py flat` or `test_soak.py threads`."""

import json
import os
import subprocess
import sys
from pathlib import Path

from support import SPECIMEN, scratch, trust

PROGRAM = Path(__file__).resolve().parents[1] / "bench" / "read_many.py"


def read_many(*arguments: str) -> dict[str, float]:
    trust()
    command = [sys.executable, str(PROGRAM), "--trust", str(scratch() / "trust"), "--specimen", SPECIMEN, *arguments]
    line = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(line, end="")
    result: dict[str, float] = json.loads(line)
    return result


def flat() -> None:
    found = read_many("--reads", "1000")
    assert found["rss_end_kb"] - found["rss_start_kb"] < 8192, "memory grows"
    assert found["owned"] == 0, "objects are left over"


def threads() -> None:
    found = read_many("--threads", "8", "--seconds", os.environ.get("CHIPID_SOAK_SECONDS", "10"))
    assert found["failures"] == 0 and found["reads"] > 0, "reads side by side fail"


if __name__ == "__main__":
    {"flat": flat, "threads": threads}[sys.argv[1]]()
