#!/usr/bin/env python3
"""The components of the programs as `cmake --install` puts them below a folder: installed.py install BUILD WORK COMPONENT..."""

import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77


def run(*command, **options):
    return subprocess.run([str(part) for part in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)


def need(*programs):
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        print("not here:", *missing)
        raise SystemExit(SKIPPED)


class Installed:
    def __init__(self, build, work, *components):
        self.build, self.components = pathlib.Path(build), components
        self.root = pathlib.Path(work) / "usr"
        self.chipid = self.build / "bin/chipid"
        self.programs = ["chipid"] + (["chipid-counter"] if "counter" in components else [])

    def script(self, shell, program):
        places = {"bash": f"bash-completion/completions/{program}", "zsh": f"zsh/vendor-completions/_{program}",
                  "fish": f"fish/vendor_completions.d/{program}.fish"}
        return self.root / "share" / places[shell]

    def pages(self):
        return sorted(self.root.glob("share/man/**/*.1*"))

    def install(self):
        shutil.rmtree(self.root.parent, ignore_errors=True)
        for component in self.components:
            outcome = run("cmake", "--install", self.build, "--component", component, "--prefix", self.root)
            assert outcome.returncode == 0, outcome.stdout
        for program in self.programs:
            for shell in ("bash", "zsh", "fish"):
                assert self.script(shell, program).is_file(), self.script(shell, program)
            for folder in ("man/man1", "man/vi/man1"):
                assert list((self.root / "share" / folder).glob(f"{program}.1*")), f"{folder} has no page of {program}"


def main(steps):
    getattr(steps(*sys.argv[2:]), sys.argv[1])()


if __name__ == "__main__":
    main(Installed)
