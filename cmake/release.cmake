# The day that manual pages and metainfo bear: SOURCE_DATE_EPOCH's, else that of the newest version in the changelog;
# never today's, for two builds of one source are to be the same.
set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md newest REGEX "^## \\[?[0-9.]+\\]? - [0-9-]+" LIMIT_COUNT 1)
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  string(TIMESTAMP CHIPID_RELEASE_DATE "%Y-%m-%d" UTC)
elseif(newest MATCHES "([0-9]+-[0-9]+-[0-9]+)")
  set(CHIPID_RELEASE_DATE ${CMAKE_MATCH_1})
else()
  set(CHIPID_RELEASE_DATE 1970-01-01)
endif()
