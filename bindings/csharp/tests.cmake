# How C lays out the structs, to be held against Structs.*.cs.
file(GLOB structs CONFIGURE_DEPENDS src/Interop/Structs.*.cs)
add_custom_command(OUTPUT ${out}/struct_sizes.cpp
  COMMAND ${python} ${folder}/tests/sizes.py ${folder}/src/Interop > ${out}/struct_sizes.cpp
  DEPENDS tests/sizes.py ${structs} VERBATIM)
add_executable(csharp_struct_sizes ${out}/struct_sizes.cpp)
target_include_directories(csharp_struct_sizes PRIVATE ${PROJECT_SOURCE_DIR}/sdk/include
                                                       ${PROJECT_SOURCE_DIR}/sdk/virtual-card/include)

set(libraries $<TARGET_FILE_DIR:chipid>)
set(environment
  CHIPID_LIBRARY_DIR=${libraries}
  LD_LIBRARY_PATH=${libraries}
  CHIPID_BIN=$<TARGET_FILE:chipid-tool>)

function(chipid_csharp_test name)
  add_test(NAME "csharp: ${name}" COMMAND ${ARGN})
  set_tests_properties("csharp: ${name}" PROPERTIES LABELS bindings TIMEOUT 300 ENVIRONMENT
    "${environment};CHIPID_HOME=${out}/home;CHIPID_TEST_SIZES=$<TARGET_FILE:csharp_struct_sizes>;CHIPID_TEST_HEADERS=${PROJECT_SOURCE_DIR}/sdk/include/chipid/c:${PROJECT_SOURCE_DIR}/sdk/virtual-card/include;CHIPID_TEST_PROFILES=${PROJECT_SOURCE_DIR}/samples/providers")
endfunction()

# Each group is a class of tests: `mono ChipId.Tests.exe` lists what is in them.
set(run ${MONO} --debug ${out}/ChipId.Tests.exe)
set(with_pcscd ${PROJECT_SOURCE_DIR}/scripts/with-pcscd --log)
foreach(group library reading interruption closing transport trust evidence pictures matching service)
  chipid_csharp_test("${group}" ${run} ${group})
endforeach()
chipid_csharp_test("readers and removal" ${with_pcscd} vn-citizen-2021 -- ${run} readers)
chipid_csharp_test("no smart-card service" ${run} serviceless)
set_property(TEST "csharp: no smart-card service" APPEND PROPERTY ENVIRONMENT PCSCLITE_CSOCK_NAME=/nonexistent/pcscd.comm)

chipid_csharp_test("quick start of the README" ${python} ${folder}/tests/quick_start.py ${MONO} ${out}/QuickStart.exe)
chipid_csharp_test("NuGet package" ${python} ${folder}/tests/package.py ${out} ${PROJECT_VERSION} ${MONO} ${out}/QuickStart.exe
  $<TARGET_FILE:chipid> $<TARGET_FILE:chipid-virtual> $<TARGET_FILE:chipid-decode>)
set(read_many ${python} ${folder}/tests/read_many.py ${MONO} ${out}/read_many.exe)
chipid_csharp_test("a thousand reads leave memory flat" ${read_many} memory)
chipid_csharp_test("eight threads read side by side" ${read_many} threads)

if(COMMAND chipid_sample_tests)
  chipid_sample_tests(LANGUAGE csharp READ ${MONO} ${out}/read_card.exe VERIFY ${MONO} ${out}/verify_evidence.exe
                      POST ${MONO} ${out}/post_cards.exe ENVIRONMENT LD_LIBRARY_PATH=${libraries})
endif()

if(COMMAND chipid_bench_command)
  chipid_bench_command(csharp env LD_LIBRARY_PATH=${libraries} ${MONO} ${out}/read_many.exe)
endif()
