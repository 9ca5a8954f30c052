"""Tries every fenced block of a page in one language; see docs/developers/README.md for how blocks are marked.

check_page.py PAGE LANGUAGE    the blocks of that language
check_page.py PAGE page        tags of all blocks are known, links lead somewhere
check_page.py PAGE list        the languages of the page, separated by semicolons

Ends with 77 where a tool or binding is missing.
"""

import json
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

import managed
import markdown
import native
import scripted
from workshop import ROOT, WORK, Skip, Wrong

LANGUAGES = {
    "c": native.c, "cpp": native.cpp, "pascal": native.pascal, "cmake": native.cmake, "python": scripted.python, "csharp": managed.csharp,
    "java": managed.java, "js": scripted.js, "sh": scripted.sh,
    "json": lambda block, folder: json.loads(block.text),
    "xml": lambda block, folder: xml.etree.ElementTree.fromstring(block.text),
}
SHOWN = "text"
SKIPPED = 77


def check_block(block, folder):
    """Whether it is as it should be; says what is wrong where it is not."""
    try:
        LANGUAGES[block.tag](block, folder)
    except (Wrong, ValueError, xml.etree.ElementTree.ParseError) as wrong:
        print(f"---\n{block.text}---\n{block}: {wrong}")
        return False
    return True


def check_language(page, language):
    fine = []
    for block in markdown.blocks(page):
        if block.tag == language:
            with tempfile.TemporaryDirectory(dir=WORK, prefix=f"{page.stem}-{language}-") as folder:
                fine.append(check_block(block, Path(folder)))
    print(f"{page.name}: {sum(fine)} of {len(fine)} blocks in {language} hold")
    return 0 if fine and all(fine) else 1


def check_whole(page):
    wrong = [f"{block}: tag the block with one of {', '.join([*LANGUAGES, SHOWN])}"
             for block in markdown.blocks(page) if block.tag not in LANGUAGES and block.tag != SHOWN]
    wrong += [f"{page}: {link} is not there" for link in markdown.links(page) if not (page.parent / link).exists()]
    print("\n".join(wrong) or f"{page.name} is sound")
    return 1 if wrong else 0


def main(page, what):
    page = (ROOT / page).resolve()
    if what == "list":
        print(";".join(sorted({block.tag for block in markdown.blocks(page)} & set(LANGUAGES))), end="")
        return 0
    WORK.mkdir(parents=True, exist_ok=True)
    try:
        return check_whole(page) if what == "page" else check_language(page, what)
    except Skip as reason:
        print(f"skipped: {reason}")
        return SKIPPED


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
