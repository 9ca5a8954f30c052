# chipid_bench_command(LANGUAGE COMMAND...): how `scripts/bench bindings` runs the read_many of a language, a line of shell.
function(chipid_bench_command language)
  list(JOIN ARGN "' '" words)
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/bench-commands/${language} CONTENT "'${words}'\n")
endfunction()
