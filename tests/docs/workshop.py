"""Where blocks are tried: the tools and libraries, as CMake or the environment names them."""

import fcntl
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRAPPERS = Path(__file__).resolve().parent / "wrappers"
LIBRARIES = Path(os.environ.get("CHIPID_LIBRARY_DIR", ROOT / "build/dev/lib"))
PROGRAM = Path(os.environ.get("CHIPID_BIN", ROOT / "build/dev/bin/chipid"))
WORK = Path(os.environ.get("CHIPID_DOCS_WORK", ROOT / "build/dev/docs"))


class Skip(Exception):
    """A tool or binding is not here."""


class Wrong(Exception):
    """A block does not compile, or ends otherwise than it should."""


def need(*programs):
    """The path of the first of these programs that is there."""
    for program in programs:
        if found := shutil.which(os.environ.get(f"CHIPID_{program.upper()}", program)):
            return found
    raise Skip(f"{programs[0]} is not installed")


def environment():
    return os.environ | {
        "CHIPID_LIBRARY_DIR": str(LIBRARIES), "CHIPID_BIN": str(PROGRAM), "LD_LIBRARY_PATH": str(LIBRARIES),
        "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "CHIPID_HOME": str(WORK / "home"), "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT / "bindings/python/src"), "PYTHONDONTWRITEBYTECODE": "1",
    }


def run(command, folder, **more):
    """A step; Wrong with all that it said where it fails."""
    done = subprocess.run([str(part) for part in command], cwd=folder, env=environment() | more, text=True, timeout=240,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        shown = " ".join(str(part) for part in command)
        raise Wrong(f"{shown[:300]}\nended with {done.returncode}\n{done.stdout}")
    return done.stdout


def try_out(block, command, folder):
    """Runs what a block became, with a reader where it asks for one."""
    if block.compile_only:
        return
    if block.specimen:
        command = [ROOT / "scripts/with-pcscd", "--log", block.specimen, "--", *command]
    print(run(command, folder), end="")


def whole(block, wrapper):
    """The text of the block as a whole program."""
    if not block.body:
        return block.text
    return (WRAPPERS / wrapper).read_text(encoding="utf-8").replace("/*BODY*/", block.text).replace("#BODY#", block.text)


@contextmanager
def made_once(name, *sources):
    """A folder for what several tests need. Yields it and whether it has to be made (anew); one test at a time."""
    WORK.mkdir(parents=True, exist_ok=True)
    folder, stamp = WORK / name, WORK / f"{name}.stamp"
    with open(WORK / f"{name}.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        newest = max(source.stat().st_mtime for source in sources)
        stale = not stamp.exists() or stamp.stat().st_mtime < newest
        folder.mkdir(exist_ok=True)
        yield folder, stale
        if stale:
            stamp.touch()


PYTHON = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
