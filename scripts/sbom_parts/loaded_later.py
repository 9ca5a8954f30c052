"""What our programs load while they run, beyond what they link."""
from .debian import files_of, installed
from .elf import is_elf, libraries_named

_plugin_folders = ("/qt6/plugins/", "/qt6/qml/")


def libraries_loaded_by(package, loader):
    """{file of ours: [library files it may load]}: those named in it that this machine has."""
    found = {}
    for file in package.elf_files():
        files = [loader.find(name) for name in libraries_named(file)]
        found[file] = [path for path in files if path]
    return found


def plugins_of(names):
    """{package: [its Qt plugins]} of installed packages."""
    found = {}
    for name in sorted(names):
        paths = files_of(name) if installed(name) else []
        plugins = [path for path in paths if any(f in str(path) for f in _plugin_folders) and path.suffix == ".so" and is_elf(path)]
        if plugins:
            found[name] = plugins
    return found
