"""Python, JavaScript and shell blocks."""

import os
import re
from pathlib import Path

from workshop import PYTHON, ROOT, WORK, Skip, Wrong, need, run, try_out, whole


def python(block, folder):
    package = ROOT / "bindings/python/src/chipid/__init__.py"
    if not package.exists():
        raise Skip("bindings/python is not here")
    try:
        run([PYTHON, "-c", "import cffi"], folder)
    except Wrong:
        raise Skip("cffi is not installed (python3-cffi)") from None
    (folder / "block.py").write_text(whole(block, "body.py"), encoding="utf-8")
    run([PYTHON, "-m", "py_compile", "block.py"], folder)
    try_out(block, [PYTHON, "block.py"], folder)


def _node_modules():
    """Where the package `chipid` stands."""
    for place in (os.environ.get("CHIPID_NODE_MODULES"), WORK.parent / "bindings/node/node_modules"):
        if place and (Path(place) / "chipid/package.json").exists():
            return Path(place)
    raise Skip("bindings/node is not built")


def js(block, folder):
    runtime = need("node")
    (folder / "node_modules").symlink_to(_node_modules())
    name = "block.mjs" if re.search(r"^import .* from ", block.text, re.M) else "block.js"
    (folder / name).write_text(whole(block, "body.js"), encoding="utf-8")
    run([runtime, "--check", name], folder)
    try_out(block, [runtime, name], folder)


def _commands(text):
    """The command lines of a block, those that go on in the next line joined."""
    joined = re.sub(r"\\\n\s*", "", text).splitlines()
    return [line.strip() for line in joined if line.strip() and not line.lstrip().startswith("#")]


def sh(block, folder):
    """Is parsed by bash; run, too, where it is nothing but calls of `chipid`."""
    (folder / "block.sh").write_text("set -euo pipefail\n" + block.text, encoding="utf-8")
    run(["bash", "-n", "block.sh"], folder)
    commands = _commands(block.text)
    if not all(command.startswith("chipid ") for command in commands):
        return
    if block.verdicts:
        (folder / "block.sh").write_text("".join(f"{command} || [ $? = 1 ] || exit 2\n" for command in commands), encoding="utf-8")
    try_out(block, ["bash", "block.sh"], folder)
