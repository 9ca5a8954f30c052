"""What an ELF file says of itself."""
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from .command import output_of

# Short constants stand one behind another with no zero byte between them: only their ends are sure.
_library_name = re.compile(rb"(lib[A-Za-z0-9_+-]+(?:\.[0-9]+)?\.so(?:\.[0-9]+)*)\x00")


@dataclass(frozen=True)
class Dynamic:
    soname: str
    needed: tuple
    folders: tuple  # RUNPATH


def is_elf(path):
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _values(text, tag):
    return re.findall(rf"\({tag}\)[^\[]*\[(.*)\]", text)


@functools.lru_cache(maxsize=None)
def dynamic(path):
    text = output_of("readelf", "--wide", "--dynamic", str(path))
    folders = ":".join(_values(text, "RUNPATH") + _values(text, "RPATH"))
    here = str(Path(path).parent)
    return Dynamic(soname=next(iter(_values(text, "SONAME")), Path(path).name),
                   needed=tuple(_values(text, "NEEDED")),
                   folders=tuple(f.replace("${ORIGIN}", "$ORIGIN").replace("$ORIGIN", here) for f in folders.split(":") if f))


def libraries_named(path):
    """Names of libraries among a file's texts that it does not link: what it may load later (dlopen)."""
    names = {name.decode() for name in _library_name.findall(path.read_bytes())}
    known = dynamic(path)
    return sorted(names - set(known.needed) - {known.soname})
