# cmake -D SOURCE= -D PREFIX= -D TREE= -D C_COMPILER= -D CXX_COMPILER= -P twins.cmake
# Formats of a project's own, compiled by another compiler than the library: they give its bits.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

file(REMOVE_RECURSE ${TREE})
foreach(format q4_0 q6_k iq3_xxs)
  file(READ ${PREFIX}/share/quantc/formats/${format}.qf text)
  string(REGEX REPLACE "\n +id [^\n]*" "" text "${text}")
  string(REPLACE "format ${format}" "format ${format}_twin" text "${text}")
  file(CONFIGURE OUTPUT ${TREE}/specs/${format}_twin.qf CONTENT "${text}" @ONLY)
endforeach()
file(COPY ${PREFIX}/share/quantc/formats/tables DESTINATION ${TREE}/specs)

run(printed ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/twins -B ${TREE}/built -G Ninja -DCMAKE_PREFIX_PATH=${PREFIX}
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DSPECS=${TREE}/specs
    -DQUANTC_KERNEL_OPTIMIZATION=-O1)
run(printed ${CMAKE_COMMAND} --build ${TREE}/built)
run(printed ${TREE}/built/twins)
foreach(format q4_0 q6_k iq3_xxs)
  expect("${printed}" "${format}_twin on scalar: the same, by kernels of scalar\n")
endforeach()
