"""The public surface of the C interface: what is exported, declared and described has to be the same."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "c-api.md"


def exported(library):
    """C functions that a shared library exports; C++ names begin with _Z."""
    lines = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1] for line in lines.splitlines() if not line.split()[-1].startswith("_Z")}


def declared(*headers):
    text = "\n".join(header.read_text(encoding="utf-8") for header in headers)
    return set(re.findall(r"CHIPID_C_API\s[^;(]*?(chipid_\w+)\(", text))


def described():
    return set(re.findall(r"`(chipid_\w+)\(\)`", PAGE.read_text(encoding="utf-8")))


def differences(name, one, other):
    return [f"{name}: only in one of them: {', '.join(sorted(one ^ other))}"] if one != other else []


def main(library, virtual):
    public = declared(*sorted((ROOT / "sdk/include/chipid/c").glob("*.h")))
    for_tests = declared(ROOT / "sdk/virtual-card/include/chipid_virtual.h")
    wrong = differences("libchipid and chipid.h", exported(library), public)
    wrong += differences("libchipid-virtual and chipid_virtual.h", exported(virtual), for_tests)
    wrong += differences("the headers and docs/c-api.md", public | for_tests, described())
    print("\n".join(wrong) or f"{len(public)} + {len(for_tests)} functions")
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
