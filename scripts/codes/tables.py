"""The two tables, as Python values."""

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = r'"(?:[^"\\]|\\.)*"'


@dataclass
class Value:
    """One enumerator: `name` in lower case, as the C++ has it."""

    name: str
    number: int
    doc: str


@dataclass
class Enum:
    name: str
    doc: str
    values: list = field(default_factory=list)

    def with_none(self):
        """All values, with the zero that every enum has."""
        if any(value.number == 0 for value in self.values):
            return self.values
        return [Value("none", 0, "nothing is said")] + self.values


@dataclass
class Error:
    """One error; `name` is its stable id with underscores."""

    name: str
    number: int
    id: str
    kind: str
    message_en: str
    message_vi: str
    hint_en: str
    hint_vi: str


def _texts(source):
    """The string literals of some C++ source, those side by side joined as the compiler does."""
    joined = re.findall(rf"{TEXT}(?:\s+{TEXT})*", source)
    return ["".join(part[1:-1] for part in re.findall(TEXT, text)).replace('\\"', '"') for text in joined]


def _without_comments(path):
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("//"))


def errors():
    """The errors by their number."""
    source = _without_comments("sdk/include/chipid/errors.def")
    rows = re.findall(r"CHIPID_ERROR\((\w+), (\d+), (.*?\"\))(?=\s*(?:CHIPID_ERROR|\Z))", source, re.S)
    found = []
    for _, number, rest in rows:
        stable, *sentences = _texts(rest)
        kind = re.match(rf"{TEXT}, (\w+),", rest).group(1)
        found.append(Error(stable.replace(".", "_"), int(number), stable, kind, *sentences))
    numbers = [error.number for error in found]
    if len(found) != source.count("CHIPID_ERROR(") or len(set(numbers)) != len(numbers):
        raise SystemExit("make-codes: errors.def has a row that is not understood, or a number twice")
    return sorted(found, key=lambda error: error.number)


def enums():
    """The enums in the order of the table."""
    source = _without_comments("sdk/src/capi/enums.def")
    found = []
    for row in re.findall(r"CHIPID_ENUM(?:_VALUE)?\((.*)\)", source):
        names, doc = row.split(', "', 1)
        first, second = names.split(", ")
        if second.isdigit():
            found[-1].values.append(Value(first, int(second), doc.rstrip('"')))
        else:
            found.append(Enum(first, doc.rstrip('"')))
    return found
