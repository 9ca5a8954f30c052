# What the compiler adds against attacks, to every optimised build: the parsers read what strangers wrote on a chip.
# tests/packages holds the installed files to it.
option(CHIPID_HARDENING "Harden optimised builds (stack protector, FORTIFY, CET, RELRO)" ON)
if(NOT CHIPID_HARDENING OR CHIPID_SANITIZE OR CMAKE_BUILD_TYPE STREQUAL "Debug")
  return()
endif()
# Undefined first: some compilers define it themselves, to another level.
add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong -fstack-clash-protection)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i[3-6]86)$")
  add_compile_options(-fcf-protection=full)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  add_compile_options(-mbranch-protection=standard)
endif()
add_link_options(-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack "$<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>")
