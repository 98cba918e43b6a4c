# cmake -D QUANTC= -D SOURCE= [-D REMAKE=ON] -P ReadmeFormats.cmake
# README's table of formats is what `quantc formats` prints; REMAKE writes it there. The spec that README shows is the one
# in formats/.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND sh -c "exec \"$0\" formats formats/*.qf" ${QUANTC}
                WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
file(READ ${SOURCE}/README.md readme)

set(begin "<!-- quantc formats formats/*.qf -->\n")
set(end "<!-- end -->\n")
string(FIND "${readme}" "${begin}" at)
string(FIND "${readme}" "${end}" after)
if(at LESS 0 OR after LESS at)
  message(FATAL_ERROR "README.md has no place for the table: ${begin}${end}")
endif()
string(LENGTH "${begin}" length)
math(EXPR at "${at} + ${length}")
string(SUBSTRING "${readme}" 0 ${at} head)
string(SUBSTRING "${readme}" ${after} -1 tail)

if(NOT readme STREQUAL "${head}${table}${tail}")
  if(NOT REMAKE)
    message(FATAL_ERROR "README.md's table of formats is not what quantc prints; remake it with ./run generate")
  endif()
  file(WRITE ${SOURCE}/README.md "${head}${table}${tail}")
endif()

file(READ ${SOURCE}/formats/q4_k.qf spec)
string(FIND "${readme}" "```\n${spec}```\n" at)
if(at LESS 0)
  message(FATAL_ERROR "README.md shows another spec than formats/q4_k.qf")
endif()
