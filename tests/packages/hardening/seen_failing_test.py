#!/usr/bin/python3
"""The rules find each flag that is left out. seen_failing_test.py C-COMPILER WORK-FOLDER"""
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
from rules import broken

_program = """#include <stdio.h>
#include <string.h>
int main(int count, char** words) {
  char room[32];
  strcpy(room, words[count - 1]);
  puts(room);
  return 0;
}
"""
_flags = {
    "position-independent (PIE)": ("-fPIE -pie", "-fno-pie -no-pie"),
    "RELRO": ("-Wl,-z,relro", "-Wl,-z,norelro"),
    "bound when loaded (BIND_NOW)": ("-Wl,-z,now", "-Wl,-z,lazy"),
    "no code on the stack (NX)": ("-Wl,-z,noexecstack", "-Wl,-z,execstack"),
    "stack protector": ("-fstack-protector-strong", "-fno-stack-protector"),
    "FORTIFY": ("-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2", "-U_FORTIFY_SOURCE"),
    "CET (marks of IBT)": ("-fcf-protection=full", "-fcf-protection=none"),
    "no RUNPATH into a build folder": ("-Wl,-rpath,$ORIGIN/../lib", "-Wl,-rpath,/home/somebody/build/lib"),
    "stripped": ("-s", "-g"),
}


def built(compiler, work, left_out):
    flags = " ".join(pair[name == left_out] for name, pair in _flags.items()).split()
    program = work / "program"
    subprocess.run([compiler, "-O2", *flags, "-o", program, work / "program.c"], check=True)
    return program


def main(compiler, work):
    work.mkdir(parents=True, exist_ok=True)
    (work / "program.c").write_text(_program)
    found = {name: broken(built(compiler, work, name)) for name in (None, *_flags)}
    wrong = {name: rules for name, rules in found.items() if rules != ([name] if name else [])}
    print(wrong or f"each of {len(_flags)} flags is missed when it is left out")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1], Path(sys.argv[2])))
