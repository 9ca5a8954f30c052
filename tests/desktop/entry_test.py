#!/usr/bin/env python3
"""The counter app's menu entry, metainfo and icons as they are installed: entry_test.py entry|icons BUILD WORK COMPONENT..."""

import configparser
import re
import struct
import zlib

import installed

ID = "com.chipid.counter"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def png(data):
    """Width, height and the picture's bytes, unpacked."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    packed, at, size = b"", 8, None
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        if kind == b"IDAT":
            packed += body
        at += length + 12
    return *size, zlib.decompress(packed)


class Entry(installed.Installed):
    def entry(self):
        installed.need("desktop-file-validate", "appstreamcli")
        share = self.root / "share"
        file = share / f"applications/{ID}.desktop"
        outcome = installed.run("desktop-file-validate", file)
        assert (outcome.returncode, outcome.stdout) == (0, ""), outcome.stdout
        outcome = installed.run("appstreamcli", "validate", "--no-net", share / f"metainfo/{ID}.metainfo.xml")
        assert outcome.returncode == 0 and not re.search(r"^[EW]:", outcome.stdout, re.M), outcome.stdout
        outcome = installed.run("appstreamcli", "validate-tree", "--no-net", self.root.parent)
        assert outcome.returncode == 0, outcome.stdout
        self.both_languages(file)

    def both_languages(self, file):
        entry = configparser.ConfigParser(interpolation=None, strict=True)
        entry.optionxform = str
        entry.read(file, encoding="utf-8")
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            assert entry["Desktop Entry"][key] and entry["Desktop Entry"][f"{key}[vi]"], key
        action = entry["Desktop Action practice"]
        assert action["Name[vi]"] and action["Exec"] == "chipid-counter --practice"
        version = installed.run(self.build / "bin/chipid-counter", "--version").stdout.split()[-1]
        metainfo = (self.root / f"share/metainfo/{ID}.metainfo.xml").read_text(encoding="utf-8")
        assert re.findall(r'<release version="([^"]*)" date="\d{4}-\d\d-\d\d"', metainfo) == [version]
        assert metainfo.count("<li>") == metainfo.count('<li xml:lang="vi">')

    def icons(self):
        folder = self.root / "share/icons/hicolor"
        assert (folder / "scalable/apps/chipid-counter.svg").is_file()
        for size in SIZES:
            width, height, pixels = png((folder / f"{size}x{size}/apps/chipid-counter.png").read_bytes())
            assert (width, height) == (size, size), (size, width, height)
            assert len(set(pixels)) > 20, f"the icon of {size} pixels is all but empty"


if __name__ == "__main__":
    installed.main(Entry)
