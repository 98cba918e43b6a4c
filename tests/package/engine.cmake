# cmake -D SOURCE= -D PREFIX= -D TREE= -D MODEL= -D C_COMPILER= -D CXX_COMPILER= -P engine.cmake
# examples/c_engine, in a project without C++, prints the same for every number of threads.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

run(printed ${CMAKE_COMMAND} -S ${SOURCE}/examples/c_engine -B ${TREE} -DCMAKE_PREFIX_PATH=${PREFIX} -DCMAKE_C_COMPILER=${C_COMPILER}
    "-DCMAKE_C_FLAGS=-std=c11 -Wall -Wextra -Wpedantic -Werror" -DCMAKE_BUILD_TYPE=Release)
run(printed ${CMAKE_COMMAND} --build ${TREE})
run(one ${TREE}/c_engine ${MODEL} q 1)
expect("${one}" "q4_0.weight: q4_0, " "q6_k.weight: q6_k, ")
foreach(threads 2 7)
  run(printed ${TREE}/c_engine ${MODEL} q ${threads})
  if(NOT printed STREQUAL one)
    message(FATAL_ERROR "${threads} threads print something else")
  endif()
endforeach()
run(printed ${TREE}/c_engine ${MODEL} q4_k. 3)
expect("${printed}" "^q4_k.weight: q4_k, ")
run_refused(printed ${TREE}/c_engine ${MODEL} no-such- 3)
run_refused(printed ${TREE}/c_engine no-such-file q 3)
