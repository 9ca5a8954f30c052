"""Where the packages and their SBOM are; how a check ends."""
import json
import os
import subprocess
import sys
from pathlib import Path


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def demand(fine, what):
    if not fine:
        sys.exit(f"wrong: {what}")


def packages_of(root):
    """$CHIPID_PACKAGES, else what scripts/package made here."""
    folder = Path(os.environ.get("CHIPID_PACKAGES", root / "build/packages"))
    files = sorted(file for file in folder.glob("*.deb") if "-dbgsym" not in file.name)
    return files or skip(f"no packages in {folder} (scripts/package makes them)")


def build_of(root):
    return Path(os.environ.get("CHIPID_PACKAGES_BUILD", root / "build/package"))


def sbom(work):
    file = work / "sbom.json"
    return json.loads(file.read_text()) if file.is_file() else skip("no SBOM was written")


def components(body):
    return {component["bom-ref"]: component for component in body["components"]}


def values(component, name):
    return [item["value"] for item in component.get("properties", []) if item["name"] == f"chipid:{name}"]


def unpacked(root, work):
    """Every package in one folder, as if installed there."""
    target = work / "root"
    for file in packages_of(root):
        subprocess.run(["dpkg-deb", "--extract", str(file), str(target)], check=True)
    return target


def elf_files(folder):
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    return [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
