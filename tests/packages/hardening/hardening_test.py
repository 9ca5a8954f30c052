#!/usr/bin/python3
"""Every program and library of every package keeps every rule. hardening_test.py SOURCE-FOLDER WORK-FOLDER"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
from control_flow import linker_can_note
from rules import RULES, broken


def packages(root):
    folder = Path(os.environ.get("CHIPID_PACKAGES", root / "build/packages"))
    return sorted(file for file in folder.glob("*.deb") if "-dbgsym" not in file.name)


def elf_files(package, work):
    target = work / package.stem
    shutil.rmtree(target, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run(["dpkg-deb", "--extract", package, target], check=True)
    files = [path for path in sorted(target.rglob("*")) if path.is_file() and not path.is_symlink()]
    return [path for path in files if path.open("rb").read(4) == b"\x7fELF"]


def said_by_debian(file):
    """What devscripts' hardening-check finds missing; what calls nothing to be fortified it does not know, nor why the
    note of CET is absent (control_flow.py)."""
    if not shutil.which("hardening-check"):
        return []
    done = subprocess.run(["hardening-check", "--nocolor", "--nofortify", "--nocfprotection", file], capture_output=True, text=True, check=False)
    return [line.strip() for line in done.stdout.splitlines() if re.search(r": no\b", line) and "(ignored)" not in line]


def main(root, work):
    files = [(package.name.split("_")[0], file) for package in packages(root) for file in elf_files(package, work)]
    if not files:
        print("skipped: no packages (scripts/package makes them)")
        return 77
    print("the linker can note CET here" if linker_can_note() else "the C library's start files have no note of CET here: marks only")
    wrong = [f"{package}: {file.name}: {what}" for package, file in files for what in broken(file) + said_by_debian(file)]
    print("\n".join(wrong) or f"{len(files)} files keep {len(RULES)} rules: {', '.join(file.name for _, file in files)}")
    return 1 if wrong else 0


sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
