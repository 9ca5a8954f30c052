# What is installed of the SDK. Components, of which packages are made (packages.cmake): runtime (the library and its
# decoder of pictures), face (the plug-in that compares faces, which brings OpenCV), models (its networks), virtual (the
# software chip, for whoever tests), dev and virtual-dev (headers, find_package, pkg-config), tools (the command), counter
# (the app and its agent), python.
option(CHIPID_RELOCATABLE "Programs find their libraries wherever the whole is put (off where the system finds them)" ON)
include(CMakePackageConfigHelpers)
set(chipid_cmake_folder ${CMAKE_INSTALL_LIBDIR}/cmake/chipid)
set(chipid_pkgconfig_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# chipid_install_library(TARGET EXPORT name RUNTIME component DEVELOPMENT component)
function(chipid_install_library target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXPORT;RUNTIME;DEVELOPMENT" "")
  install(TARGETS ${target} EXPORT ${arg_EXPORT}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT ${arg_RUNTIME} NAMELINK_COMPONENT ${arg_DEVELOPMENT})
  install(EXPORT ${arg_EXPORT} NAMESPACE chipid:: FILE ${arg_EXPORT}.cmake
    DESTINATION ${chipid_cmake_folder} COMPONENT ${arg_DEVELOPMENT})
endfunction()

# chipid_install_headers(COMPONENT component FOLDERS folder...)
function(chipid_install_headers)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "COMPONENT" "FOLDERS")
  foreach(folder IN LISTS arg_FOLDERS)
    install(DIRECTORY ${folder}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT ${arg_COMPONENT}
      FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp" PATTERN "*.def")
  endforeach()
endfunction()

# chipid_install_pkgconfig(NAME component): the file is found by where it is itself, so that the whole may be moved.
function(chipid_install_pkgconfig name component)
  file(RELATIVE_PATH prefix_from_pkgconfig /prefix/${chipid_pkgconfig_folder} /prefix)
  string(REGEX REPLACE "/$" "" prefix_from_pkgconfig ${prefix_from_pkgconfig})
  configure_file(${PROJECT_SOURCE_DIR}/cmake/package/${name}.pc.in ${PROJECT_BINARY_DIR}/package/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/package/${name}.pc DESTINATION ${chipid_pkgconfig_folder}
    COMPONENT ${component})
endfunction()

# chipid_install_config(): what find_package(chipid) reads.
function(chipid_install_config)
  configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/package/chipid-config.cmake.in
    ${PROJECT_BINARY_DIR}/package/chipid-config.cmake INSTALL_DESTINATION ${chipid_cmake_folder}
    NO_SET_AND_CHECK_MACRO)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/chipid-config-version.cmake
    COMPATIBILITY SameMinorVersion)
  install(FILES ${PROJECT_BINARY_DIR}/package/chipid-config.cmake
                ${PROJECT_BINARY_DIR}/package/chipid-config-version.cmake
    DESTINATION ${chipid_cmake_folder} COMPONENT dev)
endfunction()

# chipid_install_program(TARGET component): finds the libraries wherever the whole was put.
function(chipid_install_program target component)
  file(RELATIVE_PATH lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  if(CHIPID_RELOCATABLE)
    set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN/${lib_from_bin}")
  endif()
  install(TARGETS ${target} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${component})
endfunction()
