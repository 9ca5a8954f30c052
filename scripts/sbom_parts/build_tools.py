"""What the packages were made with (CycloneDX: formulation)."""
import re
import shutil
from pathlib import Path

from .components import of_debian, properties
from .command import output_of
from .debian import installed, owners

# Programs by their cache variable of CMake, else by name.
_cache_variables = ("CMAKE_CXX_COMPILER", "CMAKE_C_COMPILER", "CMAKE_LINKER", "CMAKE_COMMAND", "CMAKE_MAKE_PROGRAM")
_programs = ("dpkg-deb", "dpkg-shlibdeps", "python3", "xz", "gzip")
_qt_tools = ("qt6-base-dev-tools", "qt6-l10n-tools")


def _cached(build):
    cache = (Path(build) / "CMakeCache.txt").read_text()
    return [found[1] for name in _cache_variables if (found := re.search(rf"^{name}:\w+=(.+)$", cache, re.M))]


def _elsewhere(path):
    """A program that no Debian package brought, by what it says of itself."""
    first = output_of(str(path), "--version").splitlines()[0]
    version = re.search(r"\d[\w.+-]*", first)
    return {"type": "application", "bom-ref": f"tool:{path.name}", "name": path.name, "version": version[0] if version else first}


def tools_of(build):
    paths = _cached(build) + [shutil.which(name) for name in _programs]
    files = sorted({Path(path).resolve() for path in paths if path})
    whose = owners(files)
    names = sorted(set(whose.values()) | {name for name in _qt_tools if installed(name)})
    debian = [of_debian(name, "excluded", use=["build tool"]) | {"bom-ref": f"tool:{name}"} for name in names]
    return debian + [_elsewhere(path) for path in files if str(path) not in whose]


def formulation(build, epoch):
    return [{"bom-ref": "how-it-was-made", "components": tools_of(build),
             "properties": properties(command="scripts/package", source_date_epoch=str(epoch))}]
