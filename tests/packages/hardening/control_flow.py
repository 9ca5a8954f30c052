"""Control-flow enforcement (CET): the marks in the code, and the file's note that all of it is marked.

The linker writes the note only where every object has it. The start files of Debian 12's C library (Scrt1.o, crti.o,
crtn.o) have none, so no program linked there can; what the compiler does is looked for in the code instead."""
import re
import subprocess

_mark = bytes.fromhex("f30f1efa")  # endbr64
_of_start_files = 2


def _readelf(what, file):
    return subprocess.run(["readelf", "--wide", what, file], capture_output=True, text=True, check=False,
                          env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


def _has_note(file):
    return re.search(r"x86 feature:.*IBT.*SHSTK", _readelf("--notes", file))


def linker_can_note():
    files = [f"/usr/lib/x86_64-linux-gnu/{name}" for name in ("Scrt1.o", "crti.o", "crtn.o")]
    return all(_has_note(file) for file in files)


def _places(file):
    """[(address, offset, size)] of what is loaded."""
    found = re.findall(r"LOAD\s+0x(\w+) 0x(\w+) 0x\w+ 0x(\w+)", _readelf("--segments", file))
    return [(int(address, 16), int(offset, 16), int(size, 16)) for offset, address, size in found]


def _exported(file):
    """Addresses of the functions that others may call."""
    found = re.findall(r"^\s*\d+: (\w{16})\s+\S+ FUNC\s+(?:GLOBAL|WEAK)\s+\S+\s+\d+ ", _readelf("--dyn-syms", file), re.M)
    return {int(address, 16) for address in found}


def _offset(address, places):
    return next(address - start + offset for start, offset, size in places if start <= address < start + size)


def is_marked(path):
    data, places = path.read_bytes(), _places(path)
    unmarked = [address for address in _exported(path) if not data.startswith(_mark, _offset(address, places))]
    return not unmarked and data.count(_mark) > _of_start_files and (_has_note(path) or not linker_can_note())
