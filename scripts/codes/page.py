"""docs/errors.md: every error with its cause and what to do, in English and Vietnamese."""

HEAD = """# Errors / Lỗi

Every error that the library, the `chipid` command and the bindings can give: its stable name, its number in C
(`chipid_error.code`), cause and repair. How errors appear in each language: [developers/errors.md](developers/errors.md).

Mọi lỗi của thư viện, lệnh `chipid` và các ngôn ngữ: tên cố định, mã số trong C, nguyên nhân và cách xử lý.

Made from `sdk/include/chipid/errors.def` by `scripts/make-codes`; do not edit.
"""
KINDS = {"usage": "usage or input", "device": "reader, card or network", "internal": "internal"}
EXIT_STATUS = {"usage": 2, "device": 3, "internal": 4}


def _cell(sentence):
    return sentence.replace("|", "\\|")


def _section(error):
    return f"""
## {error.id}

{error.number}, `CHIPID_E_{error.name.upper()}`; exit status {EXIT_STATUS[error.kind]}, {KINDS[error.kind]}

| | Cause / Nguyên nhân | Repair / Cách xử lý |
|---|---|---|
| en | {_cell(error.message_en)} | {_cell(error.hint_en)} |
| vi | {_cell(error.message_vi)} | {_cell(error.hint_vi)} |
"""


def files(errors, enums, hint):
    del enums, hint
    return {"docs/errors.md": HEAD + "".join(_section(error) for error in errors)}
