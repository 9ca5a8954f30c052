#!/usr/bin/env python3
"""Real shells complete command lines with the installed scripts: completion_test.py bash|zsh|fish|whole BUILD WORK COMPONENT..."""

import os
import pathlib
import re
import shlex

import installed

# Words typed so far, the last one being completed: what has to be offered, what must not be.
CASES = [
    (["chipid", "re"], {"read", "readers"}, {"verify"}),
    (["chipid", "read", "--al"], {"--allow-bac-fallback"}, {"--all"}),
    (["chipid", "card", "ru"], {"run"}, {"read"}),
    (["chipid", "card", "run", "vn-citizen-2"], {"vn-citizen-2021", "vn-citizen-2024"}, {"icao-td3-bac"}),
    (["chipid", "read", "--lang", ""], {"en", "vi"}, {"--reader"}),
    (["chipid", "export", "--format", "f"], {"fhir"}, {"csv"}),
    (["chipid", "verify", "--accept", "rev"], {"review"}, {"invalid"}),
    (["chipid", "match", "providers", ""], {"check", "sign"}, {"face"}),
    (["chipid", "read", "--json", "--no-portrait", "--policy", "some"], {"some-policy.json"}, {"other.txt"}),
    (["chipid", "completion", "f"], {"fish"}, {"bash"}),
]
COUNTER_CASES = [
    (["chipid-counter", "--pr"], {"--practice"}, {"--port"}),
    (["chipid-counter", "--theme", ""], {"light", "dark", "contrast"}, {"--lang"}),
    (["chipid-counter", "--workflow", "ki"], {"kiosk"}, {"clinic"}),
]


class Completion(installed.Installed):
    def cases(self):
        return CASES + (COUNTER_CASES if "counter" in self.components else [])

    def folder(self):
        folder = self.root.parent / "typed_here"
        folder.mkdir(exist_ok=True)
        for name in ("some-policy.json", "other.txt"):
            (folder / name).touch()
        return folder

    def check(self, offered_for):
        for words, wanted, unwanted in self.cases():
            offered = offered_for(words)
            assert wanted <= offered, f"{words}: {sorted(wanted - offered)} is not offered, but {sorted(offered)}"
            assert not unwanted & offered, f"{words}: {sorted(unwanted & offered)} is offered"

    def in_bash(self, words, line=None):
        """`words` as bash breaks the line: at blanks, colons and equals signs."""
        line = line or " ".join(words)
        script = (f"source {shlex.quote(str(self.script('bash', words[0])))}\n"
                  f"COMP_WORDS=({' '.join(map(shlex.quote, words))}) COMP_CWORD={len(words) - 1}\n"
                  f"COMP_LINE={shlex.quote(line)} COMP_POINT={len(line)} COMP_WORDBREAKS=$' \\t\\n\"=:'\n"
                  f"_{words[0].replace('-', '_')}\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n")
        outcome = installed.run("bash", "--norc", "-c", script, cwd=self.folder())
        assert outcome.returncode == 0, outcome.stdout
        return {word.strip() for word in outcome.stdout.split("\n") if word}

    def bash(self):
        installed.need("bash")
        self.check(self.in_bash)
        assert self.in_bash(["chipid", "read", "--files", "com,so"]) == {"com,sod"}
        assert self.in_bash(["chipid", "read", "--reader", "virt"]) > {"virtual:vn-citizen-2021"}
        offered = self.in_bash(["chipid", "read", "--reader", "virtual", ":", "vn-citizen-20"],
                               "chipid read --reader virtual:vn-citizen-20")
        assert offered == {"vn-citizen-2021", "vn-citizen-2024"}, offered
        offered = self.in_bash(["chipid", "read", "--lang", "=", "v"], "chipid read --lang=v")
        assert offered == {"vi"}, offered

    def zsh(self):
        installed.need("zsh")
        for program in self.programs:
            outcome = installed.run("zsh", "-n", self.script("zsh", program))
            assert (outcome.returncode, outcome.stdout) == (0, ""), outcome.stdout
        self.check(self.in_zsh)

    def in_zsh(self, words):
        """A zsh on a terminal of its own, that writes down what it would offer."""
        outcome = installed.run(pathlib.Path(__file__).with_name("zsh_offers.py"), self.root.parent / "zsh", *words,
                                cwd=self.folder(), env={**os.environ, "FPATH_FIRST": str(self.script("zsh", "chipid").parent)})
        assert outcome.returncode == 0, outcome.stdout
        return {line.strip() for line in outcome.stdout.split("\n")}

    def in_fish(self, words, language="C"):
        script = f"source {shlex.quote(str(self.script('fish', words[0])))}; complete -C {shlex.quote(' '.join(words))}"
        home = self.root.parent / "fish"
        home.mkdir(exist_ok=True)
        outcome = installed.run("fish", "--private", "--no-config", "-c", script, cwd=self.folder(),
                                env={"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": language})
        assert outcome.returncode == 0 and "error" not in outcome.stdout, outcome.stdout
        return outcome.stdout.splitlines()

    def fish(self):
        installed.need("fish")
        for program in self.programs:
            outcome = installed.run("fish", "-n", self.script("fish", program))
            assert (outcome.returncode, outcome.stdout) == (0, ""), outcome.stdout
        self.check(lambda words: {line.split("\t")[0] for line in self.in_fish(words)})
        assert {"virtual:vn-citizen-2021"} <= {line.split("\t")[0]
                                               for line in self.in_fish(["chipid", "read", "--reader", "virtual:vn"])}
        assert any("Open a chip" in line for line in self.in_fish(["chipid", "read"]))
        assert any("Mở chip" in line for line in self.in_fish(["chipid", "read"], "vi_VN.UTF-8"))

    def whole(self):
        """The options that the help of a command lists, a command at a time, are those that the script knows."""
        for program in self.programs:
            rows = re.findall(r"^ +'([^']+)'\) commands='([^']*)' options='([^']*)' flags='([^']*)'",
                              self.script("bash", program).read_text(encoding="utf-8"), re.M)
            assert rows, program
            for path, _, options, flags in rows:
                outcome = installed.run(self.build / "bin" / program, *path.split()[1:], "--help",
                                        env={**os.environ, "LC_ALL": "C", "QT_QPA_PLATFORM": "offscreen"})
                listed = set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", outcome.stdout, re.M))
                known = {word for word in f"{options} {flags}".split() if word.startswith("--")}
                assert listed == known, f"{path}: {sorted(listed ^ known)}"


if __name__ == "__main__":
    installed.main(Completion)
