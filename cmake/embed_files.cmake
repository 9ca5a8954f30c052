# Script of chipid_embed: writes HEADER and SOURCE from FILES.
set(declarations "")
set(definitions "")
foreach(file IN LISTS FILES)
  get_filename_component(base ${file} NAME)
  string(MAKE_C_IDENTIFIER ${base} identifier)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(APPEND declarations "extern const BytesView ${identifier};\n")
  string(APPEND definitions
    "namespace { constexpr unsigned char ${identifier}_bytes[] = {${bytes}}; }\n"
    "const BytesView ${identifier}{${identifier}_bytes};\n")
endforeach()
file(WRITE ${HEADER} "#pragma once\n#include <chipid/bytes.hpp>\nnamespace ${NAMESPACE} {\n"
  "using chipid::BytesView;\n${declarations}}\n")
get_filename_component(header_name ${HEADER} NAME)
file(WRITE ${SOURCE} "#include \"${header_name}\"\nnamespace ${NAMESPACE} {\n${definitions}}\n")
