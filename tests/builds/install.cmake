# cmake -D SOURCE= -D GENERATED= -D TREE= -D SHARED=ON|OFF -D GENERATOR= -P install.cmake
# Builds, installs, and moves what was installed; from there quantc-gguf must run, and a program find the library. Which
# kernels that has does not matter.
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(built ${TREE}/quantc)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${built} -G ${GENERATOR} -DQUANTC_GENERATED_DIR=${GENERATED} -DQUANTC_TARGETS=scalar
    -DBUILD_SHARED_LIBS=${SHARED} -DQUANTC_BUILD_COMPILER=OFF -DQUANTC_BUILD_TESTS=OFF -DQUANTC_BUILD_EXAMPLES=OFF
    -DQUANTC_BUILD_BENCHMARKS=OFF -DQUANTC_BUILD_TOOLS=ON -DQUANTC_KERNEL_OPTIMIZATION=-O0 -DCMAKE_BUILD_TYPE=Debug)
run(${CMAKE_COMMAND} --build ${built})

file(REMOVE_RECURSE ${TREE}/prefix ${TREE}/moved ${TREE}/consumer)
run(${CMAKE_COMMAND} --install ${built} --prefix ${TREE}/prefix)
file(RENAME ${TREE}/prefix ${TREE}/moved)
run(${TREE}/moved/bin/quantc-gguf --help)

get_filename_component(here ${CMAKE_CURRENT_LIST_FILE} DIRECTORY)

# The interface of the binary: what is exported is what symbols.txt says and the headers declare, with the version of the
# interface, so that no symbol comes or goes unnoticed.
if(SHARED)
  file(GLOB library ${TREE}/moved/lib*/libquantc.so ${TREE}/moved/lib/*/libquantc.so)
  execute_process(COMMAND nm -D --defined-only --format=just-symbols ${library} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "\n$" "" symbols "${symbols}")
  string(REPLACE "\n" ";" symbols "${symbols}")
  file(STRINGS ${TREE}/moved/include/quantc/quantc.h versions REGEX "^#define QC_VERSION_(MAJOR|MINOR) ")
  list(TRANSFORM versions REPLACE "[^0-9]" "")
  list(JOIN versions "." version)
  list(REMOVE_ITEM symbols QUANTC_${version})  # the version itself
  list(SORT symbols)
  file(STRINGS ${SOURCE}/runtime/symbols.txt expected)
  list(TRANSFORM expected APPEND "@@QUANTC_${version}" OUTPUT_VARIABLE versioned)
  if(NOT symbols STREQUAL versioned)
    list(JOIN symbols "\n" symbols)
    file(WRITE ${TREE}/symbols.txt "${symbols}\n")
    message(FATAL_ERROR "the library does not export what runtime/symbols.txt says; ${TREE}/symbols.txt has what it does")
  endif()

  set(declared)
  foreach(header quantc fused gguf packed)
    file(STRINGS ${TREE}/moved/include/quantc/${header}.h lines REGEX "^QC_API ")
    list(TRANSFORM lines REPLACE "^QC_API [^(]*[ *](qc_[a-z0-9_]+)[(].*" "\\1")
    list(APPEND declared ${lines})
  endforeach()
  list(SORT declared)
  if(NOT declared STREQUAL expected)
    message(FATAL_ERROR "the headers do not declare what runtime/symbols.txt says, but: ${declared}")
  endif()
endif()

run(${CMAKE_COMMAND} -S ${here}/consumer -B ${TREE}/consumer -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${TREE}/moved)
run(${CMAKE_COMMAND} --build ${TREE}/consumer)
run(${TREE}/consumer/consumer)
