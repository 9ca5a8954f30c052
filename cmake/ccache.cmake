# ccache makes re-runs and the second (sanitizer) build cheap; it is used when it is there.
find_program(CHIPID_CCACHE ccache)
if(CHIPID_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers need these to be cached at all.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CHIPID_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    set(CMAKE_PCH_INSTANTIATE_TEMPLATES OFF)
  endif()
endif()
