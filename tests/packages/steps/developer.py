#!/usr/bin/python3
"""Programs in C, C++ and Python on what the packages of the library and of the binding bring. The sources are
tests/install, seen in the root as /consumers."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from inside import HOME, add_clerk, do, expect  # noqa: E402

PYTHON = '''
import chipid
chipid.virtual.write_trust("test-trust")
trust = chipid.Trust.load("test-trust")
with chipid.virtual.open_card("vn-citizen-2021") as card:
    report = card.read(chipid.Keys.can("000123"), chipid.ReadOptions(trust=trust))
print(chipid.__version__ if hasattr(chipid, "__version__") else "", report.verdict.name.lower(), report.verdict_text.vi)
'''


def by_pkgconfig(compiler, standard, source):
    do("sh", "-c", f"{compiler} {standard} -Wall -Wextra -Werror /consumers/{source} -o ~/by_pkgconfig "
       "$(pkg-config --cflags --libs chipid-virtual chipid)")
    return do(f"{HOME}/by_pkgconfig", f"{HOME}/trust")


def by_cmake(folder):
    do("sh", "-c", f"rm -rf ~/build && cmake -S /consumers/{folder} -B ~/build && cmake --build ~/build")
    return do(f"{HOME}/build/consumer", f"{HOME}/trust")


def by_python():
    return do("sh", "-c", "cd && exec python3 -", said=PYTHON)


PROGRAMS = {
    "C, pkg-config": lambda: by_pkgconfig("gcc", "-std=c99", "c/consumer.c"),
    "C, find_package": lambda: by_cmake("c"),
    "C++, pkg-config": lambda: by_pkgconfig("g++", "-std=c++20", "cpp/consumer.cpp"),
    "C++, find_package": lambda: by_cmake("cpp"),
    "Python": by_python,
}

if __name__ == "__main__":
    add_clerk()
    for name, program in PROGRAMS.items():
        said = program()
        expect("authentic", said)
        print(f"  {name}: {said.strip()}")
