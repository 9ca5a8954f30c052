#!/usr/bin/python3
"""What a recipe passes to CMake is configured as it stands. recipes_test.py conan|vcpkg SOURCE-FOLDER WORK-FOLDER"""
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
here = Path(__file__).parent
sys.path.insert(0, str(here))
import stand_in

which, root, work = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3])


def demand(fine, what):
    if not fine:
        sys.exit(f"wrong: {what}")


def version():
    return re.search(r"project\(chipid VERSION (\S+)", (root / "CMakeLists.txt").read_text())[1]


def conan():
    """(source folder as exported, options)"""
    stand_in.install()
    file = root / "cmake/recipes/conan/conanfile.py"
    spec = importlib.util.spec_from_file_location("conanfile", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    recipe = module.ChipIdConan()
    recipe.recipe_folder, recipe.export_sources_folder = file.parent, work / "exported"
    recipe.options = type("Options", (), {"tools": True, "face": False})
    recipe.export_sources_folder.mkdir()
    for step in ("set_version", "export_sources", "requirements", "generate"):
        getattr(recipe, step)()
    demand(recipe.version == version(), f"version {recipe.version}")
    demand(all(re.fullmatch(r"[a-z0-9_-]+/(\[[^\]]+\]|[\w.]+)", name) for name in recipe.required), recipe.required)
    values = stand_in.Toolchain.last.cache_variables
    return recipe.export_sources_folder, [f"-D{name}={'ON' if value else 'OFF'}" for name, value in values.items()]


def vcpkg():
    port = root / "cmake/recipes/vcpkg/ports/chipid"
    facts = json.loads((port / "vcpkg.json").read_text())
    names = [entry if isinstance(entry, str) else entry["name"] for entry in facts["dependencies"]]
    demand(names == sorted(names) and all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names), names)
    demand(facts["version"] == version(), f"version {facts['version']}: scripts/new-version writes it")
    done = subprocess.run(["cmake", f"-DPORT_FILE={port}/portfile.cmake", "-DFEATURES=tools", "-P", here / "vcpkg_stand_in.cmake"],
                          capture_output=True, text=True, cwd=work, check=False)
    demand(done.returncode == 0, done.stderr)
    return Path(re.search("SOURCE (.+)", done.stderr)[1]), re.findall("OPTION (.+)", done.stderr)


def configure(source, options):
    done = subprocess.run(["cmake", "-S", source, "-B", work / "build", "-G", "Ninja", *options], capture_output=True, text=True, check=False)
    demand(done.returncode == 0, done.stderr[-1500:])
    demand("not used by the project" not in done.stderr, done.stderr[-800:])
    targets = subprocess.run(["ninja", "-C", work / "build", "-t", "targets", "all"], capture_output=True, text=True, check=True).stdout
    demand("libchipid.so" in targets and "bin/chipid:" in targets and "chipid-counter" not in targets, "other targets than wanted")


shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
asked = {"conan": conan, "vcpkg": vcpkg}[which]()
configure(*asked)
print("configured with", *asked[1])
