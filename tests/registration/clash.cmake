# PROGRAM aborts before main, with a message that names the format and both places it comes from.
execute_process(COMMAND ${PROGRAM} RESULT_VARIABLE result OUTPUT_VARIABLE printed ERROR_VARIABLE message)
if(result EQUAL 0 OR printed MATCHES "main has begun")
  message(FATAL_ERROR "it ran: ${printed}")
endif()
if(NOT message MATCHES "^quantc: [a-z_]*: two formats are called q4_0_twin: one of [a-z_]*/q4_0_twin and one of [a-z_]*/q4_0_twin")
  message(FATAL_ERROR "it ended with ${result} and said: ${message}")
endif()
