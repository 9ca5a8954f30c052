#!/usr/bin/python3
"""A folder is signed with a throw-away key; its receiver, with the two commands of docs/supply-chain.md, finds what was changed
on the way. sign_test.py all SOURCE-FOLDER WORK-FOLDER"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_, _, root, _ = sys.argv


class Person:
    """Somebody with a key ring of his own."""

    def __init__(self, home):
        home.mkdir(mode=0o700)
        self.environment = os.environ | {"GNUPGHOME": str(home), "LC_ALL": "C"}

    def run(self, *command, folder=".", **more):
        return subprocess.run(command, cwd=folder, env=self.environment, capture_output=True, text=True, check=False, **more)

    def make_key(self, name):
        done = self.run("gpg", "--batch", "--passphrase", "", "--quick-generate-key", f"{name} <{name}@example.org>", "ed25519", "sign", "1d")
        assert done.returncode == 0, done.stderr
        return self.run("gpg", "--armor", "--export", name).stdout

    def trust(self, key):
        assert self.run("gpg", "--import", input=key).returncode == 0

    def accepts(self, folder):
        """The documented commands, one after the other."""
        commands = (("gpg", "--verify", "SHA256SUMS.asc", "SHA256SUMS"), ("sha256sum", "--check", "--strict", "SHA256SUMS"))
        return [self.run(*command, folder=folder).returncode == 0 for command in commands]

    def end(self):
        self.run("gpgconf", "--kill", "all")


def sign(person, folder, *options):
    return person.run(str(Path(root) / "scripts/sign-release"), *options, str(folder))


def released(folder):
    folder.mkdir()
    for name in ("libchipid0_0.1.0_amd64.deb", "chipid_0.1.0.tar.xz", "chipid_0.1.0.cdx.json"):
        (folder / name).write_text(f"what {name} holds\n")
    (folder / "notes.txt").write_text("not handed out\n")
    return folder


def changed(folder, name, change):
    copy = folder.parent / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    change(copy)
    return copy


def demand(got, wanted, what):
    if got != wanted:
        sys.exit(f"wrong: {what}: {got}")


def check_receiver(receiver, other, folder):
    package = "libchipid0_0.1.0_amd64.deb"
    cases = {
        "as signed": (lambda copy: None, [True, True]),
        "a package was changed": (lambda copy: (copy / package).write_text("other\n"), [True, False]),
        "a package is missing": (lambda copy: (copy / package).unlink(), [True, False]),
        "package and list were changed": (lambda copy: ((copy / package).write_text("other\n"), copy.joinpath("SHA256SUMS").write_text(
            receiver.run("sha256sum", package, folder=copy).stdout)), [False, True]),
        "signed by somebody else": (lambda copy: sign(other, copy), [False, True]),
        "the signature is missing": (lambda copy: (copy / "SHA256SUMS.asc").unlink(), [False, True]),
    }
    for what, (change, wanted) in cases.items():
        demand(receiver.accepts(changed(folder, "received", change)), wanted, what)


def check_maker(maker, folder):
    demand("notes.txt" in (folder / "SHA256SUMS").read_text(), False, "only what is handed out is listed")
    done = sign(maker, folder, "--key", "nobody@example.org")
    demand((done.returncode, (folder / "SHA256SUMS").exists()), (1, False), "no key, no list that looks signed")
    demand("khóa" in done.stderr and "gpg --list-secret-keys" in done.stderr, True, "what to do is said in both languages")
    oddities = {
        "a link": ("l.deb", lambda path: path.symlink_to("/etc/hostname")),
        "a pipe": ("p.deb", os.mkfifo),
        "a folder": ("d.deb", Path.mkdir),
        "a name of two lines": ("n\nl.deb", Path.touch),
    }
    for what, (name, make) in oddities.items():
        done = sign(maker, changed(folder, "odd", lambda copy: make(copy / name)))
        demand((done.returncode, "plain file" in done.stderr), (1, True), f"{what} is not signed")
    empty = folder.parent / "empty"
    empty.mkdir()
    demand(sign(maker, empty).returncode, 1, "nothing to sign")


def main(scratch):
    people = maker, other, receiver = [Person(scratch / name) for name in ("maker", "other", "receiver")]
    try:
        receiver.trust(maker.make_key("maker"))
        other.make_key("other")
        folder = released(scratch / "release")
        demand(sign(maker, folder, "--key", "maker@example.org").returncode, 0, "signing")
        check_receiver(receiver, other, folder)
        check_maker(maker, folder)
    finally:
        for person in people:
            person.end()


# Short, for gpg's agent listens on a socket in its home.
with tempfile.TemporaryDirectory(prefix="cs-") as work:
    main(Path(work))
