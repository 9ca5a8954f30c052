"""About the library itself."""

from chipid._borrowed import text
from chipid._library import lib


def version() -> str:
    """The version of the library, such as "0.1.0"."""
    return text(lib.chipid_version())


def owned_count() -> int:
    """How many handles, strings and bytes of the library the program holds at this moment: for tests against leaks."""
    return int(lib.chipid_owned_count())
