"""Which library files a program gets, as the dynamic loader looks for them: its folders, ours, those of the system."""
import functools
import re
from pathlib import Path

from .command import Trouble, output_of
from .elf import dynamic


@functools.lru_cache(maxsize=1)
def system_libraries():
    found = {}
    for name, path in re.findall(r"^\s+(\S+) \(libc6,x86-64[^)]*\) => (\S+)$", output_of("ldconfig", "-p"), re.M):
        found.setdefault(name, Path(path).resolve())
    return found


class Loader:
    def __init__(self, our_files):
        self._ours = {dynamic(file).soname: file for file in our_files}

    def find(self, name, wanted_by=None):
        """The file of a library, or None."""
        for folder in dynamic(wanted_by).folders if wanted_by else ():
            if (Path(folder) / name).is_file():
                return (Path(folder) / name).resolve()
        return self._ours.get(name) or system_libraries().get(name)

    def _found(self, name, wanted_by):
        file = self.find(name, wanted_by)
        if file is None:
            raise Trouble(f"{name}, which {wanted_by.name} links, is not installed here: install the packages first.",
                          f"Máy này chưa có {name}: hãy cài các gói cần thiết trước.")
        return file

    def links_of(self, files):
        """{file: [files it links]} for these files and all that they bring."""
        links, waiting = {}, list(files)
        while waiting:
            file = waiting.pop()
            if file not in links:
                links[file] = [self._found(name, file) for name in dynamic(file).needed]
                waiting += links[file]
        return links
