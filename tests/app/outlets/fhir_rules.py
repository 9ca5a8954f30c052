"""What HL7 FHIR R4 asks of a Patient in JSON, as far as it stands in the specification's pages 2.24 (data types),
2.4.0 (extensions) and 8.1 (Patient): members, cardinalities, patterns, required codes. Anything else is refused.

    fhir_rules.py FILE...      says what is wrong and ends with 1
"""

import json
import sys

import jsonschema

TEXT = {"type": "string", "pattern": r"^[ \r\n\t\S]+$", "not": {"pattern": r"[\x00-\x08\x0b\x0c\x0e-\x1f]"}}
URI = {"type": "string", "pattern": r"^\S+$"}
CODE = {"type": "string", "pattern": r"^[^\s]+(\s[^\s]+)*$"}
ID = {"type": "string", "pattern": r"^[A-Za-z0-9\-.]{1,64}$"}
DATE = {
    "type": "string",
    "pattern": r"^([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1]))?)?$",
}
INSTANT = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|(\+|-)[0-9]{2}:[0-9]{2})$",
}
BOOLEAN = {"type": "boolean"}


def ref(name):
    return {"$ref": f"#/$defs/{name}"}


def some(item):
    # JSON of FHIR has no empty arrays (2.6.2).
    return {"type": "array", "minItems": 1, "items": item}


def one_of(*codes):
    return {"enum": list(codes)}


def of(required=(), **members):
    members.setdefault("extension", some(ref("Extension")))
    members.setdefault("id", ID)
    # ele-1: an element has a value or children.
    return {
        "type": "object",
        "properties": members,
        "required": list(required),
        "additionalProperties": False,
        "minProperties": 1,
    }


DEFINITIONS = {
    "Extension": {
        **of(
            ["url"],
            url=URI,
            valueCodeableConcept=ref("CodeableConcept"),
            valuePeriod=ref("Period"),
            valueString=TEXT,
            valueCode=CODE,
            valueBoolean=BOOLEAN,
        ),
        # ext-1: extensions or a value, never both.
        "oneOf": [
            {"required": ["extension"]},
            {"required": ["valueCodeableConcept"]},
            {"required": ["valuePeriod"]},
            {"required": ["valueString"]},
            {"required": ["valueCode"]},
            {"required": ["valueBoolean"]},
        ],
    },
    "Coding": of(system=URI, version=TEXT, code=CODE, display=TEXT, userSelected=BOOLEAN),
    "CodeableConcept": of(coding=some(ref("Coding")), text=TEXT),
    "Period": of(start=DATE, end=DATE),
    "Identifier": of(
        use=one_of("usual", "official", "temp", "secondary", "old"),
        type=ref("CodeableConcept"),
        system=URI,
        value=TEXT,
        period=ref("Period"),
    ),
    "HumanName": of(
        use=one_of("usual", "official", "temp", "nickname", "anonymous", "old", "maiden"),
        text=TEXT,
        family=TEXT,
        given=some(TEXT),
        prefix=some(TEXT),
        suffix=some(TEXT),
        period=ref("Period"),
    ),
    "Address": of(
        use=one_of("home", "work", "temp", "old", "billing"),
        type=one_of("postal", "physical", "both"),
        text=TEXT,
        line=some(TEXT),
        city=TEXT,
        district=TEXT,
        state=TEXT,
        postalCode=TEXT,
        country=TEXT,
        period=ref("Period"),
    ),
    "Meta": of(versionId=ID, lastUpdated=INSTANT, source=URI, profile=some(URI), tag=some(ref("Coding"))),
}

PATIENT = {
    **of(
        ["resourceType"],
        resourceType={"const": "Patient"},
        meta=ref("Meta"),
        language=CODE,
        identifier=some(ref("Identifier")),
        active=BOOLEAN,
        name=some(ref("HumanName")),
        gender=one_of("male", "female", "other", "unknown"),
        birthDate=DATE,
        address=some(ref("Address")),
    ),
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": DEFINITIONS,
}


def once(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member twice")
    return members


def faults(text):
    """What is wrong with a Patient in JSON; empty where nothing is."""
    try:
        resource = json.loads(text, object_pairs_hook=once)
    except ValueError as error:
        return [str(error)]
    found = jsonschema.Draft202012Validator(PATIENT).iter_errors(resource)
    wrong = [f"/{'/'.join(str(part) for part in error.absolute_path)}: {error.message}" for error in found]
    for identifier in resource.get("identifier", []) if isinstance(resource, dict) else []:
        period = identifier.get("period", {})
        # per-1: a period does not end before it begins.
        if period.get("start", "") > period.get("end", "9999"):
            wrong.append("/identifier/period: ends before it begins")
    return wrong


def main(files):
    wrong = [f"{file}: {fault}" for file in files for fault in faults(open(file, encoding="utf-8").read())]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
