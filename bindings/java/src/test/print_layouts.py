#!/usr/bin/env python3
"""Writes a C++ program that prints where the fields of every struct of some C headers lie: print_layouts.py HEADER..."""

import re
import sys

STRUCT = re.compile(r"typedef struct \w+ \{(.*?)\} (\w+);", re.S)
COMMENT = re.compile(r"/\*.*?\*/", re.S)


def fields(body):
    """Each field, or each element of an array."""
    for declaration in COMMENT.sub("", body).split(";"):
        function = re.search(r"\(\*(\w+)\)", declaration)
        if function:
            yield function.group(1)
            continue
        for declarator in declaration.split(","):
            found = re.search(r"(\w+)\s*(?:\[(\d+)\])?\s*$", declarator)
            if found and found.group(2):
                yield from (f"{found.group(1)}[{i}]" for i in range(int(found.group(2))))
            elif found:
                yield found.group(1)


def statement(name, body):
    offsets = "".join(f' << " " << offsetof({name}, {field})' for field in fields(body))
    return f'  std::cout << "{name} " << sizeof({name}){offsets} << "\\n";'


structs = [pair for path in sys.argv[1:] for pair in STRUCT.findall(open(path, encoding="utf-8").read())]
print("#include <chipid_virtual.h>\n#include <chipid.h>\n#include <cstddef>\n#include <iostream>\n\nint main() {")
print("\n".join(statement(name, body) for body, name in structs))
print("}")
