"""C, C++, Pascal and CMake blocks."""

import re

from workshop import LIBRARIES, ROOT, Wrong, need, run, try_out, whole

INCLUDES = [f"-I{ROOT}/sdk/include", f"-I{ROOT}/sdk/virtual-card/include"]
LINK = [f"-L{LIBRARIES}", f"-Wl,-rpath,{LIBRARIES}", "-lchipid-virtual", "-lchipid"]
STRICT = ["-Wall", "-Wextra", "-Werror", "-Wno-unused-variable", "-Wno-unused-but-set-variable"]


def _compiled(block, folder, wrapper, command):
    source = folder / f"block{wrapper[wrapper.rindex('.'):]}"
    source.write_text(whole(block, wrapper), encoding="utf-8")
    run([*command, *STRICT, *INCLUDES, source, "-o", folder / "block", *LINK], folder)
    try_out(block, [folder / "block"], folder)


def c(block, folder):
    _compiled(block, folder, "body.c", [need("cc", "gcc"), "-std=c11", "-D_POSIX_C_SOURCE=200809L", "-pthread"])


def cpp(block, folder):
    _compiled(block, folder, "body.cpp", [need("cxx", "c++", "g++"), "-std=c++20", "-O0", "-pthread"])


def pascal(block, folder):
    (folder / "block.pas").write_text(block.text, encoding="utf-8")
    units = ROOT / "bindings/pascal"
    run([need("fpc"), "-v0we", "-l-", f"-Fu{units}", f"-Fi{units}", f"-FU{folder}", f"-Fl{LIBRARIES}", f"-k-rpath={LIBRARIES}",
         "-oblock", "block.pas"], folder)
    try_out(block, [folder / "block"], folder)


CONFIG = """
foreach(name chipid virtual)
  add_library(chipid::${{name}} INTERFACE IMPORTED)
  target_include_directories(chipid::${{name}} INTERFACE {root}/sdk/include {root}/sdk/virtual-card/include)
  target_compile_features(chipid::${{name}} INTERFACE cxx_std_20)
endforeach()
target_link_libraries(chipid::chipid INTERFACE {libraries}/libchipid.so)
target_link_libraries(chipid::virtual INTERFACE {libraries}/libchipid-virtual.so)
set(chipid_virtual_FOUND TRUE)
"""


def cmake(block, folder):
    """Configured and built; its sources are those of an empty program. A fragment goes on from a program `counter`."""
    text = whole(block, "body.cmake")
    (folder / "chipid-config.cmake").write_text(CONFIG.format(root=ROOT, libraries=LIBRARIES), encoding="utf-8")
    (folder / "CMakeLists.txt").write_text(text, encoding="utf-8")
    sources = re.findall(r"\b[\w-]+\.(?:c|cpp)\b", text)
    if not sources:
        raise Wrong("no source file is named")
    for source in sources:
        (folder / source).write_text("int main(void) { return 0; }\n" if source.endswith(".c") else "int main() {}\n")
    run(["cmake", "-S", folder, "-B", folder / "build", f"-Dchipid_DIR={folder}"], folder)
    run(["cmake", "--build", folder / "build"], folder)
