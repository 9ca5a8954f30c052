"""bindings/pascal: constants for Free Pascal and Delphi."""


def files(errors, enums, hint):
    lines = [f"// Error codes and enums; {hint}.", "", "const", "  CHIPID_OK = 0;"]
    lines += [f"  CHIPID_E_{error.name.upper()} = {error.number};  // {error.id}" for error in errors]
    for enum in enums:
        lines += ["", f"  // {enum.doc}"]
        lines += [f"  CHIPID_{enum.name.upper()}_{value.name.upper()} = {value.number};" for value in enum.with_none()]
    return {"bindings/pascal/chipid_codes.inc": "\n".join(lines) + "\n"}
