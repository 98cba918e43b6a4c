# cmake -D SOURCE= -D PREFIX= -D TREE= -D MODEL= -D PKGCONFIG= -D C_COMPILER= -P pkgconfig.cmake
# A program built without CMake.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

file(GLOB_RECURSE found ${PREFIX}/quantc.pc)
get_filename_component(folder "${found}" DIRECTORY)
set(ENV{PKG_CONFIG_PATH} ${folder})
run(flags ${PKGCONFIG} --cflags --libs --static quantc)
separate_arguments(flags UNIX_COMMAND "${flags}")
file(MAKE_DIRECTORY ${TREE})
run(printed ${C_COMPILER} -std=c11 ${SOURCE}/examples/c_engine/c_engine.c -o ${TREE}/c_engine ${flags})
run(printed ${TREE}/c_engine ${MODEL} q4_k. 2)
expect("${printed}" "^q4_k.weight: q4_k, ")
