"""The package itself: its C interface is that of the headers, its wheel works elsewhere, its README is true."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
NAMES = re.compile(r"\b(chipid_\w+)\(")


def names(text: str) -> set[str]:
    return set(NAMES.findall(re.sub(r"\(\*\w+\)|typedef .*;", "", text)))


class CInterface(unittest.TestCase):
    def test_is_that_of_the_headers(self) -> None:
        self.assertEqual(subprocess.run([sys.executable, PACKAGE / "tools" / "make_cdef", "--check"]).returncode, 0)

    def test_the_libraries_have_every_function(self) -> None:
        from chipid import _cdef, _library
        for declared, library in ((_cdef.LIBRARY, _library.lib), (_cdef.VIRTUAL, _library.virtual_library())):
            missing = {name for name in names(declared) if not hasattr(library, name)}
            self.assertEqual(missing, set())

    def test_the_package_uses_every_function(self) -> None:
        from chipid import _cdef
        sources = "".join(path.read_text() for path in (PACKAGE / "src" / "chipid").glob("*.py")
                          if path.name not in ("_cdef.py", "codes.py"))
        # Reports are walked by their parts; what one function of those does, another does by a name.
        walked = {f"chipid_report_{part}_at" for part in ("field", "check", "note", "file")}
        by_name = {"chipid_report_check", "chipid_report_file", "chipid_fields_find", "chipid_fields_json"}
        unused = {name for name in names(_cdef.LIBRARY + _cdef.VIRTUAL) if name not in sources} - walked - by_name
        self.assertEqual(unused, {"chipid_last_error_json"})


class Wheel(unittest.TestCase):
    """Built without network, installed into an empty folder, used from there."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="chipid-wheel-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_quietly(self, *command: object) -> None:
        done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)

    def install(self, *options: str) -> Path:
        self.run_quietly(sys.executable, PACKAGE / "tools" / "make_wheel", *options, self.folder)
        wheel = next(self.folder.glob("*.whl"))
        target = self.folder / "installed"
        self.run_quietly(sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--target", target, wheel)
        return target

    def read_from(self, target: Path, **environment: str) -> str:
        program = ("import chipid\nwith chipid.virtual.open_card('icao-td3-bac') as card:\n"
                   "  print(chipid.__file__, card.atr.hex(), chipid.version())")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("CHIPID_", "PYTHON", "LD_LIB"))}
        done = subprocess.run([sys.executable, "-c", program], cwd=self.folder, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, env=kept | {"PYTHONPATH": str(target)} | environment)
        return done.stdout

    def test_finds_the_library_where_it_is_told(self) -> None:
        target = self.install()
        self.assertTrue((target / "chipid" / "py.typed").exists())
        told = os.environ["CHIPID_LIBRARY_DIR"]
        self.assertIn(str(target), self.read_from(target, CHIPID_LIBRARY_DIR=told))
        self.assertIn(str(target), self.read_from(target, LD_LIBRARY_PATH=told))

    def test_says_in_both_languages_when_there_is_no_library(self) -> None:
        said = self.read_from(self.install(), CHIPID_LIBRARY_DIR=str(self.folder))
        self.assertIn("set CHIPID_LIBRARY_DIR", said)
        self.assertIn("Không tìm thấy", said)

    def test_brings_the_library_along(self) -> None:
        target = self.install("--libraries", os.environ["CHIPID_LIBRARY_DIR"])
        self.assertNotIn("any", next(self.folder.glob("*.whl")).name)
        self.assertIn(str(target), self.read_from(target))


class Readme(unittest.TestCase):
    def test_its_programs_run(self) -> None:
        programs = re.findall(r"```python\n(.*?)```", (PACKAGE / "README.md").read_text(), re.S)
        self.assertGreaterEqual(len(programs), 2)
        with tempfile.TemporaryDirectory() as folder:
            for program in programs:
                done = subprocess.run([sys.executable, "-c", program], cwd=folder, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, text=True)
                self.assertEqual(done.returncode, 0, program + done.stdout)
        self.assertLessEqual(len(programs[0].splitlines()), 10)


if __name__ == "__main__":
    unittest.main()
