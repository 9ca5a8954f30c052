# chipid_pages(PROGRAM target COMPONENT component [FROM_HELP]): the program's manual pages in both languages and what shells
# complete its command line by, written by the `chipid` that was built, in the places where Debian's man, bash, zsh and
# fish look. FROM_HELP: of a program that is no part of `chipid`, from its --help.
find_program(CHIPID_GZIP gzip)

function(chipid_pages program)
  cmake_parse_arguments(PARSE_ARGV 1 arg "FROM_HELP" "TARGET;COMPONENT" "")
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/pages)
  set(inputs chipid-tool ${arg_TARGET} ${PROJECT_SOURCE_DIR}/cmake/write_pages.cmake)
  add_custom_command(OUTPUT ${folder}/written
    COMMAND ${CMAKE_COMMAND} -D TOOL=$<TARGET_FILE:chipid-tool> -D PROGRAM=${program} -D FOLDER=${folder}
            -D DATE=${CHIPID_RELEASE_DATE} -D GZIP=${CHIPID_GZIP}
            -D "OTHER=$<$<BOOL:${arg_FROM_HELP}>:$<TARGET_FILE:${arg_TARGET}>>"
            -P ${PROJECT_SOURCE_DIR}/cmake/write_pages.cmake
    DEPENDS ${inputs} VERBATIM)
  add_custom_target(${program}-pages ALL DEPENDS ${folder}/written)
  install(DIRECTORY ${folder}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT ${arg_COMPONENT})
  install(DIRECTORY ${folder}/bash/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
    COMPONENT ${arg_COMPONENT})
  install(DIRECTORY ${folder}/zsh/ DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
    COMPONENT ${arg_COMPONENT})
  install(DIRECTORY ${folder}/fish/ DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
    COMPONENT ${arg_COMPONENT})
endfunction()
