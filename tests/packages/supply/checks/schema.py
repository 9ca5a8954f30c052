"""CycloneDX's own JSON schema, as its npm package has it."""
import json
from pathlib import Path

import jsonschema

from .support import demand, sbom, skip

_folder = Path(__file__).parent.parent / "cyclonedx/node_modules/@cyclonedx/cyclonedx-library/res/schema"


def _no_more_items(validator, allowed, instance, schema):
    """As the library has it, whose own cannot tell of objects that are too many: it sorts them."""
    first = schema.get("items", {})
    if validator.is_type(instance, "array") and isinstance(first, list) and not allowed and len(instance) > len(first):
        yield jsonschema.ValidationError(f"{len(instance)} items, not {len(first)}")


_Validator = jsonschema.validators.extend(jsonschema.Draft7Validator, {"additionalItems": _no_more_items})


def _validator(folder, version):
    read = {name: json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text()) for name in (f"bom-{version}", "spdx", "jsf-0.82")}
    main = read[f"bom-{version}"]
    store = {f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json": schema for name, schema in read.items()}
    return _Validator(main, resolver=jsonschema.RefResolver(main["$id"], main, store=store))


def check(root, work):
    body = sbom(work)
    if not _folder.is_dir():
        skip("CycloneDX's schemas are not here (scripts/setup fetches them from the npm registry)")
    validator = _validator(_folder, body["specVersion"])
    errors = [f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(body)]
    demand(not errors, errors[:5])
    # That the schema is at work at all.
    demand(list(validator.iter_errors(body | {"components": [{"type": "nothing"}]})), "a wrong document passed")
    print(f"{len(body['components'])} components fit CycloneDX {body['specVersion']}")
