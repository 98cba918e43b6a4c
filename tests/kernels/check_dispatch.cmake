# cmake -D NATIVE= -D EMULATOR= -D CPU= -D PROBE= -D TARGET= -P check_dispatch.cmake
# Runs the probe on this machine (NATIVE) and on an emulated CPU (PROBE): the latter must choose TARGET and print the same
# hashes, for every format that it has.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${NATIVE} OUTPUT_VARIABLE native RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the probe fails on this machine: ${status}")
endif()
execute_process(COMMAND ${EMULATOR} -cpu ${CPU} ${PROBE}
                OUTPUT_VARIABLE emulated ERROR_VARIABLE errors RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the probe fails on ${CPU}: ${status}\n${errors}")
endif()

if(NOT emulated MATCHES "^target ${TARGET}\n")
  message(FATAL_ERROR "${CPU} should choose ${TARGET}:\n${emulated}")
endif()
string(REGEX REPLACE "^target [^\n]*\n" "" emulated "${emulated}")
string(REGEX MATCHALL "[^\n]+" hashes "${emulated}")
if(NOT hashes)
  message(FATAL_ERROR "${CPU} has no format")
endif()
foreach(hash IN LISTS hashes)
  if(NOT native MATCHES "\n${hash}\n")
    message(FATAL_ERROR "${CPU} computes other bits than this machine:\n${emulated}\nthis machine:\n${native}")
  endif()
endforeach()
message("${CPU}: ${TARGET}, the same bits")
