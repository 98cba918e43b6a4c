# cmake -D SOURCE= -D PREFIX= -D TREE= -D MODEL= -D MPIRUN= -D C_COMPILER= -D CXX_COMPILER= -P rows.cmake
# examples/mpi_rows prints the same for every number of ranks.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

run(printed ${CMAKE_COMMAND} -S ${SOURCE}/examples/mpi_rows -B ${TREE} -DCMAKE_PREFIX_PATH=${PREFIX} -DCMAKE_C_COMPILER=${C_COMPILER}
    "-DCMAKE_C_FLAGS=-std=c11 -Wall -Wextra" -DCMAKE_BUILD_TYPE=Release)
run(printed ${CMAKE_COMMAND} --build ${TREE})
# More ranks than processors, and a test that may run as root.
set(mpirun ${CMAKE_COMMAND} -E env OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 ${MPIRUN} --oversubscribe -n)
foreach(tensor q4_k.weight iq4_nl.weight bf16.weight)
  run(one ${mpirun} 1 ${TREE}/mpi_rows ${MODEL} ${tensor})
  expect("${one}" "${tensor}: [a-z0-9_]+, [0-9]+ x [0-9]+, y ")
  foreach(ranks 2 5)
    run(printed ${mpirun} ${ranks} ${TREE}/mpi_rows ${MODEL} ${tensor})
    if(NOT printed STREQUAL one)
      message(FATAL_ERROR "${ranks} ranks print something else")
    endif()
  endforeach()
endforeach()
