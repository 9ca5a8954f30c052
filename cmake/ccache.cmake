# ccache makes re-runs and the second (sanitizer) build cheap; it is used when it is there. Paths are made relative to the
# checkout, so that one checkout's objects serve another.
find_program(CHIPID_CCACHE ccache)
if(CHIPID_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers need these to be cached at all.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CHIPID_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    set(CMAKE_PCH_INSTANTIATE_TEMPLATES OFF)
  endif()
endif()
