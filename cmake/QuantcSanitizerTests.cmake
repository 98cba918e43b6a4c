# The suite under the address and undefined-behaviour sanitizers with the fuzzers, and the pool under the thread sanitizer,
# as tests of this tree: configure, build, run, each only if the one before passed. The presets say how; these trees lie
# inside this one.
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)

function(quantc_sanitizer_tests preset)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "CACHE;TARGETS;CTEST")
  if(arg_TARGETS)
    list(PREPEND arg_TARGETS --target)
  endif()
  set(tree ${PROJECT_BINARY_DIR}/${preset})
  add_test(NAME ${preset}.configure
           COMMAND ${CMAKE_COMMAND} --preset ${preset} -B ${tree} ${arg_CACHE}
                   -DQUANTC_WERROR=OFF  # GCC warns of code that only the sanitizer put there, Clang of GCC's std::stable_sort
           WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  add_test(NAME ${preset}.build COMMAND ${CMAKE_COMMAND} --build ${tree} ${arg_TARGETS})
  add_test(NAME ${preset}.suite
           COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${tree} --output-on-failure --no-tests=error --timeout 7200
                   --parallel ${cores}
                   ${arg_CTEST})
  set_tests_properties(${preset}.configure PROPERTIES FIXTURES_SETUP ${preset}-configured)
  set_tests_properties(${preset}.build PROPERTIES FIXTURES_REQUIRED ${preset}-configured FIXTURES_SETUP ${preset}-built)
  set_tests_properties(${preset}.suite PROPERTIES FIXTURES_REQUIRED ${preset}-built)
  set_tests_properties(${preset}.configure ${preset}.build ${preset}.suite PROPERTIES LABELS sanitizer RUN_SERIAL ON
    COST 2000  # first, as what builds with all cores does
    TIMEOUT 14400)  # against a hang alone: a busy machine takes long
endfunction()

set(QUANTC_FUZZ_SECONDS 10 CACHE STRING "How long each fuzzer runs")
mark_as_advanced(QUANTC_FUZZ_SECONDS)

include(QuantcReducedFormats)

# Of the kernels the sanitizers see the scalar ones of formats of every kind. Those of the other formats and targets come
# from the same builders, and their own tests put every buffer between guard pages; the fuzzers compare those of one target
# that most CPUs have. compiler.check is clang's work, which is not instrumented. Reports name functions; those of the
# preset as it is, lines.
set(quantc_sanitized_dir ${QUANTC_GENERATED_DIR})
set(quantc_sanitized_kinds)
if(NOT QUANTC_TEST_BUILDS STREQUAL "all")
  set(quantc_sanitized_dir ${PROJECT_BINARY_DIR}/asan-ubsan-generated)
  quantc_reduce(${QUANTC_GENERATED_DIR} ${quantc_sanitized_dir} TARGETS avx2 neon)
  set(quantc_sanitized_kinds ${QUANTC_KINDS})
endif()
quantc_sanitizer_tests(asan-ubsan
  CACHE -DQUANTC_GENERATED_DIR=${quantc_sanitized_dir} "-DQUANTC_SANITIZED_FORMATS=${quantc_sanitized_kinds}"
        -DQUANTC_FUZZ_SECONDS=${QUANTC_FUZZ_SECONDS} -DQUANTC_TEST_BUILDS=${QUANTC_TEST_BUILDS}
        -DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1
  CTEST --exclude-regex "^(kernels\\.(avx|symbols)|compiler\\.check$)")
# The pool's tests know one format, and no target.
set(quantc_pool_formats ${PROJECT_BINARY_DIR}/tsan-generated)
quantc_reduce(${QUANTC_GENERATED_DIR} ${quantc_pool_formats} FORMATS q4_0 TARGETS scalar)
quantc_sanitizer_tests(tsan
  CACHE -DQUANTC_GENERATED_DIR=${quantc_pool_formats} -DCMAKE_C_COMPILER=${CMAKE_C_COMPILER} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
  TARGETS runtime_pool_test runtime_pool_threads_test
  CTEST --tests-regex "^runtime\\.pool")
