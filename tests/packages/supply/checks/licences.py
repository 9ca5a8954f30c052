"""Everything has a licence and a version; names that look like SPDX's are SPDX's (list of the REUSE tool)."""
import re
import shutil
import subprocess

from .support import components, demand, sbom, skip


def _spdx():
    if not shutil.which("reuse"):
        skip("reuse is not installed")
    done = subprocess.run(["reuse", "supported-licenses"], capture_output=True, text=True, check=True)
    return {line.split()[0] for line in done.stdout.splitlines() if line.strip()}


def _of(component):
    return [entry.get("expression") or entry["license"].get("id") or entry["license"]["name"] for entry in component.get("licenses", [])]


def _in_expressions(component):
    texts = [entry["expression"] for entry in component.get("licenses", []) if "expression" in entry]
    names = re.split(r"\s+(?:AND|OR)\s+", " AND ".join(texts)) if texts else []
    return [name.split(" WITH ")[0].strip("()") for name in names]


def check(root, work):
    known, spdx = components(sbom(work)), _spdx()
    # A companion that is not installed here has no version: of what is linked, loaded or compiled in that cannot be.
    absent = {name for name, component in known.items() if "version" not in component and component["scope"] == "optional"}
    for name, component in ((name, component) for name, component in known.items() if name not in absent):
        demand(_of(component), f"{name} has no licence")
        demand(component.get("version"), f"{name} has no version")
        strange = [licence for licence in _in_expressions(component) if licence not in spdx]
        demand(not strange, f"{name}: SPDX does not know {strange}")
    vague = sorted(name for name, component in known.items() if name not in absent and _of(component)[0].startswith("see "))
    print(f"{len(known)} components; licence only by its file: {vague or 'none'}; not installed here: {sorted(absent) or 'none'}")
