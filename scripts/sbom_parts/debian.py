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


def owners(paths):
    """{path: name of its package}; files of no package are left out."""
    asked = {spelling: str(path) for path in paths for spelling in _spellings(path)}
    answers = {}
    names = sorted(asked)
    for start in range(0, len(names), 500):
        for line in output_of("dpkg-query", "--search", *names[start:start + 500], allowed=(0, 1)).splitlines():
            package, _, file = line.partition(": ")
            if file in asked:
                answers[asked[file]] = package.split(",")[0].split(":")[0]
    return answers


def files_of(name):
    return [Path(line) for line in output_of("dpkg-query", "--listfiles", name).splitlines()]
