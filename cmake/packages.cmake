# The Debian packages, by CPack: `scripts/package` makes them, docs/packaging.md lists them. What is in a component is said
# where its files are installed; here is only which components make a package, and what the package says of itself.
set(CHIPID_PACKAGE_MAINTAINER "ChipID developers <chipid@packages.invalid>" CACHE STRING
    "Who answers for the packages, as Debian's control file has it: whoever distributes them puts himself here")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME chipid)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
# What CPack takes for "none": the project's own line would stand before the summary of each package.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${CMAKE_PROJECT_NAME} built using CMake")
set(CPACK_PACKAGE_CONTACT ${CHIPID_PACKAGE_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_LIBRARY_OUTPUT_DIRECTORY})
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(packages ${PROJECT_SOURCE_DIR}/cmake/packages)
find_package(Python3 COMPONENTS Interpreter)
find_program(CHIPID_GZIP gzip)
if(NOT Python3_FOUND OR NOT CHIPID_GZIP OR NOT CMAKE_INSTALL_PREFIX STREQUAL "/usr")
  return()
endif()
set(changelog ${PROJECT_BINARY_DIR}/package/changelog)
execute_process(COMMAND ${packages}/debian_changelog.py ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_VERSION}
                        ${CHIPID_PACKAGE_MAINTAINER}
                OUTPUT_FILE ${changelog} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CHIPID_GZIP} -9nf ${changelog} COMMAND_ERROR_IS_FATAL ANY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)

include(${packages}/debian_copyright.cmake)

# chipid_package(NAME COMPONENTS component... SECTION section SUMMARY line TEXT lines [DEPENDS list] [RECOMMENDS list]
#                [SUGGESTS list] [SCRIPTS file...] [BODY file] [NOTICE file...] [ANY_ARCHITECTURE]): a package of these
# components; lists as Debian writes them. SCRIPTS: maintainer scripts and triggers, by their Debian names. BODY, NOTICE:
# of its copyright file, see chipid_debian_copyright.
function(chipid_package name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ANY_ARCHITECTURE" "SECTION;SUMMARY;TEXT;DEPENDS;RECOMMENDS;SUGGESTS;BODY"
                        "COMPONENTS;SCRIPTS;NOTICE")
  foreach(component IN LISTS arg_COMPONENTS)
    string(TOUPPER ${component} COMPONENT)
    set(CPACK_COMPONENT_${COMPONENT}_GROUP ${name} PARENT_SCOPE)
  endforeach()
  list(GET arg_COMPONENTS 0 first)
  set(copyright ${PROJECT_BINARY_DIR}/package/${name}/copyright)
  chipid_debian_copyright(${copyright} BODY ${arg_BODY} NOTICE ${arg_NOTICE})
  install(FILES ${copyright} ${changelog}.gz DESTINATION share/doc/${name} COMPONENT ${first})
  set(CPACK_COMPONENTS_ALL ${CPACK_COMPONENTS_ALL} ${arg_COMPONENTS} PARENT_SCOPE)
  string(TOUPPER ${name} NAME)
  set(CPACK_DEBIAN_${NAME}_PACKAGE_NAME ${name} PARENT_SCOPE)
  set(CPACK_DEBIAN_${NAME}_PACKAGE_SECTION ${arg_SECTION} PARENT_SCOPE)
  set(CPACK_DEBIAN_${NAME}_DESCRIPTION "${arg_SUMMARY}\n${arg_TEXT}" PARENT_SCOPE)
  foreach(relation DEPENDS RECOMMENDS SUGGESTS)
    set(CPACK_DEBIAN_${NAME}_PACKAGE_${relation} ${arg_${relation}} PARENT_SCOPE)
  endforeach()
  set(CPACK_DEBIAN_${NAME}_PACKAGE_CONTROL_EXTRA ${arg_SCRIPTS} PARENT_SCOPE)
  if(arg_ANY_ARCHITECTURE)
    set(CPACK_DEBIAN_${NAME}_PACKAGE_ARCHITECTURE all PARENT_SCOPE)
    set(CPACK_DEBIAN_${NAME}_PACKAGE_SHLIBDEPS OFF PARENT_SCOPE)
  endif()
endfunction()

set(same "(= ${PROJECT_VERSION})")
set(reader "pcscd, libccid")

chipid_package(libchipid0 COMPONENTS runtime SECTION libs
  NOTICE expected nlohmann-json cc0 expat
  SUMMARY "reads and verifies chip-embedded ID cards (library)"
  TEXT "ChipID reads the chips of citizen ID cards (Viet Nam's CCCD and Can cuoc) and
of any ICAO 9303 travel document over PC/SC, verifies them (passive
authentication, Active and Chip Authentication) and says in one of six
verdicts, with reasons, what may be concluded.
.
This package has the library and its confined decoder of pictures."
  RECOMMENDS "${reader}, libcurl4" SCRIPTS ${packages}/library/triggers)

