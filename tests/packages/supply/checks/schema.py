"""CycloneDX's own JSON schema, as its npm package has it."""
import json
import shutil
import subprocess
from pathlib import Path

import jsonschema

from .support import demand, sbom, skip

_here = Path(__file__).parent.parent / "cyclonedx"
_schemas = "node_modules/@cyclonedx/cyclonedx-library/res/schema"


def _fetched(work):
    """In the work folder: nothing is written beside the sources."""
    folder = work / "cyclonedx"
    if not (folder / _schemas).is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(_here / name, folder / name)
        command = ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=optional", "--prefix", folder]
        if not shutil.which("npm") or subprocess.run(command, check=False).returncode:
            skip("npm is absent or its registry does not answer")
    return folder / _schemas


def _validator(folder, version):
    read = {name: json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text()) for name in (f"bom-{version}", "spdx", "jsf-0.82")}
    main = read[f"bom-{version}"]
    store = {f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json": schema for name, schema in read.items()}
    return jsonschema.Draft7Validator(main, resolver=jsonschema.RefResolver(main["$id"], main, store=store))


def check(root, work):
    body = sbom(work)
    validator = _validator(_fetched(work), body["specVersion"])
    errors = [f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(body)]
    demand(not errors, errors[:5])
    # That the schema is at work at all.
    demand(list(validator.iter_errors(body | {"components": [{"type": "nothing"}]})), "a wrong document passed")
    print(f"{len(body['components'])} components fit CycloneDX {body['specVersion']}")
