# Every outside library, found once. All are Debian packages: scripts/setup names them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ZXing REQUIRED)
pkg_check_modules(PCSCLITE REQUIRED IMPORTED_TARGET libpcsclite)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(LIBCBOR REQUIRED IMPORTED_TARGET libcbor)
# Pictures; only the helper that decodes them links these.
find_package(JPEG REQUIRED)
find_package(PNG REQUIRED)
pkg_check_modules(OPENJPEG REQUIRED IMPORTED_TARGET libopenjp2>=2.5)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
# Pictures of virtual cards; without it the command says that it cannot draw.
pkg_check_modules(CAIRO QUIET IMPORTED_TARGET cairo)
if(NOT CAIRO_FOUND)
  message(STATUS "cairo is not installed (libcairo2-dev): no pictures of virtual cards")
endif()
# The command's own: trust lists from the network.
pkg_check_modules(CURL REQUIRED libcurl)
