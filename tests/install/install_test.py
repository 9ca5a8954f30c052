#!/usr/bin/env python3
"""Installs the SDK and uses it as a stranger does: install_test.py STEP SOURCE BUILD WORK, with the compilers in $CC and $CXX.

Steps: install (into a folder that is then moved, so that every later step shows that it may be), contents, headers,
c_pkgconfig, c_cmake, cpp_cmake, cpp_pkgconfig, command.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

COMPONENTS = ("runtime", "dev", "virtual", "virtual-dev", "tools")
HERE = pathlib.Path(__file__).parent
WARNINGS = ("-Wall", "-Wextra", "-pedantic", "-Werror", "-fsyntax-only")


def run(*command, **options):
    command = [str(part) for part in command]
    outcome = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if outcome.returncode:
        raise SystemExit(f"{' '.join(command)}\n{outcome.stdout}")
    return outcome.stdout


class Installation:
    def __init__(self, source, build, work):
        self.source, self.build, self.work = pathlib.Path(source), pathlib.Path(build), pathlib.Path(work)
        self.prefix = self.work / "moved"

    def install(self):
        shutil.rmtree(self.work, ignore_errors=True)
        first = self.work / "first"
        for component in COMPONENTS:
            run("cmake", "--install", self.build, "--component", component, "--prefix", first)
        first.rename(self.prefix)

    def folder(self, name):
        """A folder below the prefix that some systems put one deeper: lib/x86_64-linux-gnu."""
        return next(path for path in self.prefix.rglob(name) if path.is_dir())

    def contents(self):
        installed = {path.relative_to(self.prefix / "include") for path in (self.prefix / "include").rglob("*.*")}
        public = {pathlib.Path("chipid/version.hpp")}
        for folder in (self.source / "sdk/include", self.source / "sdk/virtual-card/include"):
            public |= {path.relative_to(folder) for kind in ("*.h", "*.hpp", "*.def") for path in folder.rglob(kind)}
        assert installed == public, f"not the public headers: {sorted(map(str, installed ^ public))}"
        for path in self.prefix.rglob("*"):
            if path.suffix in (".cmake", ".pc"):
                text = path.read_text(encoding="utf-8")
                wrong = [word for word in ("-W", str(self.work), str(self.build), str(self.source)) if word in text]
                assert not wrong, f"{path} names {wrong}"
            if path.suffix in (".h", ".hpp"):
                assert '#include "' not in path.read_text(encoding="utf-8"), f"{path} includes a file of its own folder"

    def headers(self):
        """Each alone: those in C as C and as C++ with every compiler that is there, those in C++ with this build's."""
        headers = [path.relative_to(self.prefix / "include") for path in (self.prefix / "include").rglob("*.h*")]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(self.compile_alone, sorted(headers)))

    def compile_alone(self, name):
        for compiler, standard, language in compilers(name.suffix == ".h"):
            run(compiler, standard, "-x", language, *WARNINGS, f"-I{self.prefix / 'include'}", "-",
                input=f"#include <{name}>\nint nothing_else;\n")

    def with_pkgconfig(self, compiler, standard, source):
        environment = {**os.environ, "PKG_CONFIG_PATH": str(self.folder("pkgconfig"))}
        flags = run("pkg-config", "--cflags", "--libs", "chipid-virtual", "chipid", env=environment).split()
        program = self.work / f"by_pkgconfig_{source.suffix[1:]}"
        run(compiler, standard, *WARNINGS[:4], source, "-o", program, *flags, f"-Wl,-rpath,{self.folder('pkgconfig').parent}")
        self.run_consumer(program)

    def with_cmake(self, folder):
        build = self.work / f"cmake_{folder}"
        run("cmake", "-S", HERE / folder, "-B", build, f"-DCMAKE_PREFIX_PATH={self.prefix}")
        run("cmake", "--build", build)
        self.run_consumer(build / "consumer")

    def run_consumer(self, program):
        environment = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
        said = run(program, self.work / "trust", env=environment)
        assert said.split()[1:] == ["authentic"], said
        libraries = run("ldd", program)
        assert str(self.prefix) in libraries and str(self.build / "lib") not in libraries, f"other libraries are used:\n{libraries}"

    def c_pkgconfig(self):
        self.with_pkgconfig(os.environ["CC"], "-std=c99", HERE / "c/consumer.c")

    def cpp_pkgconfig(self):
        self.with_pkgconfig(os.environ["CXX"], "-std=c++20", HERE / "cpp/consumer.cpp")

    def c_cmake(self):
        self.with_cmake("c")

    def cpp_cmake(self):
        self.with_cmake("cpp")

    def command(self):
        said = run(self.prefix / "bin/chipid", "read", "--reader", "virtual:icao-td3-bac", "--lang", "en",
                   "--trust", self.trust_of_the_command(), "--accept", "authentic_unproven_chip,authentic")
        assert "SPECIMEN" in said, said

    def trust_of_the_command(self):
        folder = self.work / "command_trust"
        run(self.prefix / "bin/chipid", "card", "trust", "--out", folder)
        return folder


def compilers(is_c):
    if not is_c:
        yield os.environ["CXX"], "-std=c++20", "c++"
        return
    for standard, language in (("c99", "c"), ("c++11", "c++")):
        for name in (("gcc", "clang") if language == "c" else ("g++", "clang++")):
            if shutil.which(name):
                yield name, f"-std={standard}", language


if __name__ == "__main__":
    getattr(Installation(*sys.argv[2:]), sys.argv[1])()
