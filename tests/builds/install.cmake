# cmake -D SOURCE= -D GENERATED= -D TREE= -D SHARED=ON|OFF -D GENERATOR= -P install.cmake
# Builds, installs, and moves what was installed; from there quantc-gguf must run, and a program find the library.
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(built ${TREE}/quantc)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${built} -G ${GENERATOR} -DQUANTC_GENERATED_DIR=${GENERATED} -DBUILD_SHARED_LIBS=${SHARED}
    -DQUANTC_BUILD_COMPILER=OFF -DQUANTC_BUILD_TESTS=OFF -DQUANTC_BUILD_EXAMPLES=OFF -DQUANTC_BUILD_BENCHMARKS=OFF
    -DQUANTC_BUILD_TOOLS=ON -DQUANTC_KERNEL_OPTIMIZATION=-O0 -DCMAKE_BUILD_TYPE=Debug)
run(${CMAKE_COMMAND} --build ${built})

file(REMOVE_RECURSE ${TREE}/prefix ${TREE}/moved ${TREE}/consumer)
run(${CMAKE_COMMAND} --install ${built} --prefix ${TREE}/prefix)
file(RENAME ${TREE}/prefix ${TREE}/moved)
run(${TREE}/moved/bin/quantc-gguf --help)

get_filename_component(here ${CMAKE_CURRENT_LIST_FILE} DIRECTORY)
run(${CMAKE_COMMAND} -S ${here}/consumer -B ${TREE}/consumer -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${TREE}/moved)
run(${CMAKE_COMMAND} --build ${TREE}/consumer)
run(${TREE}/consumer/consumer)
