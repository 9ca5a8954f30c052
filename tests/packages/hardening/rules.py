"""What readelf must say of a hardened file. Each rule: its name, and whether a file fits it."""
import re
import subprocess

from control_flow import is_marked

# What FORTIFY replaces at every call. Others (memcpy, read) it replaces only where the room is known to the compiler: a file
# that calls those alone may rightly have no checked call.
_fortified = {"strcpy", "strncpy", "strcat", "strncat", "sprintf", "snprintf", "vsprintf", "vsnprintf", "printf", "fprintf",
              "vprintf", "vfprintf", "asprintf", "realpath", "getcwd", "fgets"}
_install_folder = re.compile(r"^(\$ORIGIN(/\.\.)*(/lib(/[\w-]+)?)?(/chipid)?/?|/usr/lib/[\w-]+(/chipid)?)$")


class Elf:
    def __init__(self, path):
        self.path = path
        self.dynamic = self._readelf("--dynamic")
        self.segments = self._readelf("--segments")
        self.sections = self._readelf("--sections")
        self.header = self._readelf("--file-header")
        self.wanted = set(re.findall(r" UND (\w+)", self._readelf("--dyn-syms")))

    def _readelf(self, what):
        return subprocess.run(["readelf", "--wide", what, self.path], capture_output=True, text=True, check=True,
                              env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout

    @property
    def is_program(self):
        return "INTERP" in self.segments

    def paths(self):
        return ":".join(re.findall(r"\((?:RUNPATH|RPATH)\)[^\[]*\[(.*)\]", self.dynamic)).split(":")


def _position_independent(elf):
    return "DYN (" in elf.header and (not elf.is_program or re.search(r"FLAGS_1\).*\bPIE\b", elf.dynamic))


def _bound_at_once(elf):
    return re.search(r"BIND_NOW|FLAGS_1\).*\bNOW\b", elf.dynamic)


def _stack_is_not_code(elf):
    return re.search(r"GNU_STACK\s.*\sRW\s", elf.segments)


def _protects_stack(elf):
    return "__stack_chk_fail" in elf.wanted


def _fortify(elf):
    return any(name.endswith("_chk") for name in elf.wanted) or not elf.wanted & _fortified


def _control_flow(elf):
    return "X86-64" not in elf.header or is_marked(elf.path)


def _looks_where_it_is_installed(elf):
    return all(not path or _install_folder.match(path) for path in elf.paths())


def _stripped(elf):
    return ".symtab" not in elf.sections and ".debug_info" not in elf.sections


RULES = {
    "position-independent (PIE)": _position_independent,
    "RELRO": lambda elf: "GNU_RELRO" in elf.segments,
    "bound when loaded (BIND_NOW)": _bound_at_once,
    "no code on the stack (NX)": _stack_is_not_code,
    "stack protector": _protects_stack,
    "FORTIFY": _fortify,
    "CET (marks of IBT)": _control_flow,
    "no RUNPATH into a build folder": _looks_where_it_is_installed,
    "no text relocations": lambda elf: "TEXTREL" not in elf.dynamic,
    "stripped": _stripped,
}


def broken(path):
    """The names of the rules that a file does not keep."""
    elf = Elf(path)
    return [name for name, fits in RULES.items() if not fits(elf)]
