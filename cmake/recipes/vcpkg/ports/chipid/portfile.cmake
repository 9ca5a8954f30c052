# ChipID's SDK as a vcpkg port, out of the checkout that this file is in. Never run with vcpkg itself: see ../../../README.md.
# The library shares one trust store and one log among all of a process: it is made shared only.
vcpkg_check_linkage(ONLY_DYNAMIC_LIBRARY)
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS FEATURE_OPTIONS
  FEATURES
    face CHIPID_FACE
    tools CHIPID_BUILD_TOOLS)

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    ${FEATURE_OPTIONS}
    -DCHIPID_BUILD_TESTS=OFF
    -DCHIPID_BUILD_SAMPLES=OFF
    -DCHIPID_BUILD_BENCH=OFF
    -DCHIPID_BUILD_BINDINGS=OFF
    -DCHIPID_BUILD_COUNTER=OFF
    -DCHIPID_WARNINGS_AS_ERRORS=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME chipid CONFIG_PATH lib/cmake/chipid)
vcpkg_fixup_pkgconfig()
if("tools" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES chipid AUTO_CLEAN)
endif()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
