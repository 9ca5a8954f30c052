"""What dpkg knows: whose a file is, what a package says of itself."""
import functools
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from .command import output_of

_fields = ("Package", "Version", "Architecture", "source:Package", "source:Version", "Maintainer", "Homepage", "binary:Summary")


@dataclass(frozen=True)
class Package:
    name: str
    version: str
    architecture: str
    source: str
    source_version: str
    maintainer: str
    homepage: str
    summary: str

    @property
    def purl(self):
        version = quote(self.version, safe="~:")
        return f"pkg:deb/debian/{quote(self.name)}@{version}?arch={self.architecture}&distro={release()}"


@functools.lru_cache(maxsize=1)
def release():
    return re.search(r"^VERSION_CODENAME=(\S+)", Path("/etc/os-release").read_text(), re.M)[1]


@functools.lru_cache(maxsize=None)
def installed(name):
    """The installed package of this name, or None."""
    form = "\\t".join(f"${{{field}}}" for field in _fields) + "\\t${db:Status-Status}\\n"
    for line in output_of("dpkg-query", "--show", "--showformat", form, name, allowed=(0, 1)).splitlines():
        *values, status = line.split("\t")
        if status == "installed":
            return Package(*values)
    return None


def _spellings(path):
    """/lib and /usr/lib are one folder, and dpkg knows each file by one of the two names."""
    text = str(path)
    return (text, text[4:]) if text.startswith("/usr/") else (text, "/usr" + text)


@functools.lru_cache(maxsize=1)
def _owned():
    """{file: its package}, from dpkg's own lists: `dpkg-query --search` takes minutes for the thousands of headers of a build."""
    found = {}
    for listing in Path("/var/lib/dpkg/info").glob("*.list"):
        package = listing.stem.split(":")[0]
        found.update((line, package) for line in listing.read_text(errors="replace").splitlines())
    return found


def owners(paths):
    """{path: name of its package}; files of no package are left out."""
    owned = _owned()
    found = {str(path): next((owned[name] for name in _spellings(path) if name in owned), None) for path in paths}
    return {path: package for path, package in found.items() if package}


def files_of(name):
    return [Path(line) for line in output_of("dpkg-query", "--listfiles", name).splitlines()]
