"""C# and Java blocks. Both bindings are compiled once, from their sources, for all blocks."""

import re
from pathlib import Path

from workshop import ROOT, Skip, Wrong, made_once, need, run, try_out, whole

JNA = Path("/usr/share/java/jna.jar")


def _sources(folder, pattern):
    found = sorted((ROOT / folder).rglob(pattern))
    if not found:
        raise Skip(f"{folder} is not here")
    return found


def _csharp_binding():
    sources = _sources("bindings/csharp/src", "*.cs")
    with made_once("csharp", *sources) as (folder, stale):
        if stale:
            run([need("mcs"), "-nologo", "-langversion:7", "-unsafe", "-target:library", f"-out:{folder}/ChipId.dll", *sources], folder)
    return folder


def csharp(block, folder):
    compiler, runtime, binding = need("mcs"), need("mono"), _csharp_binding()
    (folder / "block.cs").write_text(whole(block, "body.cs"), encoding="utf-8")
    run([compiler, "-nologo", "-langversion:7", "-nowarn:1998,219", f"-r:{binding}/ChipId.dll", "-r:System.Net.Http.dll",
         "-out:block.exe", "block.cs"], folder)
    (folder / "ChipId.dll").symlink_to(binding / "ChipId.dll")
    try_out(block, [runtime, "--debug", "block.exe"], folder)


def _java_binding():
    if not JNA.exists():
        raise Skip("JNA is not installed (libjna-java)")
    sources = _sources("bindings/java/src/main/java", "*.java")
    with made_once("java", *sources) as (folder, stale):
        if stale:
            run([need("javac"), "-nowarn", "-encoding", "UTF-8", "-cp", JNA, "-d", folder, *sources], folder)
    return folder


def java(block, folder):
    compiler, runtime = need("javac"), need("java")
    path = f"{_java_binding()}:{JNA}:."
    text = whole(block, "Body.java")
    name = re.search(r"\bclass (\w+)", text)
    if not name:
        raise Wrong("no class is declared")
    (folder / f"{name[1]}.java").write_text(text, encoding="utf-8")
    run([compiler, "-encoding", "UTF-8", "-cp", path, f"{name[1]}.java"], folder)
    try_out(block, [runtime, "-Dfile.encoding=UTF-8", "-cp", path, name[1]], folder)
