"""All components of our packages and who needs whom."""
from .compiled_in import Build
from .components import of_debian, of_ours
from .debian import installed, owners
from .embedded import data_in
from .graph import Graph
from .models import licences_in, networks_in
from .npm import packages_of

_npm_folders = ("bindings/node", "bindings/web")


def _sources_in(names):
    return {facts.source for name in names if (facts := installed(name))}


def _compiled_in(packages, build, runtime_names):
    """{our package: Debian packages whose headers or archives are in it}, but those whose library is loaded anyhow."""
    loaded, found = _sources_in(runtime_names), {}
    for package in packages:
        files = set().union(*(build.sources_of(file.name) for file in package.elf_files()), set())
        names = set(owners(files).values())
        found[package.name] = {name for name in names if installed(name).source not in loaded}
    return found


def _debian_components(graph, inside):
    names = set(graph.debian_names()) | set().union(*inside.values())
    for name in sorted(names):
        headers = any(name in others for others in inside.values())
        use = ["compiled in"] if headers else ["linked or loaded"] if graph.libraries.get(name) else ["companion"]
        scope = "required" if headers or name in graph.required else "optional"
        yield of_debian(name, scope, graph.libraries.get(name, ()), use)


def _own(graph, root, package):
    component = of_ours(package, graph.libraries.get(package.name, ()))
    networks = networks_in(root, package)
    if networks:
        component["licenses"] = [{"expression": " AND ".join(licences_in(networks))}]
    return component


def _beside(root, package, build, needs):
    """Networks and data inside a package, as components of their own."""
    parts = networks_in(root, package) + data_in(root, package, build)
    needs[package.name] |= {part["bom-ref"] for part in parts}
    return parts


def collect(root, packages, build_folder):
    graph = Graph(packages)
    graph.warn_of_what_is_not_installed()
    build = Build(build_folder)
    inside = _compiled_in(packages, build, graph.libraries)
    needs = {name: graph.needs[name] | inside.get(name, set()) for name in set(graph.needs) | {p.name for p in packages}}
    components = [_own(graph, root, package) for package in packages]
    components += _debian_components(graph, inside)
    for package in packages:
        components += _beside(root, package, build, needs)
    for folder in _npm_folders:
        components += packages_of(root, folder)
    needs["chipid"] = {package.name for package in packages}
    # One npm package may be in two lock files.
    return list({component["bom-ref"]: component for component in components}.values()), needs
