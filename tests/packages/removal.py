"""What is left of us once apt has purged the packages."""
import re



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
