# chipid_debian_copyright(FILE [NOTICE name...] [BODY file]): the copyright file of a Debian package, in Debian's format 1.0: ours
# (or BODY's), then a paragraph for each header-only library that is compiled in, from notices/. The test "headers that no
# library stands for are in the SBOM and the copyright files" holds NOTICE to what the compiler read.
set(CHIPID_NOTICES ${CMAKE_CURRENT_LIST_DIR}/notices)
function(chipid_debian_copyright file)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "BODY" "NOTICE")
  if(NOT arg_BODY)
    set(arg_BODY chipid)
  endif()
  set(text "")
  foreach(part header ${arg_BODY} ${arg_NOTICE})
    file(READ ${CHIPID_NOTICES}/${part}.txt paragraph)
    string(APPEND text "${paragraph}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CHIPID_NOTICES}/${part}.txt)
  endforeach()
  file(CONFIGURE OUTPUT ${file} CONTENT "${text}" @ONLY)
endfunction()
