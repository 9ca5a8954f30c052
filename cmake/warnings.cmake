# Warnings of our own targets. Users who build us as a part of theirs never get -Werror.
function(chipid_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-qual -Wformat=2
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
    $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast> -Wnull-dereference -Wundef)
  # Under the sanitizers g++ no longer sees what values a variable can have and warns falsely; every file is compiled
  # without them too.
  if(CHIPID_WARNINGS_AS_ERRORS AND NOT CHIPID_SANITIZE)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 reports false -Wnull-dereference and -Wrestrict from inlined libstdc++ code at -O2.
    target_compile_options(${target} PRIVATE -Wno-null-dereference -Wno-restrict -Wduplicated-cond -Wlogical-op)
    # What g++ infers from optimised code is told but ends no build: it errs, and differently with each version.
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
      foreach(inferred maybe-uninitialized stringop-overflow stringop-overread array-bounds free-nonheap-object
                       dangling-pointer use-after-free nonnull)
        target_compile_options(${target} PRIVATE -Wno-error=${inferred})
      endforeach()
    endif()
  endif()
endfunction()
