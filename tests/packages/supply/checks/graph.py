"""Every reference leads to a component, and every component but those of other languages is reached from the product."""
from .support import components, demand, sbom


def _reached(start, needs):
    seen, waiting = set(), [start]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += needs.get(name, [])
    return seen


def check(root, work):
    body = sbom(work)
    known = set(components(body)) | {"chipid"}
    needs = {entry["ref"]: entry["dependsOn"] for entry in body["dependencies"]}
    demand(len(known) == len(body["components"]) + 1, "two components have one reference")
    lost = (set(needs) | set().union(*needs.values())) - known
    demand(not lost, f"references to nothing: {sorted(lost)}")
    shipped = {name for name, component in components(body).items() if component["scope"] != "excluded"}
    loose = shipped - _reached("chipid", needs)
    demand(not loose, f"needed by nothing: {sorted(loose)}")
    print(f"{len(shipped)} components reached, {sum(map(len, needs.values()))} dependencies")
