"""bindings/node: stable names in place of numbers, as JavaScript has them, and their types."""

from codes.names import pascal_case


def _types(enum):
    names = " | ".join(f"'{value.name}'" for value in enum.with_none())
    return f"/** {enum.doc}. */\nexport type {pascal_case(enum.name)} = {names};\n"


def _names(enum):
    rows = "".join(f"    {value.number}: '{value.name}',\n" for value in enum.with_none())
    return f"  {pascal_case(enum.name)}: {{\n{rows}  }},\n"


def files(errors, enums, hint):
    ids = " |\n  ".join(f"'{error.id}'" for error in errors)
    types = "\n".join([f"// Error codes and enums; {hint}.\n"] + [_types(enum) for enum in enums]
                      + [f"/** The stable name of an error. */\nexport type ErrorId =\n  {ids};\n"])
    rows = "".join(f"    {error.number}: '{error.id}',\n" for error in errors)
    code = (f"// Error codes and enums, number to name; {hint}.\n\n'use strict';\n\nmodule.exports = {{\n"
            + "".join(_names(enum) for enum in enums) + f"  ErrorId: {{\n{rows}  }},\n}};\n")
    return {"bindings/node/lib/codes.d.ts": types, "bindings/node/lib/codes.js": code}
