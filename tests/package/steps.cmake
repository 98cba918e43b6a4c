# What the scripts share: running a program, and what is expected of what it prints.
cmake_minimum_required(VERSION 3.25)

# run(RESULT program argument ...): `RESULT` becomes what it printed. It must succeed.
function(run result)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE printed COMMAND_ECHO STDOUT RESULT_VARIABLE status)
  message("${printed}")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "it failed: ${status}")
  endif()
  set(${result} "${printed}" PARENT_SCOPE)
endfunction()

# run_refused(RESULT program argument ...): the same, and it must fail.
function(run_refused result)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE printed COMMAND_ECHO STDOUT RESULT_VARIABLE status)
  message("${printed}")
  if(status EQUAL 0)
    message(FATAL_ERROR "it did not fail")
  endif()
  set(${result} "${printed}" PARENT_SCOPE)
endfunction()

function(expect printed)
  foreach(pattern IN LISTS ARGN)
    if(NOT printed MATCHES "${pattern}")
      message(FATAL_ERROR "'${pattern}' is not in what was printed")
    endif()
  endforeach()
endfunction()

function(expect_not printed)
  foreach(pattern IN LISTS ARGN)
    if(printed MATCHES "${pattern}")
      message(FATAL_ERROR "'${pattern}' is in what was printed: ${CMAKE_MATCH_0}")
    endif()
  endforeach()
endfunction()

# replace_in(FILE from to): there must be something to replace.
function(replace_in file from to)
  file(READ ${file} text)
  string(REPLACE "${from}" "${to}" changed "${text}")
  if(text STREQUAL changed)
    message(FATAL_ERROR "'${from}' is not in ${file}")
  endif()
  file(WRITE ${file} "${changed}")
endfunction()
