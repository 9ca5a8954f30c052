"""What the headers of the C interface declare, as Python values; they are written in one plain style, which this reads."""

import re
from dataclasses import dataclass, field

from codes import tables

C_HEADERS = "sdk/include/chipid/c"
VIRTUAL_HEADER = "sdk/virtual-card/include/chipid_virtual.h"


@dataclass
class Variable:
    """A field or parameter: `type` as C has it, with single spaces; `length` of an array, else 0."""

    type: str
    name: str
    doc: str = ""
    length: int = 0


@dataclass
class Handle:
    name: str
    doc: str


@dataclass
class Function:
    """Also a pointer to a function: a type of its own, or a struct's field."""

    name: str
    result: str
    parameters: list
    doc: str = ""
    is_pointer: bool = False


@dataclass
class Struct:
    name: str
    doc: str
    fields: list = field(default_factory=list)


DOC = r"(?P<doc>/\*\*(?!<)(?:(?!\*/).)*\*/\s*)?"
DECLARATION = re.compile(
    rf"{DOC}(?:typedef struct (?P<handle>\w+) (?P=handle);"
    r"|typedef struct (?P<struct>\w+) \{(?P<body>.*?)\n\} (?P=struct);"
    r"|typedef (?P<pointer_result>[\w* ]+?) \(\*(?P<pointer>\w+)\)\((?P<pointer_parameters>[^)]*)\);"
    r"|CHIPID_C_API (?P<result>[\w* ]+?)\s*(?P<function>chipid_\w+)\((?P<parameters>[^)]*)\);)", re.S)
FIELD = re.compile(
    rf"{DOC}(?:(?P<result>[\w* ]+?) \(\*(?P<pointer>\w+)\)\((?P<parameters>[^)]*)\);"
    r"|(?P<variables>[\w* ,\[\]]+?);)[ ]*(?:/\*\*<(?P<after>(?:(?!\*/).)*)\*/)?", re.S)


def _plain(doc):
    lines = re.sub(r"^\s*/\*\*|\*/\s*$", "", doc or "").splitlines()
    return " ".join(re.sub(r"^\s*\*", "", line).strip() for line in lines).strip()


def _variable(text, doc=""):
    kind, name, length = re.match(r"(.*?[\s*])(\w+)(?:\[(\d+)\])?$", " ".join(text.split())).groups()
    return Variable(kind.strip(), name, doc, int(length or 0))


def _parameters(text):
    return [] if text.strip() == "void" else [_variable(part) for part in text.split(",")]


def _fields(body):
    for found in FIELD.finditer(body):
        doc = _plain(found["doc"]) or _plain(found["after"])
        if found["pointer"]:
            yield Function(found["pointer"], found["result"].strip(), _parameters(found["parameters"]), doc, True)
            continue
        first, *more = found["variables"].split(",")
        yield _variable(first, doc)
        for name in more:
            yield Variable(_variable(first).type, name.strip())


def _declared(found):
    doc = _plain(found["doc"])
    if found["handle"]:
        return Handle(found["handle"], doc)
    if found["struct"]:
        return Struct(found["struct"], doc, list(_fields(found["body"])))
    if found["pointer"]:
        return Function(found["pointer"], found["pointer_result"], _parameters(found["pointer_parameters"]), doc, True)
    return Function(found["function"], found["result"].strip(), _parameters(found["parameters"]), doc)


def in_header(path):
    """The declarations of one header in their order; none may be passed over."""
    source = (tables.ROOT / path).read_text(encoding="utf-8")
    found = [_declared(match) for match in DECLARATION.finditer(source)]
    if len(found) != len(re.findall(r"^(?:typedef|CHIPID_C_API) ", source, re.M)):
        raise SystemExit(f"make-codes: {path} has a declaration that is not understood")
    return found


def abi_version():
    source = (tables.ROOT / f"{C_HEADERS}/base.h").read_text(encoding="utf-8")
    return int(re.search(r"#define CHIPID_ABI_VERSION (\d+)", source).group(1))


def headers():
    """Paths of the headers, each after those that it includes."""
    ordered = []

    def add(path):
        if path in ordered:
            return
        for name in re.findall(r"#include <chipid/c/(\w+\.h)>", (tables.ROOT / path).read_text(encoding="utf-8")):
            add(f"{C_HEADERS}/{name}")
        ordered.append(path)

    for path in sorted((tables.ROOT / C_HEADERS).glob("*.h")):
        add(f"{C_HEADERS}/{path.name}")
    return [path for path in ordered if not path.endswith("/codes.h")]
