"""Names that Debian's copyright files use, as SPDX identifiers; a name that is not here is kept as it stands."""
import re

_spdx = {
    "expat": "MIT", "mit": "MIT", "isc": "ISC", "curl": "curl", "zlib": "Zlib", "libpng": "Libpng",
    "bsl-1.0": "BSL-1.0", "0bsd": "0BSD", "cc0-1.0": "CC0-1.0", "cc0": "CC0-1.0", "wtfpl": "WTFPL", "unlicense": "Unlicense",
    "apache-2.0": "Apache-2.0", "apache-2": "Apache-2.0", "apache 2.0": "Apache-2.0", "openssl": "OpenSSL",
    "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "bsd-4-clause": "BSD-4-Clause",
    "bsd-2-clauses": "BSD-2-Clause", "bsd-3-clauses": "BSD-3-Clause",
    "bsd-4-clause-uc": "BSD-4-Clause-UC", "mpl-1.1": "MPL-1.1", "mpl-2.0": "MPL-2.0", "ftl": "FTL", "ofl-1.1": "OFL-1.1",
    "ijg": "IJG", "beerware": "Beerware", "artistic": "Artistic-1.0-Perl", "artistic-2.0": "Artistic-2.0",
    "hpnd": "HPND", "fsfap": "FSFAP", "fsful": "FSFUL", "fsfullr": "FSFULLR", "mit/x11": "MIT", "libtiff": "libtiff",
    "mit/x consortium license": "MIT", "bsd-2": "BSD-2-Clause", "bsd-3": "BSD-3-Clause", "bsd2": "BSD-2-Clause",
    "boost-1.0": "BSL-1.0",
    "hpnd-sell-variant": "HPND-sell-variant", "ntp": "NTP", "psf-2": "PSF-2.0", "python": "Python-2.0",
    "afl-2.1": "AFL-2.1", "unicode": "Unicode-DFS-2016", "bzip2": "bzip2-1.0.6", "x11": "X11", "postgresql": "PostgreSQL",
}
_gnu = re.compile(r"^(a?gpl|lgpl|gfdl)(?:-niv)?[- ]?v?(\d(?:\.\d)?)(\+|-or-later|-only)?$")

# Copyright files that tell a story instead of naming licences: the licence of what is loaded, as their text has it.
by_source = {
    "gcc-12": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "glibc": "LGPL-2.1-or-later",
    "linux": "GPL-2.0-only WITH Linux-syscall-note",
}
# Files that have the licence's words only.
by_wording = {
    "Permission is hereby granted, free of charge, to any person": "MIT",
    "Permission to use, copy, modify, distribute, and sell this software": "HPND-sell-variant",
}


def spdx_of(name):
    """The SPDX identifier of one name, or None."""
    plain = name.strip().lower()
    if plain in _spdx:
        return _spdx[plain]
    gnu = _gnu.match(plain)
    if not gnu:
        return None
    number = gnu[2] if "." in gnu[2] else gnu[2] + ".0"
    if gnu[1] == "gfdl" and "." not in gnu[2]:
        return None
    return f"{gnu[1].upper()}-{number}-{'or-later' if gnu[3] in ('+', '-or-later') else 'only'}"


def expression_of(text):
    """An SPDX expression of names joined by `and` and `or`, or None where a name is unknown."""
    words = re.split(r"\s+(and|or|and/or)\s+", text.replace(",", ""), flags=re.I)
    known = [spdx_of(word) if index % 2 == 0 else {"and": "AND"}.get(word.lower(), "OR") for index, word in enumerate(words)]
    if None in known:
        return None
    # Without brackets `and` binds first in both languages.
    return " ".join(known)
