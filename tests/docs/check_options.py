"""Every option that a page gives to `chipid` or `chipid-counter` is one that the program knows.

check_options.py [PAGE...]    by default all pages of the repository
"""

import functools
import re
import subprocess
import sys
from pathlib import Path

from check_links import ROOT, pages
from workshop import PROGRAM, environment

CALL = re.compile(r"(?<![\w/.-])(?<!install )(chipid|chipid-counter)((?: +[^\s`|)#;&]+)+)")
OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]+")


@functools.lru_cache(None)
def help_of(*command):
    """What a command says of itself; nothing where it is none."""
    done = subprocess.run([PROGRAM.parent / command[0], *command[1:], "--help"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          env=environment() | {"QT_QPA_PLATFORM": "offscreen"}, text=True, timeout=60, check=False)
    return done.stdout if done.returncode == 0 else ""


def command_of(program, words):
    """The program and as many of the next words as are its subcommands."""
    command = [program]
    for word in words if program == "chipid" else ():
        if not re.fullmatch("[a-z]+", word) or not help_of(*command, word):
            break
        command.append(word)
    return command


def unknown_options(page):
    text = re.sub(r"\\\n\s*", " ", page.read_text(encoding="utf-8"))
    for program, rest in CALL.findall(text):
        if (PROGRAM.parent / program).exists():
            command = command_of(program, rest.split())
            yield from (f"{page}: {' '.join(command)} has no {option}" for option in OPTION.findall(rest)
                        if not re.search(rf"{option}(?![\w-])", help_of(*command)))


def main(chosen):
    found = chosen or pages(ROOT)
    wrong = sorted({line for page in found for line in unknown_options(Path(page))})
    print("\n".join(wrong) or f"{len(found)} pages name no option that is not there")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
