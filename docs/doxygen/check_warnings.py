"""Runs Doxygen over the public headers and shows what it warns of: check_warnings.py DOXYGEN DOXYFILE LOG.

Every file, type, enum, function and macro has to be described. Need no words: members of a struct and values of an enum
whose names say it, and what copies or moves an object.
"""

import re
import subprocess
import sys
from pathlib import Path

SPEAKS_FOR_ITSELF = re.compile(r"\((?:variable|enumvalue)\) of .* is not documented"
                               r"|&&\s?\w*\) noexcept \(function\) of class .* is not documented")


def main(doxygen, doxyfile, log):
    subprocess.run([doxygen, doxyfile], check=True)
    lines = Path(log).read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if not SPEAKS_FOR_ITSELF.search(line)]
    print("\n".join(wrong) or "no warnings")
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
