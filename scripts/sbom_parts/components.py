"""Packages as CycloneDX components."""
from .debian import installed
from .licences import licences_of


def properties(**values):
    """CycloneDX's name-value pairs, ours under `chipid:`."""
    return [{"name": f"chipid:{name.replace('_', '-')}", "value": value}
            for name, values_ in sorted(values.items()) for value in (values_ if isinstance(values_, list) else [values_])]


def of_ours(package, libraries):
    summary = package.fields["Description"]
    return {"type": "application" if package.name in ("chipid-tools", "chipid-counter") else "library",
            "bom-ref": package.name, "supplier": {"name": "The ChipID contributors"}, "name": package.name,
            "version": package.version, "description": summary, "scope": "required",
            "hashes": [{"alg": "SHA-256", "content": package.sha256}],
            "licenses": [{"license": {"id": "Apache-2.0"}}], "purl": package.purl,
            "properties": properties(file=package.file.name, elf_file=sorted(libraries))}


def of_debian(name, scope, libraries=(), use=()):
    """`use`: how it comes in (linked, loaded, compiled in, a build tool)."""
    facts = installed(name)
    if facts is None:
        return {"type": "library", "bom-ref": name, "name": name, "scope": scope, "properties": properties(use=sorted(use))}
    component = {"type": "library", "bom-ref": name, "supplier": {"name": "Debian"}, "publisher": facts.maintainer,
                 "name": name, "version": facts.version, "description": facts.summary, "scope": scope,
                 "licenses": licences_of(name), "purl": facts.purl,
                 "properties": properties(debian_source=f"{facts.source} {facts.source_version}", library=sorted(libraries),
                                          use=sorted(use))}
    if facts.homepage:
        component["externalReferences"] = [{"type": "website", "url": facts.homepage}]
    return component
