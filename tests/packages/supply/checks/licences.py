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
    for name, component in known.items():
        demand(_of(component), f"{name} has no licence")
        demand(component.get("version"), f"{name} has no version")
        strange = [licence for licence in _in_expressions(component) if licence not in spdx]
        demand(not strange, f"{name}: SPDX does not know {strange}")
    vague = sorted(name for name, component in known.items() if _of(component)[0].startswith("see "))
    print(f"{len(known)} components with licences; of these only by their file: {vague or 'none'}")
