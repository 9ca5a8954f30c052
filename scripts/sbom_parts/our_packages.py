"""Our packages: unpacked into a folder of their own."""
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from .command import Trouble, output_of
from .elf import is_elf


@dataclass(frozen=True)
class OurPackage:
    file: Path
    root: Path  # where it is unpacked
    fields: dict

    @property
    def name(self):
        return self.fields["Package"]

    @property
    def version(self):
        return self.fields["Version"]

    @property
    def purl(self):
        return f"pkg:deb/chipid/{self.name}@{self.version}?arch={self.fields['Architecture']}"

    @property
    def sha256(self):
        return hashlib.sha256(self.file.read_bytes()).hexdigest()

    def elf_files(self):
        return sorted(path for path in self.root.rglob("*") if is_elf(path))

    def names_in(self, field):
        """The packages of Depends or the like; of alternatives the first."""
        entries = [entry.split("|")[0] for entry in self.fields.get(field, "").split(",")]
        return [re.split(r"[\s:(]", entry.strip())[0] for entry in entries if entry.strip()]


def _fields(file):
    text = output_of("dpkg-deb", "--field", str(file))
    return dict(re.findall(r"^([A-Za-z-]+): *(.*)$", text, re.M))


def unpack(folder, scratch):
    """Every .deb of a folder except those of debugging symbols."""
    files = sorted(file for file in Path(folder).glob("*.deb") if "-dbgsym" not in file.name)
    if not files:
        raise Trouble(f"there is no .deb in {folder}: run scripts/package first.",
                      f"Không có tệp .deb nào trong {folder}: hãy chạy scripts/package trước.")
    return [_unpacked(file, Path(scratch) / file.stem) for file in files]


def _unpacked(file, root):
    output_of("dpkg-deb", "--extract", str(file), str(root))
    return OurPackage(file, root, _fields(file))
