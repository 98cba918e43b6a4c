# cmake -D SOURCE= -D PREFIX= -D TREE= -D GENERATOR= -D C_COMPILER= -D CXX_COMPILER= [-D CMAKE=] -P new_format.cmake
# A user's day with examples/new_format: build it, edit a spec, rename the format, take a name and a number that are taken.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

set(user ${TREE}/user)
set(built ${TREE}/built)
file(REMOVE_RECURSE ${user} ${built})
file(COPY ${SOURCE}/examples/new_format/ DESTINATION ${user})
# A second format, to be left alone by what happens to the first; and not more targets than it takes to see that.
configure_file(${user}/acme5.qf ${user}/other5.qf COPYONLY)
replace_in(${user}/other5.qf "format acme5" "format other5")
replace_in(${user}/CMakeLists.txt "SPECS acme5.qf" "SPECS acme5.qf other5.qf TARGETS scalar")

if(NOT CMAKE)  # the user's
  set(CMAKE ${CMAKE_COMMAND})
endif()
set(build ${CMAKE} --build ${built} --verbose)
run(printed ${CMAKE} -S ${user} -B ${built} -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${PREFIX} -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DQUANTC_KERNEL_OPTIMIZATION=-O0)
run(printed ${build})
run(printed ${built}/new_format)
expect("${printed}" "acme5: d [*] sc\\[i / 16\\] [*] \\(q\\[i\\] - 16\\), 5.375 bits per weight")

# Nothing has changed, so nothing is done.
run(printed ${build})
expect_not("${printed}" " compile [^\n]*[.]qf" " -c [^\n]*[.]cpp")

# An edit of one spec: its kernels, and no other's.
execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1.1)  # file systems with times of whole seconds, and Make
replace_in(${user}/acme5.qf "* (q[i] - 16)" "* (q[i] - 15)")
run(printed ${build})
expect("${printed}" " compile [^\n]*acme5[.]qf" " -c [^\n]*acme5/scalar[.]cpp")
expect_not("${printed}" " compile [^\n]*other5[.]qf" " -c [^\n]*other5/scalar[.]cpp" " -c [^\n]*new_format[.]c\n")
run(printed ${built}/new_format)
expect("${printed}" "q\\[i\\] - 15")
run(printed ${build})
expect_not("${printed}" " compile [^\n]*[.]qf" " -c [^\n]*[.]cpp")

# A mistake is said with its line, and mended.
execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1.1)
replace_in(${user}/acme5.qf "low[i / 2]" "low[i]")
run_refused(printed ${build})
expect("${printed}" "acme5[.]qf:11:")
replace_in(${user}/acme5.qf "low[i]" "low[i / 2]")
run(printed ${build})

# Renamed, it leaves nothing behind.
execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1.1)
replace_in(${user}/acme5.qf "format acme5" "format acme6")
replace_in(${user}/new_format.c "acme5" "acme6")
run(printed ${build})
run(printed ${built}/new_format)
expect("${printed}" "acme6: ")
file(GLOB_RECURSE left ${built}/acme_formats/acme5/acme5/*)
if(left)
  message(FATAL_ERROR "the old name's files are still there: ${left}")
endif()
file(STRINGS ${built}/new_format symbols REGEX "_acme5__")
if(symbols)
  message(FATAL_ERROR "the old name is still in the program")
endif()

# What is generated is made again when it is gone, headers too, and is what the build cleans.
set(made ${built}/acme_formats/acme5/acme6)
file(REMOVE ${made}/tables.h)
run(printed ${build})
expect("${printed}" " compile [^\n]*acme5[.]qf")
expect_not("${printed}" " compile [^\n]*other5[.]qf")
foreach(file tables.h codec.h scalar.cpp)
  if(NOT EXISTS ${made}/${file})
    message(FATAL_ERROR "${made}/${file} was not made again")
  endif()
endforeach()
run(printed ${build} --target clean)
file(GLOB left ${made}/*)
if(left)
  message(FATAL_ERROR "cleaning leaves ${left}")
endif()
run(printed ${build})
run(printed ${built}/new_format)
expect("${printed}" "acme6: ")

# What is taken already, by the library or beside it, is refused with both places.
foreach(line "format q4_0" "format other5" "format acme6\n  id ggml 12")
  execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 1.1)
  replace_in(${user}/acme5.qf "format acme6" "${line}")
  run_refused(printed ${build})
  expect("${printed}" "(acme5|other5)[.]qf:[23]:[^\n]* error: " "(q4_0|q4_k|acme5)[.]qf:[0-9]+:[^\n]* note: the first")
  replace_in(${user}/acme5.qf "${line}" "format acme6")
endforeach()
run(printed ${build})
run(printed ${built}/new_format)
