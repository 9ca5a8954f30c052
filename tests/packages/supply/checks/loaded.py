"""The dynamic loader's own word: every library that ldd shows for every program of the packages is in the SBOM."""
import os
import re
import subprocess
from pathlib import Path

from .support import components, demand, elf_files, sbom, unpacked, values


def _shown_by_ldd(file, folder):
    done = subprocess.run(["ldd", file], capture_output=True, text=True, check=True,
                          env=os.environ | {"LD_LIBRARY_PATH": str(folder / "usr/lib/x86_64-linux-gnu"), "LC_ALL": "C"})
    demand("not found" not in done.stdout, f"{file.name}: {done.stdout}")
    return [Path(path) for path in re.findall(r"(/\S+) \(0x", done.stdout)]


def _package_of(path):
    for name in (str(path), "/usr" + str(path), str(path.resolve())):
        done = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    return None


def check(root, work):
    folder, known = unpacked(root, work), components(sbom(work))
    libraries = {path for file in elf_files(folder) for path in _shown_by_ldd(file, folder)}
    outside = sorted(path for path in libraries if not path.is_relative_to(folder))
    for path in outside:
        package = _package_of(path)
        demand(package in known, f"{path} of {package} is not in the SBOM")
        demand(path.resolve().name in values(known[package], "library"), f"{path.name} is not under {package}")
        demand(known[package]["scope"] == "required", f"{package} is linked and not required")
    print(f"{len(outside)} libraries that ldd shows are all there")
    # Not linked, loaded when first needed.
    for package in ("libcurl4", "libp11-kit0"):
        demand(package in known, f"{package} is loaded at run time and not in the SBOM")
