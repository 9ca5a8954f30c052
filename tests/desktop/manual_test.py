#!/usr/bin/env python3
"""The manual pages, by the programs that read them: manual_test.py warnings|names|dates|examples|vietnamese BUILD WORK COMPONENT..."""

import gzip
import os
import re
import shutil
import subprocess

import installed

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "100", "MANROFFSEQ": ""}
# What waits for readers or requests until it is ended, or for the whole session.
WAITING = ("chipid watch", "chipid serve", "chipid-counter", "source ")
# What needs a card on a reader, or pcscd, which is not there everywhere: status 3 is an answer too.
READERS = ("chipid readers", "chipid doctor", "chipid read --number")


def text_of(page):
    return gzip.decompress(page.read_bytes()).decode() if page.suffix == ".gz" else page.read_text(encoding="utf-8")


class Manual(installed.Installed):
    def warnings(self):
        installed.need("man", "mandoc")
        for page in self.pages():
            outcome = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page], env=ENVIRONMENT,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
            assert (outcome.returncode, outcome.stderr) == (0, ""), f"{page}: {outcome.stderr}"
            outcome = installed.run("mandoc", "-Tlint", "-Wwarning", page)
            assert outcome.returncode == 0, outcome.stdout

    def names(self):
        installed.need("lexgrog")
        listed = installed.run(self.chipid, "--help", env={**os.environ, "LC_ALL": "C"}).stdout
        commands = re.findall(r"^  ([a-z]+) ", listed[listed.index("Subcommands:"):], re.M)
        wanted = {"chipid"} | {f"chipid-{command}" for command in commands}
        if "counter" in self.components:
            wanted.add("chipid-counter")
        for folder in ("man/man1", "man/vi/man1"):
            pages = [page for page in self.pages() if page.parent == self.root / "share" / folder]
            names = set()
            for page in pages:
                outcome = installed.run("lexgrog", page, env=ENVIRONMENT)
                found = re.search(r': "(\S+) - (.+)"', outcome.stdout)
                assert outcome.returncode == 0 and found, f"{page}: {outcome.stdout}"
                names.add(found.group(1))
            assert names == wanted, f"{folder}: {sorted(names ^ wanted)}"

    def dates(self):
        for date in ("2026-01-02", "2026-01-02", "2027-03-04"):
            folder = self.root.parent / f"again_{date}"
            earlier = {page.name: page.read_bytes() for page in folder.rglob("man1/*")} if folder.exists() else None
            shutil.rmtree(folder, ignore_errors=True)
            outcome = installed.run(self.chipid, "manual", "--out", folder, "--date", date)
            assert outcome.returncode == 0, outcome.stdout
            pages = {page.name: page.read_bytes() for page in folder.rglob("man1/*")}
            assert earlier is None or earlier == pages, "two writings differ"
            assert all(date.encode() in page for page in pages.values())

    def example_lines(self):
        for page in self.pages():
            if "/vi/" in str(page):
                continue
            for block in re.findall(r"^\.nf\n(.*?)\n\.fi", text_of(page), re.M | re.S):
                yield page, block.replace("\\-", "-").replace("\\(aq", "'").replace("\\(ti", "~").replace("\\e", "\\").replace("\\&", "")

    def examples(self):
        folder = self.root.parent / "examples"
        shutil.rmtree(folder, ignore_errors=True)
        bin_folder = self.build / "bin"
        count = 0
        for page, example in self.example_lines():
            if example.startswith(WAITING) or "| source" in example:
                continue
            place = folder / str(count)
            place.mkdir(parents=True)
            outcome = installed.run("bash", "-c", f"set -o pipefail; {example}", cwd=place,
                                    env={**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}", "LC_ALL": "C", "CHIPID_HOME": str(place)})
            allowed = (0, 1, 3) if example.startswith(READERS) else (0, 1)
            assert outcome.returncode in allowed, f"{page.name}: {example}\n{outcome.returncode}: {outcome.stdout}"
            count += 1
        assert count > 10, count

    def vietnamese(self):
        outcome = installed.run(self.chipid, "manual", "--untranslated")
        assert (outcome.returncode, outcome.stdout) == (0, ""), f"sdk/tools/help/vietnamese.def lacks:\n{outcome.stdout}"
        said = installed.run(self.chipid, "read", "--help", env={**os.environ, "LC_ALL": "vi_VN.UTF-8"}).stdout
        assert "Mở chip" in said and "Cách dùng" in said, said
        for page in self.pages():
            if "/vi/" in str(page):
                assert ".SH MÔ TẢ" in text_of(page), page


if __name__ == "__main__":
    installed.main(Manual)
