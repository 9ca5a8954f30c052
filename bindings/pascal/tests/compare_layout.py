#!/usr/bin/env python3
"""Compares the Pascal unit with the C interface: compare_layout.py UNIT_FOLDER WORK_FOLDER LIBRARY_FOLDER C_COMPILER FPC INCLUDE...

Every record has the size and the offsets that the C compiler gives the struct of that name; every struct of the headers
has a record; every function that the libraries export is declared, and no other.
"""

import pathlib
import re
import subprocess
import sys

SHORT = ("chipid.h", "chipid_virtual.h")


def declarations(folder):
    """Record -> fields, and the names of the functions, as the Pascal source has them."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "chipid").glob("*.inc")))
    source = re.sub(r"///.*", "", source)
    bodies = re.findall(r"^  (\w+) = record\n(.*?)^  end;", source, re.M | re.S)
    records = {name: re.findall(r"^    (\w+):", body, re.M) for name, body in bodies}
    return records, set(re.findall(r"name '(\w+)'", source))


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def c_program(records):
    lines = [f"#include <{name}>" for name in SHORT] + ["#include <stdio.h>", "int main(void) {"]
    for record, fields in records.items():
        lines.append(f'  printf("{record} %zu\\n", sizeof({record}));')
        for field in fields:
            lines.append(f'  printf("{record}.{field} %zu\\n", offsetof({record}, {field.rstrip("_")}));')
    return "\n".join([*lines, "  return 0;", "}", ""])


def pascal_program(records):
    lines = ["program layout;", "{$MODE DELPHI}", "uses ChipId, ChipIdVirtual;"]
    lines += ["var"] + [f"  a_{record}: {record};" for record in records] + ["begin"]
    for record, fields in records.items():
        lines.append(f"  WriteLn('{record} ', SizeOf({record}));")
        for field in fields:
            lines.append(f"  WriteLn('{record}.{field} ', PByte(@@a_{record}.{field}) - PByte(@a_{record}));"
                         if (record, field) in POINTERS else
                         f"  WriteLn('{record}.{field} ', PByte(@a_{record}.{field}) - PByte(@a_{record}));")
    return "\n".join([*lines, "end.", ""])


# In Delphi's mode `@` of a variable that holds a function is the function: `@@` is the variable's address.
POINTERS = {("chipid_transport", "transmit"), ("chipid_transport", "reset"), ("chipid_transport", "close"),
            ("chipid_context_options", "on_event")}


def layouts(units, work, libraries, compiler, fpc, includes, records):
    (work / "layout.c").write_text(c_program(records), encoding="utf-8")
    (work / "layout.pas").write_text(pascal_program(records), encoding="utf-8")
    run(compiler, "-std=c99", *[f"-I{path}" for path in includes], work / "layout.c", "-o", work / "layout_c")
    run(fpc, f"-Fu{units}", f"-Fi{units}", f"-FU{work}", f"-Fl{libraries}", f"-k-rpath={libraries}",
        work / "layout.pas", f"-o{work / 'layout_pascal'}")
    return run(work / "layout_c").splitlines(), run(work / "layout_pascal").splitlines()


def structs(includes):
    headers = [path for folder in includes for path in pathlib.Path(folder).rglob("*.h")]
    return set(re.findall(r"^typedef struct (\w+) \{", "".join(path.read_text(encoding="utf-8") for path in headers), re.M))


def exported(libraries):
    names = "".join(run("nm", "-D", "--defined-only", libraries / name) for name in ("libchipid.so", "libchipid-virtual.so"))
    return set(re.findall(r" T (chipid_\w+)", names))


def main(units, work, libraries, compiler, fpc, *includes):
    units, work, libraries = pathlib.Path(units), pathlib.Path(work), pathlib.Path(libraries)
    work.mkdir(parents=True, exist_ok=True)
    records, functions = declarations(units)
    problems = [f"{name}: in one of headers and unit only" for name in structs(includes) ^ set(records)]
    problems += [f"{name}: in one of libraries and unit only" for name in exported(libraries) ^ functions]
    in_c, in_pascal = layouts(units, work, libraries, compiler, fpc, includes, records)
    problems += [f"C: {c}; Pascal: {pascal}" for c, pascal in zip(in_c, in_pascal, strict=True) if c != pascal]
    print("\n".join(problems) or f"{len(records)} records and {len(functions)} functions are as in C")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
