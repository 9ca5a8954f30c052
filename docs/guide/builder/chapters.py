"""The guide as it is written: one folder a language, one file a chapter, the same names in both."""

import pathlib

LANGUAGES = ("vi", "en")

# The parts and their chapters (names of files) in the order in which they are read.
PARTS = (
    ("clerk", ("counter", "check", "verdicts", "faces", "hand_on", "supervisor", "keys")),
    ("site", ("setup", "trust", "workflows", "lists", "kiosk", "papers", "typing", "receivers", "agent", "history",
              "postgresql", "backups")),
    ("help", ("troubles",)),
)

TITLES = {
    "vi": {"title": "ChipID tại quầy", "subtitle": "Hướng dẫn sử dụng", "contents": "Mục lục", "version": "Phiên bản",
           "clerk": "Dành cho nhân viên quầy", "site": "Dành cho người thiết lập", "help": "Khi gặp trục trặc"},
    "en": {"title": "ChipID at the counter", "subtitle": "User guide", "contents": "Contents", "version": "Version",
           "clerk": "For the clerk", "site": "For who sets it up", "help": "When something is wrong"},
}


def names():
    return [name for _, chapters in PARTS for name in chapters]


def read(folder, language, name):
    return (pathlib.Path(folder) / language / f"{name}.md").read_text(encoding="utf-8")
