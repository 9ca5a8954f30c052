"""Written twice, in different languages and time zones: the same bytes."""
import os
import subprocess

from .support import build_of, demand, packages_of


def _written(root, file, **environment):
    folder = packages_of(root)[0].parent
    subprocess.run([root / "scripts/sbom", "--packages", folder, "--build", build_of(root), "--out", file],
                   env=os.environ | {"SOURCE_DATE_EPOCH": "1790000000"} | environment, check=True)
    return file.read_bytes()


def check(root, work):
    work.mkdir(parents=True, exist_ok=True)
    first = _written(root, work / "sbom.json", TZ="UTC", LC_ALL="C")
    second = _written(root, work / "again.json", TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8", PYTHONHASHSEED="7")
    demand(first == second, "two runs wrote different documents")
