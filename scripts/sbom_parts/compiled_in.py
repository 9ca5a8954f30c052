"""Whose headers and static libraries a build put into our files: what the compiler and ninja wrote down."""
import os
from pathlib import Path

from .command import Trouble, output_of


class Build:
    def __init__(self, folder):
        self._folder = str(folder)
        if not (Path(folder) / "build.ninja").is_file():
            raise Trouble(f"{folder} is not a build by Ninja: name the one the packages were made in with --build.",
                          f"{folder} không phải thư mục dịch bằng Ninja: hãy chỉ đúng thư mục với --build.")
        lines = self._ninja("-t", "targets", "all").splitlines()
        self._targets = {Path(line.rpartition(":")[0]).name: line.rpartition(":")[0] for line in lines if "_LINKER" in line}

    def _ninja(self, *arguments):
        # Dry, for a build may be going on there: the logs are only read.
        return output_of("ninja", "-n", "-C", self._folder, *arguments)

    def sources_of(self, name):
        """Every file outside the build that went into the program or library of this name; empty if not made here."""
        inputs = self._own_inputs(name)
        objects = [file for file in inputs if file.endswith(".o")]
        archives = {file for file in inputs if file.startswith("/") and file.endswith(".a")}
        return {file for file in self._headers(objects) | archives if file.startswith("/usr/")}

    def data_of(self, name, root):
        """Files of the source folder among what this was made of, the sources in C++ aside."""
        paths = {Path(os.path.normpath(Path(self._folder).absolute() / file)) for file in self._own_inputs(name)}
        inside = {path for path in paths if path.is_relative_to(root) and not path.is_relative_to(Path(root) / "build")}
        return {path for path in inside if path.suffix not in (".cpp", ".hpp", ".h", ".cmake", ".txt")}

    def _own_inputs(self, name):
        target = self._targets.get(name)
        inputs = self._inputs(target) if target else set()
        # A shared library that is linked brings its own sources: they are in it, not here.
        for library in {file for file in inputs if ".so" in file and not file.startswith("/")}:
            inputs -= self._inputs(library)
        return inputs

    def _inputs(self, target):
        return set(self._ninja("--quiet", "-t", "inputs", target).splitlines())

    def _headers(self, objects):
        headers, precompiled = self._read(objects), set()
        # What uses precompiled headers names only the file of those.
        while (found := {file for file in headers if file.endswith(".gch")} - precompiled):
            precompiled |= found
            headers |= self._read(sorted(found))
        return {str(Path(file).resolve()) for file in headers if file.startswith("/")}

    def _read(self, objects):
        lines = self._ninja("--quiet", "-t", "deps", *objects).splitlines() if objects else []
        return {line.strip() for line in lines if line.startswith(" ")}
