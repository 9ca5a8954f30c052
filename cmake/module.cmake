# chipid_module(NAME SOURCES file... [DEPENDS module...] [USES module...] [LIBRARIES target...])
#
# Makes the target chipid_NAME from an explicit list of sources, with the folder include/ beside the caller as its
# include folder. DEPENDS: modules whose headers our headers include (passed on). USES: modules only our sources
# include (not passed on), so that an include across a wall that is not listed does not compile.
# A module with headers only gives no SOURCES.
function(chipid_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;USES;LIBRARIES")
  set(target chipid_${name})
  list(TRANSFORM arg_DEPENDS PREPEND chipid_)
  list(TRANSFORM arg_USES PREPEND chipid_)
  if(NOT arg_SOURCES)
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/include)
    target_link_libraries(${target} INTERFACE ${arg_DEPENDS} ${arg_LIBRARIES})
    return()
  endif()
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include)
  target_link_libraries(${target} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_USES} ${arg_LIBRARIES})
  # The public functions a module implements are exported by the shared library it becomes part of.
  target_compile_definitions(${target} PRIVATE CHIPID_BUILDING)
  chipid_warnings(${target})
endfunction()
