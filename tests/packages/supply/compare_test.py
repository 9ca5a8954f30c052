#!/usr/bin/python3
"""scripts/reproducible sees one byte of one package, and a package too few. compare_test.py compare SOURCE-FOLDER WORK-FOLDER"""
import shutil
import subprocess
import sys
from pathlib import Path

root, work = Path(sys.argv[2]), Path(sys.argv[3]) / "compare"


def package(folder, name, text):
    tree = work / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(f"Package: {name}\nVersion: 1\nArchitecture: all\nMaintainer: x <x@example.org>\nDescription: x\n")
    (tree / "file").write_text(text)
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", tree, folder / f"{name}.deb"], check=True, capture_output=True,
                   env={"SOURCE_DATE_EPOCH": "1790000000", "PATH": "/usr/bin:/bin"})


def compared(one, other):
    done = subprocess.run([root / "scripts/reproducible", "--compare", work / one, work / other], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def demand(fine, what):
    if not fine:
        sys.exit(f"wrong: {what}")


shutil.rmtree(work, ignore_errors=True)
for folder, text in (("one", "a\n"), ("same", "a\n"), ("changed", "b\n"), ("fewer", "a\n")):
    package(work / folder, "alpha", "a\n")
    package(work / folder, "beta", text)
(work / "fewer/beta.deb").unlink()
demand(compared("one", "same")[0] == 0, "two equal folders differ")
code, said = compared("one", "changed")
demand(code == 1 and "DIFFERENT  beta.deb" in said and "same " in said, said)
demand(not shutil.which("diffoscope") or "+b" in said, f"what differs is not shown: {said}")
demand(compared("one", "fewer")[0] == 1 and compared("fewer", "one")[0] == 1, "a package too few was not seen")
