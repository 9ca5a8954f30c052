"""The licences of an installed Debian package, out of its copyright file, in CycloneDX's form."""
import re
from pathlib import Path

from .debian import installed
from .licence_names import by_source, by_wording, expression_of, spdx_of

_doc = Path("/usr/share/doc")
_common = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9])")


def _text_of(package):
    file = _doc / package / "copyright"
    return file.read_text(errors="replace") if file.is_file() else ""


def _field(stanza, name):
    found = re.search(rf"^{name}:[ \t]*(.*(?:\n[ \t]+.*)*)", stanza, re.M | re.I)
    return found[1].strip() if found else ""


def _of_stanzas(text):
    """Of every stanza of files but those of the packaging; that of `*` first, for it is most of the package."""
    names = {}
    for stanza in re.split(r"\n\s*\n", text):
        files, licence = _field(stanza, "Files").split(), _field(stanza, "License").split("\n")[0].strip()
        if files and licence and not all(file.startswith("debian/") for file in files):
            names.setdefault(licence, "*" in files)
    return sorted(names, key=lambda name: (not names[name], name))


def names_of(package):
    """The licences as the copyright file names them: of Debian's format, else by the texts that it has or refers to."""
    text = _text_of(package)
    if "copyright-format/1" in text[:2000]:
        return _of_stanzas(text)
    words = " ".join(text.split())
    return sorted({name for wording, name in by_wording.items() if wording in words} | set(_common.findall(text)))


def _entry(name):
    identifier = spdx_of(name)
    if identifier:
        return {"license": {"id": identifier}}
    expression = expression_of(name)
    return {"license": {"name": expression or name}}


def licences_of(package):
    facts = installed(package)
    if facts and facts.source in by_source:
        return [{"expression": by_source[facts.source]}]
    names = names_of(package)
    if not names:
        return [{"license": {"name": f"see /usr/share/doc/{package}/copyright"}}]
    if len(names) == 1 and not spdx_of(names[0]) and expression_of(names[0]):
        return [{"expression": expression_of(names[0])}]
    entries = {str(_entry(name)): _entry(name) for name in names}
    return list(entries.values())
