"""ChipID's SDK as a Conan 2 package. Never run with Conan itself: see ../README.md."""
from pathlib import Path

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load
from conan.tools.gnu import PkgConfigDeps

_top = Path("..") / ".." / ".."
_needed = ("cmake", "docs", "sdk", "test-vectors")


class ChipIdConan(ConanFile):
    name = "chipid"
    description = "Reads and verifies chip-embedded citizen ID cards over PC/SC"
    license = "Apache-2.0"
    topics = ("smart-card", "icao-9303", "identity", "pcsc")
    package_type = "shared-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"tools": [True, False], "face": [True, False]}
    default_options = {"tools": True, "face": False}

    def set_version(self):
        text = load(self, str(Path(self.recipe_folder) / _top / "CMakeLists.txt"))
        self.version = text.split("project(chipid VERSION ")[1].split()[0]

    def export_sources(self):
        top = str(Path(self.recipe_folder) / _top)
        for file in ("CMakeLists.txt", "LICENSE", "CHANGELOG.md"):
            copy(self, file, top, self.export_sources_folder)
        for folder in _needed:
            copy(self, f"{folder}/*", top, self.export_sources_folder, excludes=("*/node_modules/*", "*/__pycache__/*"))

    def requirements(self):
        self.requires("tl-expected/1.1.0", transitive_headers=True)
        for name in ("openssl/[>=3.0 <4]", "fmt/[>=9 <12]", "nlohmann_json/[>=3.11 <4]", "zxing-cpp/[>=1.4 <3]",
                     "utf8proc/[>=2.8 <3]", "libcbor/[>=0.8 <1]", "libjpeg/9e", "libpng/[>=1.6 <2]", "openjpeg/[>=2.5 <3]",
                     "libcurl/[>=7.78 <9]", "boost/[>=1.74]"):
            self.requires(name)
        if self.options.tools:
            self.requires("cli11/[>=2.1 <3]")
        if self.options.face:
            self.requires("opencv/[>=4.5 <5]")

    def validate(self):
        check_min_cppstd(self, 20)
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("ChipID builds on Linux only")

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for option in ("TESTS", "SAMPLES", "BENCH", "BINDINGS", "COUNTER"):
            toolchain.cache_variables[f"CHIPID_BUILD_{option}"] = False
        toolchain.cache_variables["CHIPID_BUILD_TOOLS"] = bool(self.options.tools)
        toolchain.cache_variables["CHIPID_FACE"] = bool(self.options.face)
        toolchain.cache_variables["CHIPID_WARNINGS_AS_ERRORS"] = False
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, str(Path(self.package_folder) / "licenses"))
        CMake(self).install()

    def package_info(self):
        # Our own files for find_package and pkg-config are installed: Conan need not invent any.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/chipid"]
        self.cpp_info.libs = ["chipid", "chipid-virtual"]
