# The tests once more for WebAssembly: a second tree of the same project, configured and built when ctest runs, its tests shown
# as tests of this tree. Programs run in Node.js, with the short lists. Not tested there: pipes and other processes, threads,
# modes of rounding, none of which it has; and reads outside of buffers, since no page can be protected.
find_program(QUANTC_CLANG clang++-19)
find_program(QUANTC_WASM_LD wasm-ld-19)
find_program(QUANTC_NODE node)
set(needed ${QUANTC_CLANG} ${QUANTC_WASM_LD} ${QUANTC_NODE} /usr/src/googletest/CMakeLists.txt /usr/lib/wasm32-wasi/libc.a
           /usr/lib/wasm32-wasi/libc++.a /usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a)
foreach(file IN LISTS needed)
  if(NOT EXISTS "${file}")
    message(STATUS "No tests for WebAssembly: they need clang-19 lld-19 wasi-libc libclang-rt-19-dev-wasm32 libc++-19-dev-wasm32 "
                   "nodejs googletest")
    return()
  endif()
endforeach()

set(tree ${PROJECT_BINARY_DIR}/wasm32)
# The sources of tests/operations, if this tree makes them.
set(quantc_operations_dir "")
if(TARGET operations_sources)
  set(quantc_operations_dir ${PROJECT_BINARY_DIR}/tests/operations)
endif()
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
add_test(NAME wasm32.configure
         COMMAND ${CMAKE_COMMAND} -S ${PROJECT_SOURCE_DIR} -B ${tree} -G ${CMAKE_GENERATOR}
                 --toolchain ${PROJECT_SOURCE_DIR}/cmake/wasm32.cmake -DCMAKE_BUILD_TYPE=Release
                 -DQUANTC_BUILD_COMPILER=OFF -DQUANTC_BUILD_TOOLS=OFF -DQUANTC_BUILD_BENCHMARKS=OFF
                 -DQUANTC_GENERATED_DIR=${QUANTC_GENERATED_DIR} -DQUANTC_WERROR=${QUANTC_WERROR}
                 -DQUANTC_OPERATIONS_DIR=${quantc_operations_dir})
add_test(NAME wasm32.build COMMAND ${CMAKE_COMMAND} --build ${tree} --parallel ${cores})
set_tests_properties(wasm32.configure PROPERTIES FIXTURES_SETUP wasm32-configured)
set_tests_properties(wasm32.build PROPERTIES FIXTURES_REQUIRED wasm32-configured FIXTURES_SETUP wasm32-built RUN_SERIAL ON)

function(quantc_wasm32_tests name)
  add_test(NAME ${name} COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${tree} --output-on-failure --no-tests=error ${ARGN})
  set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED wasm32-built)
endfunction()

foreach(target IN LISTS QUANTC_TARGETS)
  if(QUANTC_TARGET_ARCH_${target} MATCHES "^(any|wasm)$")
    quantc_wasm32_tests(wasm32.kernels.${target} --tests-regex "^kernels\\.${target}$")
    if(quantc_operations_dir)
      quantc_wasm32_tests(wasm32.operations.${target} --tests-regex "^operations\\.${target}$")
    endif()
  endif()
endforeach()
# What fits are like does not depend on the CPU: their bits do not, as builds.bits proves there, too.
quantc_wasm32_tests(wasm32.others --exclude-regex "^((kernels|operations)\\.[a-z0-9_]+|runtime\\.(importance|range))$")
