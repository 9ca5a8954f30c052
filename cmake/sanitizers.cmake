# CHIPID_SANITIZE: a comma-separated list for -fsanitize, for the whole build.
set(CHIPID_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")
option(CHIPID_BUILD_FUZZERS "Build the libFuzzer targets (clang)" OFF)
if(CHIPID_SANITIZE)
  add_compile_options(-fsanitize=${CHIPID_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  # Names and lines are all that a report of theirs tells; everything else of -g fills the disk, a program a test.
  add_compile_options(-g1 -gz)
  add_link_options(-fsanitize=${CHIPID_SANITIZE})
endif()
if(CHIPID_BUILD_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
