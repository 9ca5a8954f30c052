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

# chipid_shared_library(NAME MAP file SOURCES file... MODULES module...): a shared library of whole modules, so that it
# also exports public functions that nothing inside it calls; MAP lists the names it exports.
function(chipid_shared_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MAP" "SOURCES;MODULES")
  cmake_path(ABSOLUTE_PATH arg_MAP)
  list(TRANSFORM arg_MODULES PREPEND chipid_)
  add_library(${name} SHARED ${arg_SOURCES})
  foreach(module IN LISTS arg_MODULES)
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:${module}>)
  endforeach()
  # The objects are in already; this brings the outside libraries and the include folders.
  target_link_libraries(${name} PUBLIC chipid_public PRIVATE ${arg_MODULES})
  target_compile_definitions(${name} PRIVATE CHIPID_BUILDING)
  set_target_properties(${name} PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION 0
                                           LINK_DEPENDS ${arg_MAP})
  # Threads of the library may be ending when a program lets go of it (a hung reader is left behind): it stays loaded.
  target_link_options(${name} PRIVATE -Wl,--version-script=${arg_MAP} -Wl,--no-undefined -Wl,-z,nodelete)
  chipid_warnings(${name})
endfunction()
