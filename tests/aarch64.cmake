# The tests once more for aarch64: a second tree of the same project, configured and built when ctest runs, its tests
# shown as tests of this tree. They take the short lists, because an emulator is slow.
find_program(QUANTC_CLANG clang++-19)
find_program(QUANTC_AARCH64_LD aarch64-linux-gnu-ld)
find_program(QUANTC_QEMU_AARCH64 qemu-aarch64-static)
if(NOT QUANTC_CLANG OR NOT QUANTC_AARCH64_LD OR NOT QUANTC_QEMU_AARCH64 OR NOT EXISTS /usr/src/googletest/CMakeLists.txt)
  message(STATUS "No tests for aarch64: they need clang-19 g++-aarch64-linux-gnu qemu-user-static googletest")
  return()
endif()

set(tree ${PROJECT_BINARY_DIR}/aarch64)
# The sources of tests/operations, if this tree makes them.
set(quantc_operations_dir "")
if(TARGET operations_sources)
  set(quantc_operations_dir ${PROJECT_BINARY_DIR}/tests/operations)
endif()
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
add_test(NAME aarch64.configure
         COMMAND ${CMAKE_COMMAND} -S ${PROJECT_SOURCE_DIR} -B ${tree} -G ${CMAKE_GENERATOR}
                 --toolchain ${PROJECT_SOURCE_DIR}/cmake/aarch64.cmake -DCMAKE_BUILD_TYPE=Release
                 -DQUANTC_BUILD_COMPILER=OFF -DQUANTC_BUILD_EXAMPLES=OFF -DQUANTC_BUILD_TOOLS=OFF
                 -DQUANTC_BUILD_BENCHMARKS=OFF
                 -DQUANTC_GENERATED_DIR=${QUANTC_GENERATED_DIR} -DQUANTC_WERROR=${QUANTC_WERROR}
                 -DQUANTC_OPERATIONS_DIR=${quantc_operations_dir})
add_test(NAME aarch64.build COMMAND ${CMAKE_COMMAND} --build ${tree} --parallel ${cores})
set_tests_properties(aarch64.configure PROPERTIES FIXTURES_SETUP aarch64-configured)
set_tests_properties(aarch64.build PROPERTIES FIXTURES_REQUIRED aarch64-configured FIXTURES_SETUP aarch64-built
                                               RUN_SERIAL ON)

function(quantc_aarch64_tests name)
  add_test(NAME ${name} COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${tree} --output-on-failure --no-tests=error ${ARGN})
  set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED aarch64-built)
endfunction()

foreach(target IN LISTS QUANTC_TARGETS)
  if(QUANTC_TARGET_ARCH_${target} MATCHES "^(any|arm)$")
    quantc_aarch64_tests(aarch64.kernels.${target} --tests-regex "^kernels\\.${target}$")
    if(quantc_operations_dir)
      quantc_aarch64_tests(aarch64.operations.${target} --tests-regex "^operations\\.${target}$")
    endif()
  endif()
endforeach()
# What fits are like does not depend on the CPU: their bits do not, as builds.bits proves there, too.
quantc_aarch64_tests(aarch64.others --exclude-regex "^((kernels|operations)\\.[a-z0-9_]+|runtime\\.(importance|range))$")

if(TARGET dispatch_probe)
  quantc_dispatched_cpus(aarch64 pairs)
  foreach(pair IN LISTS pairs)
    string(REGEX MATCH "(.*):(.*)" pair ${pair})
    quantc_dispatch_test(aarch64.dispatch.${CMAKE_MATCH_1} ${QUANTC_QEMU_AARCH64} ${tree}/tests/kernels/dispatch_probe
                         ${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
    set_tests_properties(aarch64.dispatch.${CMAKE_MATCH_1} PROPERTIES FIXTURES_REQUIRED aarch64-built)
  endforeach()
endif()
