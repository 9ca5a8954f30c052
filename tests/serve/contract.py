"""Holds answers against the service's own description (OpenAPI 3.1)."""

import json

import jsonschema


class Contract:
    def __init__(self, text):
        self.api = json.loads(text)
        self.seen = set()

    def _resolved(self, part):
        while "$ref" in part:
            target = self.api
            for step in part["$ref"].lstrip("#/").split("/"):
                target = target[step]
            part = target
        return part

    def check_itself(self):
        """Every schema is one, every reference leads somewhere."""
        for schema in self.api["components"]["schemas"].values():
            jsonschema.Draft202012Validator.check_schema(schema)
        for path in self.api["paths"].values():
            for operation in path.values():
                for response in operation["responses"].values():
                    self._resolved(response)

    def _response(self, method, path, status):
        """What is said of it; of addresses and methods that there are not, what is said of such."""
        known = self.api["paths"].get(path, {}).get("get" if method == "HEAD" else method.lower())
        if known is None:
            assert status in (404, 405), f"{method} {path} is not described and gives {status}"
            return self.api["components"]["responses"][f"E{status}"]
        assert str(status) in known["responses"], f"{method} {path} gives {status}, which is not described"
        return self._resolved(known["responses"][str(status)])

    def check(self, method, path, answer):
        said = self._response(method, path, answer.status)
        self.seen.add((path, answer.status))
        for name, header in said.get("headers", {}).items():
            assert not header.get("required") or answer.headers[name], f"{name} is missing"
        kind = answer.headers["Content-Type"]
        assert kind in said["content"], f"{method} {path} {answer.status}: {kind}"
        if method == "HEAD":
            assert answer.body == b""
        elif kind == "application/json":
            schema = {**said["content"][kind]["schema"], "components": self.api["components"]}
            jsonschema.Draft202012Validator(schema).validate(answer.json())
        return answer
