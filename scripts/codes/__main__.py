"""Writes, or compares, what is made from errors.def and enums.def."""

import sys

from codes import c, csharp, java, node, page, pascal, python, tables

USAGE = """Usage: scripts/make-codes [--check]

Writes the error codes and enums of the C header and of every binding, and docs/errors.md, from
sdk/include/chipid/errors.def and sdk/src/capi/enums.def; and the Pascal unit's declarations from the C headers. To be
run after a change of one of them.

  --check   write nothing; end with 1 where a file is not what it would be
"""
HINT = "made from errors.def and enums.def by scripts/make-codes; do not edit"


def files():
    """Path -> text of all that is made."""
    made = {}
    for target in (c, python, csharp, java, node, pascal, page):
        made.update(target.files(tables.errors(), tables.enums(), HINT))
    return made


def differs(path, text):
    return not path.exists() or path.read_text(encoding="utf-8") != text


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(USAGE, end="")
        return 0 if arguments in (["--help"], ["-h"]) else 2
    changed = [(path, text) for name, text in files().items() if differs(path := tables.ROOT / name, text)]
    for path, text in changed:
        if arguments:
            print(f"make-codes: {path.relative_to(tables.ROOT)} is not what the tables say; run scripts/make-codes")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if arguments and changed else 0


sys.exit(main(sys.argv[1:]))
