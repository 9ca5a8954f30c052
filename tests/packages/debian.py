"""Fresh Debian roots, made once and kept, and our packages as a repository that apt in them installs from."""
import os
import pathlib
import shutil
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
BUILD = SOURCE / "build"
KEPT = pathlib.Path(os.environ.get("CHIPID_CLEAN_MACHINES", BUILD / "clean-machine"))
MIRROR = os.environ.get("CHIPID_DEBIAN_MIRROR", "http://deb.debian.org/debian")
DAYS_KEPT = 7
# What this machine tells its own apt about proxies and clocks holds for the roots as well.
SETTINGS = ("Acquire::http::", "Acquire::https::", "Acquire::Check-")


def run(*command, **options):
    """Quiet where it works; the whole output where it does not."""
    command = [str(part) for part in command]
    outcome = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if outcome.returncode:
        raise SystemExit(f"{' '.join(command)}\n{outcome.stdout}\nexit status {outcome.returncode}")
    return outcome.stdout


def remove(folder):
    """Never across a mount."""
    run("rm", "-rf", "--one-file-system", folder)


def sources(suite):
    return "".join(f"deb {mirror} {name} main\n" for mirror, name in (
        (MIRROR, suite), (MIRROR, f"{suite}-updates"), (f"{MIRROR}-security", f"{suite}-security")))


def settings():
    lines = run("apt-config", "dump").splitlines()
    return "\n".join(line for line in lines if line.startswith(SETTINGS)) + "\n"


def is_fresh(base):
    return base.is_dir() and time.time() - base.stat().st_mtime < DAYS_KEPT * 86400


def base(suite):
    """The smallest Debian that has apt, with its package lists."""
    folder = KEPT / suite
    if not is_fresh(folder):
        print(f"a fresh root of Debian {suite}; this takes minutes, once", flush=True)
        remove(folder)
        make_base(suite, folder)
    return folder


def make_base(suite, folder):
    KEPT.mkdir(parents=True, exist_ok=True)
    unfinished = folder.with_suffix(".unfinished")
    remove(unfinished)
    listed = KEPT / f"{suite}.list"
    listed.write_text(sources(suite))
    # Its mounts and processes end with it.
    run("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "mmdebstrap", "--mode=root",
        "--variant=minbase", "--skip=cleanup/apt/lists", suite, unfinished, listed)
    (unfinished / "etc/apt/apt.conf.d/90machine").write_text(settings())
    # Nothing here has to survive a power failure; waiting for the disk would be most of the time.
    (unfinished / "etc/dpkg/dpkg.cfg.d/90machine").write_text("force-unsafe-io\n")
    resolver = unfinished / "etc/resolv.conf"
    resolver.unlink(missing_ok=True)
    resolver.symlink_to("/run/resolv.conf")
    unfinished.touch()
    unfinished.rename(folder)


def archives(suite):
    """What apt fetched for one run it need not fetch for the next."""
    folder = KEPT / f"{suite}.archives"
    (folder / "partial").mkdir(parents=True, exist_ok=True)
    return folder


def repository(name, packages):
    """A folder of .deb files with the index that makes it a repository."""
    debs = sorted(pathlib.Path(packages).glob("*.deb"))
    if not debs:
        raise SystemExit(f"no packages in {packages}; make them: scripts/package")
    folder = KEPT / f"repository-{name}"
    remove(folder)
    folder.mkdir(parents=True)
    for deb in debs:
        shutil.copy(deb, folder)
    (folder / "Packages").write_text(run("apt-ftparchive", "packages", ".", cwd=folder))
    return folder
