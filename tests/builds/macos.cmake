# cmake -D SOURCE= -D GENERATED= -D TREE= -D HEADERS= -D PROCESSOR= -P macos.cmake
# The shared library for macOS: it compiles without warnings, the system's library has all that it calls, and it exports the
# interface. It cannot run here.
cmake_minimum_required(VERSION 3.25)
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${TREE} -G Ninja --toolchain ${SOURCE}/cmake/macos.cmake -DQUANTC_MACOS_HEADERS=${HEADERS}
          -DQUANTC_MACOS_PROCESSOR=${PROCESSOR} -DQUANTC_GENERATED_DIR=${GENERATED} -DCMAKE_BUILD_TYPE=Release -DQUANTC_WERROR=ON
          -DQUANTC_KERNEL_OPTIMIZATION=-O1 -DBUILD_SHARED_LIBS=ON -DQUANTC_BUILD_COMPILER=OFF -DQUANTC_BUILD_TESTS=OFF
          -DQUANTC_BUILD_TOOLS=OFF -DQUANTC_BUILD_EXAMPLES=OFF -DQUANTC_BUILD_BENCHMARKS=OFF
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${TREE} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND llvm-nm-19 --extern-only --defined-only --format=just-symbols ${TREE}/runtime/libquantc.dylib
                OUTPUT_VARIABLE exported COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "(^|\n)_" "\\1" exported "${exported}")
string(REGEX MATCHALL "[^\n]+" exported "${exported}")
list(SORT exported)
file(STRINGS ${SOURCE}/runtime/symbols.txt wanted)
list(SORT wanted)
if(NOT exported STREQUAL wanted)
  message(FATAL_ERROR "it exports ${exported}, not ${wanted}")
endif()
