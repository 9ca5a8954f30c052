"""bindings/java: a file an enum."""

from codes.names import pascal_case

FOLDER = "bindings/java/src/main/java/org/chipid/"
TEMPLATE = """package org.chipid;

/**
 * {doc}.
 *
 * <p>{hint}.
 */
public enum {name} {{
{members};

  private static final {name}[] ALL = values();

  private final int number;{fields}

  {name}({parameters}) {{
    this.number = number;{assignments}
  }}

  /**
   * The number in the C interface.
   *
   * @return 0 for {zero}
   */
  public int number() {{
    return number;
  }}
{methods}
  /**
   * The value of a number of the C interface.
   *
   * @param number as the library gives it
   * @return {fallback}
   */
  public static {name} of(int number) {{
    for ({name} value : ALL) {{
      if (value.number == number) return value;
    }}
    return {default};
  }}
}}
"""
ID_METHOD = """
  /**
   * The stable name.
   *
   * @return such as "access.wrong_key"; empty for OK
   */
  public String id() {
    return id;
  }
"""
NAME_METHOD = """
  /**
   * The stable name.
   *
   * @return in lower case
   */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
"""


def _capital(hint):
    return hint[0].upper() + hint[1:]


def _enum(enum, hint):
    members = ",\n".join(f"  /** {_capital(v.doc)}. */\n  {v.name.upper()}({v.number})" for v in enum.with_none())
    none = next(v.name.upper() for v in enum.with_none() if v.number == 0)
    return TEMPLATE.format(doc=enum.doc, hint=_capital(hint), name=pascal_case(enum.name), members=members, fields="",
                           parameters="int number", assignments="", methods=NAME_METHOD, zero=none,
                           fallback=f"{none} for one that this version does not know", default=none)


def _errors(errors, hint):
    members = [("OK", 0, "", "No error.")] + [(e.name.upper(), e.number, e.id, e.message_en) for e in errors]
    lines = ",\n".join(f'  /** {doc} */\n  {name}({number}, "{stable}")' for name, number, stable, doc in members)
    return TEMPLATE.format(doc="What went wrong", hint=_capital(hint), name="ErrorCode", members=lines,
                           fields="\n  private final String id;", parameters="int number, String id", assignments="\n    this.id = id;",
                           methods=ID_METHOD, zero="OK", fallback="INTERNAL_ERROR for one that this version does not know", default="INTERNAL_ERROR")


def files(errors, enums, hint):
    made = {FOLDER + pascal_case(enum.name) + ".java": _enum(enum, hint) for enum in enums}
    made[FOLDER + "ErrorCode.java"] = _errors(errors, hint)
    return made
