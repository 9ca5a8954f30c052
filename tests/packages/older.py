"""Packages of a version that was tagged, made once from its own source by its own script."""
import debian
from debian import KEPT, run


def packages(tag):
    """The folder of them, kept for the next time."""
    folder = KEPT / f"packages-{tag}"
    if not any(folder.glob("*.deb")):
        print(f"  making the packages of {tag}; this takes minutes, once", flush=True)
        make(tag, folder)
    return folder


def make(tag, folder):
    source = KEPT / f"source-{tag}"
    debian.remove(source)
    source.mkdir(parents=True)
    run("sh", "-c", 'git -C "$1" archive "$2" | tar --extract -C "$3"', "source", debian.SOURCE, tag, source)
    run(source / "scripts/package", "--no-setup", "--no-models", cwd=source)
    (source / "build/packages").rename(folder)
    debian.remove(source)