chipid_package(libchipid-virtual0 COMPONENTS virtual SECTION libs
  NOTICE expected embedded-cards cc0
  SUMMARY "virtual ID cards of fictional people (library)"
  TEXT "Software chips for tests of programs that read ID cards, without a reader and
without a card. Their authorities are test authorities; nobody real trusts
them."
  DEPENDS "libchipid0 ${same}" SCRIPTS ${packages}/library/triggers)

chipid_package(libchipid-dev COMPONENTS dev virtual-dev SECTION libdevel
  SUMMARY "reads and verifies chip-embedded ID cards (development files)"
  TEXT "Headers in C and C++, configuration for CMake and pkg-config, of the library
and of its virtual cards."
  DEPENDS "libchipid0 ${same}, libchipid-virtual0 ${same}, libexpected-dev" SUGGESTS "chipid-tools")

chipid_package(chipid-tools COMPONENTS tools SECTION utils
  NOTICE expected nlohmann-json cli11 boost cc0 expat
  SUMMARY "reads and verifies chip-embedded ID cards (command)"
  TEXT "The command chipid: reads, verifies and exports cards, keeps evidence that can
be verified again, manages whose cards are believed, draws and serves virtual
cards, and runs a verification service (chipid serve)."
  DEPENDS "libchipid0 ${same}, libchipid-virtual0 ${same}" RECOMMENDS "${reader}, libcurl4" SUGGESTS "chipid-face")

chipid_package(chipid-counter COMPONENTS counter SECTION utils
  NOTICE expected nlohmann-json boost cc0 expat
  SUMMARY "reads ID cards at the counters of hospitals, banks and post offices"
  TEXT "Card on the reader, code scanned or number typed, verdict on the screen, in
Vietnamese and English, for keyboard and screen reader. It prints, exports,
types into other programs, compares faces, and lends the reader to web pages
that its operator let in (a local agent)."
  DEPENDS "libchipid0 ${same}, libchipid-virtual0 ${same}, ${reader}, libqt6sql6-sqlite, fonts-inter, debconf (>= 0.5) | debconf-2.0"
  RECOMMENDS "chipid-face, chipid-guide, libcurl4, qt6-wayland, libsecret-1-0"
  SUGGESTS "chipid-tools, libqt6sql6-psql"
  SCRIPTS ${packages}/counter/config ${packages}/counter/templates ${packages}/counter/postinst ${packages}/counter/prerm
          ${packages}/counter/postrm)

option(CHIPID_PACKAGE_GUIDE "Make the package of the user guide, which scripts/guide has built" OFF)
if(CHIPID_PACKAGE_GUIDE)
  chipid_package(chipid-guide COMPONENTS guide SECTION doc ANY_ARCHITECTURE
    SUMMARY "user guide of the ChipID counter"
    TEXT "For who serves people at a counter, in Vietnamese and English, as a page and as
a document to print, with pictures of the program.")
endif()

if(TARGET chipid-face)
  chipid_package(chipid-face COMPONENTS face SECTION utils
    NOTICE expected cc0
    SUMMARY "compares faces for ChipID, on this computer"
    TEXT "The plug-in that runs the networks of ChipID's face matcher with OpenCV."
    DEPENDS "libchipid0 ${same}, chipid-face-models ${same}")
endif()

set(CHIPID_MODELS_FOLDER "" CACHE PATH "The models that scripts/face-models made; without them no package has them")
if(CHIPID_MODELS_FOLDER)
  file(GLOB models ${CHIPID_MODELS_FOLDER}/*.onnx)
  install(FILES ${models} DESTINATION share/chipid/models COMPONENT models)
  chipid_package(chipid-face-models COMPONENTS models SECTION misc ANY_ARCHITECTURE
    BODY models NOTICE expat
    SUMMARY "networks that compare faces for ChipID"
    TEXT "Four small networks that find a face, its points, and how alike two faces are,
converted to ONNX; the library holds each to its SHA-256 before it is used.")
endif()

chipid_package(python3-chipid COMPONENTS python SECTION python ANY_ARCHITECTURE
  SUMMARY "reads and verifies chip-embedded ID cards (Python)"
  TEXT "The binding to Python, typed, for threads and for asyncio."
  DEPENDS "python3 (>= 3.11), python3-cffi (>= 1.15), libchipid0 ${same}" RECOMMENDS "libchipid-virtual0" SUGGESTS "python3-numpy"
  SCRIPTS ${packages}/python/postinst ${packages}/python/prerm)

include(CPack)
