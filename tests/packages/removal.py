"""What is left of us, and of the people before a counter, once apt has removed the packages."""
import pathlib
import re
import shutil

import debian

PLANTER = debian.SOURCE / "build/release/bin/test_plant_history"


def planted(folder):
    """A folder of settings with a history, as a counter leaves it: written by what writes it in the program."""
    shutil.rmtree(folder, ignore_errors=True)
    debian.run("env", f"CHIPID_PLANT_IN={folder}", PLANTER)
    return folder


def tried(machine, script, packages):
    """One of the scripts removal and removal-hostile, in the machine; what it says."""
    deb = next(pathlib.Path(packages).glob("chipid-counter_*.deb")).name
    return machine.enter("sh", "-c", 'exec chroot "$CHIPID_ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root '
                         'CHIPID_THROWAWAY_ROOT=1 "/tests/$1" /planted "/srv/packages/$2"', script, script, deb)


def owned(machine, packages):
    """Files of the packages; folders are others' as well."""
    said = machine.enter("sh", "-c", 'chroot "$CHIPID_ROOT" dpkg-query --listfiles "$@"', "owned", *packages)
    tests = machine.enter("sh", "-c", 'cd "$CHIPID_ROOT" && for f; do [ -d ".$f" ] && [ ! -L ".$f" ] || echo "$f"; done',
                          "files", *[line for line in said.splitlines() if line.startswith("/")])
    return set(tests.splitlines())


def ours(machine):
    """Names of the packages installed from our repository."""
    said = machine.enter("sh", "-c", 'chroot "$CHIPID_ROOT" dpkg-query --show --showformat \'${Package} ${Status}\\n\'')
    return re.findall(r"^(\S*chipid\S*) install ok installed$", said, re.MULTILINE)


def left_over(machine, files):
    """Files that were ours, and whatever bears our name; the repository apart, which is not installed."""
    said = machine.enter("sh", "-c", 'cd "$CHIPID_ROOT" && for f; do [ ! -e ".$f" ] || echo "$f"; done; find . -xdev '
                         "-iname '*chipid*' -not -path './etc/apt/*' -not -path './var/lib/apt/lists/*' -not -path './home/*'",
                         "left", *files)
    return [line for line in said.splitlines() if line]


def accounts(machine):
    return [line for line in machine.enter("sh", "-c", 'cat "$CHIPID_ROOT/etc/passwd" "$CHIPID_ROOT/etc/group"').splitlines()
            if "chipid" in line]


def purge(machine):
    """Purges all of ours; what is left, which should be nothing."""
    packages = ours(machine)
    files = owned(machine, packages)
    assert packages and files, "nothing of ours is installed"
    machine.apt("purge", *packages)
    return len(files), left_over(machine, files) + accounts(machine)
