"""Machines: a fresh Debian root, and over it a layer for each thing that was done to it."""
import re
import time

import debian
from debian import HERE, KEPT

ENTER = HERE / "enter"


class Machine:
    """`below` is the machine that this one starts from; it is not changed."""

    def __init__(self, name, suite="bookworm", below=None):
        self.name, self.suite = name, below.suite if below else suite
        self.layers = [*(below.layers if below else [debian.base(self.suite)]), KEPT / "layers" / name]
        self.binds = list(below.binds) if below else []
        self.forget()
        self.layers[-1].mkdir(parents=True)

    def forget(self):
        for suffix in ("", ".work", ".root"):
            debian.remove(self.layers[-1].with_name(self.layers[-1].name + suffix))

    def show(self, folder, place):
        """A folder of this machine, seen in the root at `place`."""
        self.binds.append((folder, place))

    def enter(self, *command, network=False):
        binds = [str(part) for bind in self.binds for part in ("--bind", *bind)]
        start = ["setpriv", "--pdeathsig", "KILL", str(ENTER), *(["--network"] if network else []), *binds, *map(str, self.layers), "--"]
        return debian.run(*start, *command)

    def step(self, name, *arguments, programs=""):
        """One of steps/*.py, without the network, by the Python of the system, for which scripts/setup installs what is needed."""
        print(self.enter("env", f"CHIPID_PROGRAMS={programs}", "/usr/bin/python3", HERE / "steps" / f"{name}.py", *arguments), end="", flush=True)

    def folder(self, place):
        """A folder of the topmost layer, to put something there."""
        folder = self.layers[-1] / place
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def offer(self, repository):
        """The packages of the folder, for apt in this root."""
        self.binds = [bind for bind in self.binds if bind[1] != "/srv/packages"]
        self.show(repository, "/srv/packages")
        listed = self.folder("etc/apt/sources.list.d") / "chipid.list"
        listed.write_text("deb [trusted=yes] file:/srv/packages ./\n")

    def versions(self, package):
        return self.enter("sh", "-c", 'chroot "$CHIPID_ROOT" dpkg-query --show --showformat \'${Version}\' "$1"', "version", package)

    def install(self, *packages, recommends=True):
        """With apt, as anybody would; the figures of it."""
        if self.binds:
            self.apt("update", "-o", "Dir::Etc::sourcelist=sources.list.d/chipid.list", "-o", "Dir::Etc::sourceparts=-",
                     "-o", "APT::Get::List-Cleanup=0")
        options = [] if recommends else ["--no-install-recommends"]
        began = time.monotonic()
        said = self.apt("install", *options, *packages)
        return Figures(said, time.monotonic() - began)

    def apt(self, *words):
        held = [(debian.archives(self.suite), "/var/cache/apt/archives")]
        self.binds, before = self.binds + held, self.binds
        try:
            return self.enter("sh", "-c", 'exec chroot "$CHIPID_ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root '
                              'LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive apt-get -y "$@"', "apt", *words, network=True)
        finally:
            self.binds = before


class Figures:
    """What apt said that it fetched and unpacked."""

    def __init__(self, said, seconds):
        self.said, self.seconds = said, seconds
        self.packages = int(re.search(r"(\d+) newly installed", said)[1])
        self.fetched = re.search(r"Need to get (?:\S+ \S+/)?(\S+ \S+) of archives", said)
        self.disk = re.search(r"After this operation, (\S+ \S+) of additional", said)

    def row(self, what):
        sizes = [found[1] if found else "0 B" for found in (self.fetched, self.disk)]
        return f"| {what} | {self.packages} | {sizes[0]} | {sizes[1]} | {self.seconds:.0f} s |"
