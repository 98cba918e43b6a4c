# cmake -D QUANTC= -D SOURCE= [-D REMAKE=ON] -P ReadmeTables.cmake
# README's tables of formats and targets are what quantc prints; REMAKE writes them there. The spec that README shows is
# the one in formats/
cmake_minimum_required(VERSION 3.25)

file(READ ${SOURCE}/README.md readme)
set(current "${readme}")

foreach(command "quantc formats formats/*.qf" "quantc targets")
  string(REPLACE "quantc " "exec \"$0\" " line "${command}")
  execute_process(COMMAND sh -c "${line}" ${QUANTC}
                  WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
  set(begin "<!-- ${command} -->\n")
  set(end "<!-- end -->\n")
  string(FIND "${current}" "${begin}" at)
  if(at LESS 0)
    message(FATAL_ERROR "README.md has no place for a table: ${begin}${end}")
  endif()
  string(LENGTH "${begin}" length)
  math(EXPR at "${at} + ${length}")
  string(SUBSTRING "${current}" 0 ${at} head)
  string(SUBSTRING "${current}" ${at} -1 rest)
  string(FIND "${rest}" "${end}" after)
  if(after LESS 0)
    message(FATAL_ERROR "README.md's table has no end: ${begin}${end}")
  endif()
  string(SUBSTRING "${rest}" ${after} -1 tail)
  set(current "${head}${table}${tail}")
endforeach()

if(NOT readme STREQUAL current)
  if(NOT REMAKE)
    message(FATAL_ERROR "README.md's tables are not what quantc prints; remake them with ./run generate")
  endif()
  file(WRITE ${SOURCE}/README.md "${current}")
endif()

file(READ ${SOURCE}/formats/q4_k.qf spec)
string(FIND "${readme}" "```\n${spec}```\n" at)
if(at LESS 0)
  message(FATAL_ERROR "README.md shows another spec than formats/q4_k.qf")
endif()
