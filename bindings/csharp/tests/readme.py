#!/usr/bin/env python3
"""The C# of README.md as files that can be compiled: readme.py README QUICK-START FRAGMENTS.

The first block is a whole program; each other one is the inside of a method that has what the quick start made.
"""

import pathlib
import re
import sys
import textwrap

FRAME = """using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChipId;

public static class Fragments
{{
{methods}}}
"""
METHOD = """  public static async Task Fragment{number}(Card card, Keys keys, Trust trust, Report report, byte[] picture)
  {{
{body}
    await Task.Yield();
  }}

"""

readme, quick_start, fragments = map(pathlib.Path, sys.argv[1:])
program, *others = re.findall(r"^```csharp\n(.*?)^```", readme.read_text(), re.M | re.S)
quick_start.write_text(program)
methods = [METHOD.format(number=number, body=textwrap.indent(body.rstrip(), "    ")) for number, body in enumerate(others, 1)]
fragments.write_text(FRAME.format(methods="".join(methods)))
