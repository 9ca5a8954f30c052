#!/usr/bin/env python3
"""Packs what was built and looks into the package: package.py ASSEMBLIES VERSION MONO QUICK-START NATIVE...

The package's own files, laid out as .NET lays them out, then have to run the quick start.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile

from with_trust import trust_folder

HERE = pathlib.Path(__file__).resolve().parent
NUSPEC = "{http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd}"
ASSEMBLIES, VERSION, MONO, QUICK_START, *NATIVE = sys.argv[1:]


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="chipid-nuget-")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        native = [cls.stripped(path) for path in map(pathlib.Path, NATIVE)]
        file = cls.folder / f"ChipId.{VERSION}.nupkg"
        subprocess.run([HERE.parent / "pack", "--version", VERSION, "--lib", f"net461={ASSEMBLIES}",
                        *(f"--native=linux-x64={path}" for path in native), "--output", file], check=True)
        cls.package = zipfile.ZipFile(file)
        cls.addClassCleanup(cls.package.close)

    @classmethod
    def stripped(cls, path):
        """As a release has it: without what only debuggers read, of which there is much."""
        copy = cls.folder / path.name
        subprocess.run(["strip", "-o", copy, path.resolve()], check=True)
        return copy

    def test_layout(self):
        names = self.package.namelist()
        for name in ("ChipId.nuspec", "README.md", "_rels/.rels", "[Content_Types].xml", "lib/net461/ChipId.dll",
                     "lib/net461/ChipId.xml", "runtimes/linux-x64/native/libchipid.so",
                     "runtimes/linux-x64/native/libchipid-virtual.so", "runtimes/linux-x64/native/chipid-decode"):
            self.assertIn(name, names)
        self.assertEqual(len(names), len(set(names)))

    def test_description(self):
        metadata = xml.fromstring(self.package.read("ChipId.nuspec")).find(NUSPEC + "metadata")
        self.assertEqual(metadata.findtext(NUSPEC + "id"), "ChipId")
        self.assertEqual(metadata.findtext(NUSPEC + "version"), VERSION)
        groups = metadata.findall(f"{NUSPEC}dependencies/{NUSPEC}group")
        self.assertEqual([group.get("targetFramework") for group in groups], ["net461"])

    def test_every_part_has_a_type(self):
        types = xml.fromstring(self.package.read("[Content_Types].xml"))
        extensions = {each.get("Extension") for each in types if each.get("Extension")}
        parts = {each.get("PartName") for each in types if each.get("PartName")}
        for name in self.package.namelist():
            if name != "[Content_Types].xml":
                self.assertTrue("/" + name in parts or name.rpartition(".")[2] in extensions, name)

    def test_project_is_of_the_same_version_and_compiles_every_source(self):
        project = xml.parse(HERE.parent / "ChipId.csproj").getroot()
        self.assertEqual(project.findtext("PropertyGroup/Version"), VERSION)
        self.assertEqual(project.findtext("PropertyGroup/TargetFramework"), "netstandard2.0")
        self.assertEqual(project.find("ItemGroup/Compile").get("Include"), "src/**/*.cs")

    def test_its_files_run(self):
        self.package.extractall(self.folder)
        native = self.folder / "runtimes/linux-x64/native"
        (native / "chipid-decode").chmod(0o755)
        program = self.folder / "lib/net461" / pathlib.Path(QUICK_START).name
        program.write_bytes(pathlib.Path(QUICK_START).read_bytes())
        environment = {**os.environ, "LD_LIBRARY_PATH": str(native)}
        with trust_folder() as trust:
            told = subprocess.run([MONO, program, trust], env=environment, capture_output=True, encoding="utf-8")
        self.assertIn("Nguyễn Văn A", told.stdout, told.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
