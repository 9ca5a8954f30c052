"""The CycloneDX document around the components."""
import hashlib
import json
import uuid
from datetime import datetime, timezone

_spec = "1.5"


def _time(epoch):
    return datetime.fromtimestamp(epoch, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _metadata(version, epoch):
    product = {"type": "application", "bom-ref": "chipid", "supplier": {"name": "The ChipID contributors"}, "name": "chipid",
               "version": version, "licenses": [{"license": {"id": "Apache-2.0"}}]}
    tool = {"type": "application", "name": "scripts/sbom", "version": version}
    return {"timestamp": _time(epoch), "tools": {"components": [tool]}, "component": product,
            "supplier": {"name": "The ChipID contributors"}}


def dependencies_of(needs):
    return [{"ref": name, "dependsOn": sorted(others)} for name, others in sorted(needs.items())]


def document(version, epoch, components, needs, formulation, incomplete):
    """`incomplete`: components that load what their user names (PKCS#11 modules, codecs), which no list can know."""
    body = {"bomFormat": "CycloneDX", "specVersion": _spec, "version": 1, "metadata": _metadata(version, epoch),
            "components": sorted(components, key=lambda component: component["bom-ref"]),
            "dependencies": dependencies_of(needs), "formulation": formulation,
            "compositions": [{"aggregate": "incomplete", "dependencies": sorted(incomplete)},
                             {"aggregate": "complete", "dependencies": sorted(set(needs) - set(incomplete))}]}
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    return {"serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, digest)}"} | body


def text_of(body):
    return json.dumps(body, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
