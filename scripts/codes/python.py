"""bindings/python: enums of the standard library."""

from codes.names import pascal_case


def _enum(enum):
    lines = [f"class {pascal_case(enum.name)}(_NamedEnum):", f'    """{enum.doc}."""', ""]
    for value in enum.with_none():
        lines += [f"    {value.name.upper()} = {value.number}", f'    """{value.doc}"""']
    return "\n".join(lines) + "\n"


def _errors(errors):
    lines = ["class ErrorCode(_NamedEnum):", '    """What went wrong; ``.id`` is the stable name."""', ""]
    for error in errors:
        lines += [f"    {error.name.upper()} = {error.number}", f'    """{error.message_en}"""']
    lines += ["", "    @property", "    def id(self) -> str:", '        """The stable name, such as "access.wrong_key"."""',
              "        return _ERROR_IDS[self.value]", "",
              "    @classmethod", '    def _missing_(cls, value: object) -> "ErrorCode":', "        return cls.INTERNAL_ERROR", "", "",
              "_ERROR_IDS = {"] + [f'    {error.number}: "{error.id}",' for error in errors] + ["}"]
    return "\n".join(lines) + "\n"


NAMED = '''class _NamedEnum(_enum.IntEnum):
    """An enum that prints as its stable lower-case name. A number that this version does not know is none of it."""

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def _missing_(cls, value: object) -> "_NamedEnum":
        return cls(0)
'''


def files(errors, enums, hint):
    head = f'"""Error codes and enums; {hint}."""\n\nimport enum as _enum\n\n'
    return {"bindings/python/src/chipid/codes.py": "\n\n".join([head + "\n" + NAMED] + [_enum(enum) for enum in enums] + [_errors(errors)])}
