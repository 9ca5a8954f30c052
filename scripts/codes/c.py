"""chipid/c/codes.h"""


def _line(name, number, doc):
    return f"  {name} = {number}, /**< {doc} */"


def _enum(enum):
    prefix = f"CHIPID_{enum.name.upper()}_"
    lines = [_line(prefix + value.name.upper(), value.number, value.doc) for value in enum.with_none()]
    return "\n".join([f"/** {enum.doc}. */", f"enum chipid_{enum.name} {{"] + lines + ["};\n"])


def _status(errors):
    lines = [_line("CHIPID_OK", 0, "no error")]
    lines += [_line(f"CHIPID_E_{error.name.upper()}", error.number, f"{error.id}: {error.message_en}") for error in errors]
    return "\n".join(["/** What a function returns; chipid_error_info() has the sentences. */", "enum chipid_status {"] + lines + ["};\n"])


def files(errors, enums, hint):
    head = f"#ifndef CHIPID_C_CODES_H\n#define CHIPID_C_CODES_H\n\n/** @file codes.h Error codes and enums; {hint}. */\n"
    return {"sdk/include/chipid/c/codes.h": "\n".join([head, _status(errors)] + [_enum(enum) for enum in enums] + ["#endif\n"])}
