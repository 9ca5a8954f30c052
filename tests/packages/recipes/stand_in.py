"""As much of Conan's modules as the recipe imports; they note what it asks for."""
import shutil
import sys
import types
from pathlib import Path


class Toolchain:
    last = None

    def __init__(self, _):
        self.cache_variables = {}
        Toolchain.last = self

    def generate(self):
        pass


class Generator:
    def __init__(self, _):
        pass

    def generate(self):
        pass


class ConanFile:
    def __init__(self):
        self.required = []

    def requires(self, name, **_):
        self.required.append(name)


def _copy(_, pattern, source, target, excludes=()):
    """The folder of a pattern, as a link: the recipe leaves nothing out that a build reads."""
    name = pattern.split("/")[0]
    if (Path(source) / name).is_dir():
        (Path(target) / name).symlink_to((Path(source) / name).resolve())
    else:
        shutil.copy(Path(source) / name, Path(target) / name)


def _module(name, **contents):
    module = types.ModuleType(name)
    vars(module).update(contents)
    sys.modules[name] = module


def install():
    _module("conan", ConanFile=ConanFile)
    _module("conan.errors", ConanInvalidConfiguration=Exception)
    _module("conan.tools")
    _module("conan.tools.build", check_min_cppstd=lambda *_: None)
    _module("conan.tools.cmake", CMake=Generator, CMakeDeps=Generator, CMakeToolchain=Toolchain, cmake_layout=lambda _: None)
    _module("conan.tools.files", copy=_copy, load=lambda _, path: Path(path).read_text())
    _module("conan.tools.gnu", PkgConfigDeps=Generator)
