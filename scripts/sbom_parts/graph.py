"""Who needs whom: our packages, those of Debian, and between them the files that link and load each other."""
from collections import defaultdict

from .command import warn
from .debian import installed, owners
from .loaded_later import libraries_loaded_by, plugins_of
from .loading import Loader

_fields = {"Depends": "required", "Pre-Depends": "required", "Recommends": "optional", "Suggests": "optional"}


class Graph:
    """`needs`: {package: packages}; `required`: what works not without; `libraries`: {package: names of files loaded}."""

    def __init__(self, packages):
        self.packages = packages
        self.needs, self.libraries, self.required = defaultdict(set), defaultdict(set), set()
        self._ours = {file: package.name for package in packages for file in package.elf_files()}
        self._loader = Loader(self._ours)
        self._link(self._ours, required=True)
        self._add_what_control_says()
        self._add_what_is_loaded()
        self._add_plugins()

    def debian_names(self):
        names = set(self.needs) | set().union(*self.needs.values())
        return sorted(names - {package.name for package in self.packages})

    def _link(self, files, required):
        links = self._loader.links_of(files)
        whose = owners(file for file in links if file not in self._ours) | {str(k): v for k, v in self._ours.items()}
        for file, linked in links.items():
            self._note(whose[str(file)], file, required)
            for other in linked:
                self._need(whose[str(file)], whose[str(other)])
        return whose

    def _note(self, name, file, required):
        self.libraries[name].add(file.name)
        if required:
            self.required.add(name)

    def _need(self, name, other):
        if name != other:
            self.needs[name].add(other)

    def _add_what_control_says(self):
        for package in self.packages:
            for field, scope in _fields.items():
                for name in package.names_in(field):
                    self._need(package.name, name)
                    if scope == "required":
                        self.required.add(name)

    def _add_what_is_loaded(self):
        for package in self.packages:
            for files in libraries_loaded_by(package, self._loader).values():
                whose = self._link(files, required=False)
                for file in files:
                    self._need(package.name, whose[str(file)])

    def _add_plugins(self):
        """Plugins of every package that is in already; they may bring packages with plugins of their own."""
        seen = set()
        while (new := set(self.debian_names()) - seen):
            seen |= new
            for plugins in plugins_of(new).values():
                self._link(plugins, required=False)

    def warn_of_what_is_not_installed(self):
        for name in self.debian_names():
            if not installed(name):
                warn(f"{name} is not installed here: its version and licences stay unknown.",
                     f"Máy này chưa cài {name}: không biết phiên bản và giấy phép của gói đó.")
