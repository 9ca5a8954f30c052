"""What is in our files without a library of its own: in the SBOM, and its notice in the package that has it."""
import subprocess

from .support import components, demand, packages_of, sbom, values

# Debian's development package: a word of its notice. Boost asks for none in compiled form, and is named all the same.
_notices = {"libboost1.74-dev": "BSL-1.0", "nlohmann-json3-dev": "Niels Lohmann", "libcli11-dev": "Henry Schreiner",
            "libexpected-dev": "Simon Brand", "libfmt-dev": "Victor Zverovich", "linux-libc-dev": ""}


def _copyright_of(file, name):
    done = subprocess.run(f"dpkg-deb --fsys-tarfile '{file}' | tar -xO ./usr/share/doc/{name}/copyright",
                          shell=True, capture_output=True, text=True, check=True)
    return done.stdout


def _asked_for_by(file):
    """Packages that this one depends on bring their own copyright files."""
    done = subprocess.run(["dpkg-deb", "--field", file, "Depends"], capture_output=True, text=True, check=True)
    return {need.split()[0] for need in done.stdout.replace("|", ",").split(",") if need.strip()}


def check(root, work):
    body = sbom(work)
    known = components(body)
    inside = {name for name, component in known.items() if "compiled in" in values(component, "use")}
    demand({"libexpected-dev", "nlohmann-json3-dev"} <= inside, f"compiled in is only {sorted(inside)}")
    unknown = inside - set(_notices)
    demand(not unknown, f"compiled in and without a notice: {sorted(unknown)}")
    needs = {entry["ref"]: entry["dependsOn"] for entry in body["dependencies"]}
    for file in packages_of(root):
        name = file.name.split("_")[0]
        text = _copyright_of(file, name)
        brought = inside.intersection(needs.get(name, [])) - _asked_for_by(file)
        missing = sorted(other for other in brought if _notices[other] not in text)
        demand(not missing, f"the copyright file of {name} does not name {missing}")
