# cmake -D SOURCE= -D PREFIX= -D TREE= -D GENERATOR= -D C_COMPILER= -D CXX_COMPILER= -P folders.cmake
# Formats that were compiled elsewhere, in a project without the compiler; in a library in a library, with unused sections
# dropped, and registered by hand.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

set(user ${TREE}/user)
file(REMOVE_RECURSE ${user} ${TREE}/built)
# Not over one another: a file is not copied where one of the same name and time is.
file(COPY ${SOURCE}/examples/new_format/ DESTINATION ${user} PATTERN CMakeLists.txt EXCLUDE)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/folders/ DESTINATION ${user})
run(printed ${PREFIX}/bin/quantc compile ${user}/acme5.qf -o ${user}/acme --target=scalar)
run(printed ${CMAKE_COMMAND} -S ${user} -B ${TREE}/built -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${PREFIX}
    -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DQUANTC_KERNEL_OPTIMIZATION=-O0
    -DCMAKE_DISABLE_FIND_PACKAGE_LLVM=ON)
run(printed ${CMAKE_COMMAND} --build ${TREE}/built)
run(printed ${TREE}/built/at_start)
expect("${printed}" "acme5: ")
run(printed ${TREE}/built/by_hand)
expect("${printed}" "0: ok\n1: ok\nacme5 is there")
