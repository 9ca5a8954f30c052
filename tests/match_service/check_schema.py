"""check_schema.py SCHEMA FOLDER: whether every *.json of a folder is valid by a JSON schema."""

import json
import pathlib
import sys

import jsonschema

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
validator = jsonschema.Draft202012Validator(schema)
requests = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
for path in requests:
    validator.validate(json.loads(path.read_text()))
print(len(requests), "requests are valid")
