"""Writes a C++ program that tells size and last offset of each struct as C lays it out: NAME SIZE OFFSET MEMBER."""

import pathlib
import re
import sys

HEADER = {"NativeSpecimen": "chipid_virtual_specimen", "NativeError": "chipid_error", "NativeContextOptions": "chipid_context_options",
          "NativeEvent": "chipid_event_info", "NativeCardInfo": "chipid_card_info", "NativeReport": "chipid_report_info",
          "NativePortrait": "chipid_portrait_info", "NativeTrust": "chipid_trust_info", "NativeMatch": "chipid_match_info",
          "NativeImportOptions": "chipid_trust_import_options"}


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def structs(folder):
    for path in sorted(folder.glob("Structs.*.cs")):
        for name, body in re.findall(r"struct (\w+)\s*\{(.*?)\n  \}", path.read_text(), re.S):
            yield name, re.findall(r"(\w+)(?:\[\d+\])?;", body)[-1]


def line(name, member):
    c_name = HEADER.get(name, "chipid_" + snake(name.removeprefix("Native")))
    return (f'  std::printf("{name} %zu %zu {member}\\n", sizeof({c_name}), offsetof({c_name}, {snake(member)}));')


lines = [line(*each) for each in structs(pathlib.Path(sys.argv[1]))]
print("\n".join(["#include <chipid.h>", "#include <chipid_virtual.h>", "#include <cstddef>", "#include <cstdio>", "", "int main() {"]
                + lines + ["}"]))
