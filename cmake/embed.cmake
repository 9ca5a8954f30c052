# chipid_embed(TARGET NAMESPACE name file...): makes each data file a `const unsigned char[]` inside TARGET.
#
# NAME.hpp then declares, in NAMESPACE, one BytesView a file, named after the file (dots and dashes become _).
function(chipid_embed target namespace name)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.hpp)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
  add_custom_command(
    OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -D HEADER=${header} -D SOURCE=${source} -D NAMESPACE=${namespace} -D "FILES=${ARGN}"
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${source} ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()
