"""bindings/pascal: constants, records and functions for Free Pascal and Delphi; one include file a header."""

import textwrap
from pathlib import PurePath

from codes import declarations
from codes.declarations import Function, Handle, Struct

FOLDER = "bindings/pascal"
HEADER_HINT = "made from the C headers by scripts/make-codes; do not edit"
PLAIN = {"int": "Integer", "int32_t": "Integer", "uint32_t": "Cardinal", "int64_t": "Int64", "size_t": "NativeUInt",
         "double": "Double", "uint8_t": "Byte", "char": "AnsiChar"}
POINTERS = {"void*": "Pointer", "char*": "PAnsiChar", "char**": "PPAnsiChar", "uint8_t*": "PByte", "uint8_t**": "PPByte",
            "int*": "PInteger", "size_t*": "PNativeUInt"}
# Where C takes NULL for what a caller does not want, a `var` parameter could not say so.
OPTIONAL = {("chipid_diagnose", "problem"), ("chipid_evidence_make", "digest")}
RESERVED = {"end", "file", "function", "in", "label", "out", "procedure", "program", "property", "record", "set", "type", "unit", "var", "with"}


def _type(text):
    bare = text.replace("const ", "").replace(" const", "").replace("* *", "**")
    if bare in PLAIN:
        return PLAIN[bare]
    return POINTERS.get(bare) or "P" * bare.count("*") + bare.rstrip("*")


def _name(name):
    return name + "_" if name in RESERVED else name


def _is_result(function, parameter):
    """Where the function writes: a pointer to something that is not const, but for handles and the caller's buffers."""
    bare = parameter.type
    if function.is_pointer or (function.name, parameter.name) in OPTIONAL:
        return False
    if bare.endswith("**"):
        return "* const" not in bare
    return bare.endswith("*") and not bare.startswith("const") and bare[:-1] in _RECORDS | {"int", "size_t"}


def _parameter(function, parameter):
    if _is_result(function, parameter):
        # A record comes with its size set, so it is no mere result.
        way = "var" if parameter.type[:-1] in _RECORDS else "out"
        return f"{way} {_name(parameter.name)}: {_type(parameter.type[:-1])}"
    return f"{_name(parameter.name)}: {_type(parameter.type)}"


def _signature(function, name):
    parameters = "; ".join(_parameter(function, each) for each in function.parameters)
    heading = "procedure" if function.result == "void" else "function"
    result = "" if function.result == "void" else f": {_type(function.result)}"
    return f"{heading}{name}({parameters}){result}; cdecl;".replace("()", "")


def _doc(text, indent=""):
    if not text:
        return []
    return textwrap.wrap(text, 118, initial_indent=indent + "/// ", subsequent_indent=indent + "/// ", break_on_hyphens=False)


def _handle(handle):
    return ["type", *_doc(handle.doc, "  "), f"  {handle.name} = record end;", f"  P{handle.name} = ^{handle.name};",
            f"  PP{handle.name} = ^P{handle.name};", ""]


def _field(entry):
    if isinstance(entry, Function):
        lines = _wrapped(f"{_name(entry.name)}: {_signature(entry, '')}")
        return [*_doc(entry.doc, "    "), *("    " + line for line in lines)]
    kind = f"array[0..{entry.length - 1}] of {_type(entry.type)}" if entry.length else _type(entry.type)
    return [*_doc(entry.doc, "    "), f"    {_name(entry.name)}: {kind};"]


def _record(struct):
    fields = [line for entry in struct.fields for line in _field(entry)]
    return ["type", f"  P{struct.name} = ^{struct.name};", *_doc(struct.doc, "  "), f"  {struct.name} = record", *fields,
            "  end;", ""]


# Between parameters only.
def _wrapped(signature):
    glued = signature.replace(" ", "\0").replace(";\0", "; ")
    return [line.replace("\0", " ") for line in textwrap.wrap(glued, 114, subsequent_indent="  ")]


def _function(function, library):
    if function.is_pointer:
        return ["type", *_doc(function.doc, "  "), f"  {function.name} = {_signature(function, '')}", ""]
    lines = _wrapped(_signature(function, " " + function.name))
    return [*_doc(function.doc), *lines, f"  external {library} name '{function.name}';", ""]


def _declaration(entry, library):
    if isinstance(entry, Handle):
        return _handle(entry)
    return _record(entry) if isinstance(entry, Struct) else _function(entry, library)


def _include(path, library):
    lines = [line for entry in declarations.in_header(path) for line in _declaration(entry, library)]
    return "\n".join([f"// {PurePath(path).name}; {HEADER_HINT}.", "", *lines])


def _codes(errors, enums, hint):
    lines = [f"// Error codes and enums; {hint}.", "", "const", "  CHIPID_OK = 0;"]
    lines += [f"  CHIPID_E_{error.name.upper()} = {error.number};  // {error.id}" for error in errors]
    for enum in enums:
        lines += ["", f"  // {enum.doc}"]
        lines += [f"  CHIPID_{enum.name.upper()}_{value.name.upper()} = {value.number};" for value in enum.with_none()]
    return "\n".join(lines) + "\n"


def _records():
    paths = [*declarations.headers(), declarations.VIRTUAL_HEADER]
    return {entry.name for path in paths for entry in declarations.in_header(path) if isinstance(entry, Struct)}


_RECORDS = _records()


def _interface(names):
    """Pascal tells no letters' case apart, so the constant cannot be called as in C."""
    return (f"// The headers in the order in which they need each other; {HEADER_HINT}.\n\nconst\n"
            "  /// The binary interface that this unit describes; compare it with chipid_abi_version.\n"
            f"  CHIPID_UNIT_ABI_VERSION = {declarations.abi_version()};\n\n{names}\n")


def files(errors, enums, hint):
    made = {f"{FOLDER}/chipid_codes.inc": _codes(errors, enums, hint)}
    paths = declarations.headers()
    for path in paths:
        made[f"{FOLDER}/chipid/{PurePath(path).stem}.inc"] = _include(path, "CHIPID_LIBRARY")
    made[f"{FOLDER}/chipid/virtual.inc"] = _include(declarations.VIRTUAL_HEADER, "CHIPID_VIRTUAL_LIBRARY")
    names = "\n".join(f"{{$I chipid/{PurePath(path).stem}.inc}}" for path in paths)
    made[f"{FOLDER}/chipid_interface.inc"] = _interface(names)
    return made
