# cmake -D QUANTC= -D SOURCE= -D GOLDEN=folder [-D REMAKE=ON] -P explain.cmake
# What `quantc explain` prints of a format is the text in GOLDEN/<format>.txt, byte for byte; REMAKE writes it there.
cmake_minimum_required(VERSION 3.25)

file(GLOB texts RELATIVE ${GOLDEN} ${GOLDEN}/*.txt)
set(different)
foreach(text IN LISTS texts)
  cmake_path(REMOVE_EXTENSION text OUTPUT_VARIABLE format)
  execute_process(COMMAND ${QUANTC} explain formats/${format}.qf
                  WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE explained COMMAND_ERROR_IS_FATAL ANY)
  file(READ ${GOLDEN}/${text} golden)
  if(REMAKE AND NOT explained STREQUAL golden)
    file(WRITE ${GOLDEN}/${text} "${explained}")
    message("remade ${text}")
  elseif(NOT explained STREQUAL golden)
    list(APPEND different "${text}:\n${explained}")
  endif()
endforeach()

if(NOT texts)
  message(FATAL_ERROR "no text in ${GOLDEN}")
endif()
if(different)
  list(JOIN different "\n" different)
  message(FATAL_ERROR "quantc explain says something else than ${GOLDEN}; if that is meant, build the target explain_texts to "
                      "remake them. Now it says:\n${different}")
endif()
