"""bindings/csharp"""

from codes.names import pascal_case


def _member(name, number, doc):
    doc = doc.replace("&", "&amp;").replace("<", "&lt;")
    return f"    /// <summary>{doc}</summary>\n    {name} = {number},"


def _enum(name, doc, members):
    return "\n".join([f"  /// <summary>{doc}.</summary>", f"  public enum {name}", "  {"] + members + ["  }"]) + "\n"


def files(errors, enums, hint):
    parts = [_enum(pascal_case(enum.name), enum.doc, [_member(pascal_case(v.name), v.number, v.doc) for v in enum.with_none()])
             for enum in enums]
    codes = [_member("Ok", 0, "No error")] + [_member(pascal_case(e.name), e.number, f"{e.id}: {e.message_en}") for e in errors]
    parts.append(_enum("ErrorCode", "What went wrong", codes))
    text = f"// Error codes and enums; {hint}.\n\nnamespace ChipId\n{{\n" + "\n".join(parts) + "}\n"
    return {"bindings/csharp/src/Codes.cs": text}
