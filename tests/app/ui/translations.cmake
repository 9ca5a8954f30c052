# Fails where a text of the app has no Vietnamese, or the file of translations has one that no source has any more.
set(copy ${WORK}/chipid-counter_vi.ts)
configure_file(${APP}/ui/translations/chipid-counter_vi.ts ${copy} COPYONLY)
execute_process(COMMAND ${LUPDATE} -silent -locations none ${APP}/ui ${APP}/app -ts ${copy} COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${copy} bad REGEX "type=\"(unfinished|vanished|obsolete)\"")
file(STRINGS ${copy} empty REGEX "<translation></translation>")
if(bad OR empty)
  message(FATAL_ERROR "translations/chipid-counter_vi.ts is not complete: ${bad} ${empty}")
endif()
