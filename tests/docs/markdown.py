"""Fenced code blocks of a Markdown page, and the comment before one that says how it is to be tried."""

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^(?P<indent>\s*)(?P<marks>`{3,}|~{3,})\s*(?P<tag>[^\s`]*)")
COMMENT = re.compile(r"^\s*<!--\s*block:\s*(.*?)\s*-->\s*$")


@dataclass
class Block:
    page: Path
    line: int
    """Of the opening fence, from 1."""
    tag: str
    text: str
    body: bool = False
    """A fragment, to be put into the language's wrapper."""
    compile_only: bool = False
    """Not to be run: it would need what no test has."""
    verdicts: bool = False
    """Commands that may end with 1: a card was judged and not admitted."""
    specimen: str = ""
    """To be run with this virtual card in a reader of a private smart-card service."""

    def __str__(self):
        return f"{self.page}:{self.line} ({self.tag})"


def _marks(words):
    marks = {}
    words = words.split()
    while words:
        word = words.pop(0)
        if word == "body":
            marks["body"] = True
        elif word == "compile":
            marks["compile_only"] = True
        elif word == "verdicts":
            marks["verdicts"] = True
        elif word == "with-pcscd" and words:
            marks["specimen"] = words.pop(0)
        else:
            raise ValueError(f"a block comment says {word!r}, which means nothing")
    return marks


def _end(lines, start, opening):
    for index in range(start, len(lines)):
        if lines[index].strip().startswith(opening["marks"]) and not lines[index].strip().strip(opening["marks"][0]):
            return index
    raise ValueError(f"the block that begins in line {start} has no end")


def _comment_before(lines, index):
    while index > 0 and not lines[index - 1].strip():
        index -= 1
    found = COMMENT.match(lines[index - 1]) if index > 0 else None
    return _marks(found[1]) if found else {}


def blocks(page):
    """All fenced blocks, in their order."""
    lines = page.read_text(encoding="utf-8").splitlines()
    found, index = [], 0
    while index < len(lines):
        opening = FENCE.match(lines[index])
        if opening:
            end = _end(lines, index + 1, opening)
            text = "\n".join(line.removeprefix(opening["indent"]) for line in lines[index + 1:end]) + "\n"
            found.append(Block(page, index + 1, opening["tag"], text, **_comment_before(lines, index)))
            index = end
        index += 1
    return found


def links(page):
    """Files that a page leads to."""
    text = re.sub(r"^(`{3,}).*?^\1", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    return [target for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text) if "://" not in target]
