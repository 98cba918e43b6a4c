# The tests once more for the other architectures that have a toolchain file and an emulator: for each a second tree of the
# same project, configured and built when ctest runs, its tests shown as tests of this tree. They take the short lists,
# because an emulator is slow. Not tested for WebAssembly, which Node.js runs: pipes and other processes, threads, modes of
# rounding, none of which it has; and reads outside of buffers, since no page can be protected.
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
# The sources of tests/operations, if this tree makes them.
set(quantc_operations_dir "")
if(TARGET operations_sources)
  set(quantc_operations_dir ${PROJECT_BINARY_DIR}/tests/operations)
endif()

# quantc_tools_missing(PROCESSOR RESULT): the packages that hold what builds and runs the tests; nothing when all is there.
function(quantc_tools_missing processor result)
  set(files /usr/src/googletest/CMakeLists.txt)
  if(processor STREQUAL "wasm32")
    set(programs clang++-19 wasm-ld-19 node)
    list(APPEND files /usr/lib/wasm32-wasi/libc.a /usr/lib/wasm32-wasi/libc++.a
                      /usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a)
    set(packages clang-19 lld-19 wasi-libc libclang-rt-19-dev-wasm32 libc++-19-dev-wasm32 nodejs googletest)
  else()
    set(programs clang++-19 ${processor}-linux-gnu-ld qemu-${processor}-static)
    set(packages clang-19 g++-${processor}-linux-gnu qemu-user-static googletest)
  endif()
  set(${result} PARENT_SCOPE)
  foreach(program IN LISTS programs)
    find_program(found ${program} NO_CACHE)
    if(NOT found)
      set(${result} ${packages} PARENT_SCOPE)
    endif()
    unset(found)
  endforeach()
  foreach(file IN LISTS files)
    if(NOT EXISTS ${file})
      set(${result} ${packages} PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# quantc_tests_of_tree(PROCESSOR NAME ARGUMENT...): some tests of a processor's tree, by the arguments of ctest, as one of this tree.
function(quantc_tests_of_tree processor name)
  add_test(NAME ${processor}.${name}
           COMMAND ${CMAKE_CTEST_COMMAND} --test-dir ${PROJECT_BINARY_DIR}/${processor} --output-on-failure --no-tests=error
                   ${ARGN})
  set_tests_properties(${processor}.${name} PROPERTIES FIXTURES_REQUIRED ${processor}-built COST 100)
endfunction()

# quantc_emulated_architecture(ARCHITECTURE PROCESSOR): PROCESSOR.configure, .build, .kernels.TARGET, .operations.TARGET,
# .others and .dispatch.CPU.
function(quantc_emulated_architecture architecture processor)
  set(toolchain ${PROJECT_SOURCE_DIR}/cmake/${processor}.cmake)
  quantc_tools_missing(${processor} packages)
  if(packages)
    list(JOIN packages " " packages)
    message(STATUS "No tests for ${processor}: they need ${packages}")
    return()
  endif()

  # What fits are like does not depend on the CPU: their bits do not, as builds.bits proves there, too.
  set(others --exclude-regex "^((kernels|operations)\\.[a-z0-9_]+|runtime\\.(importance|range))$")
  set(built)
  if(processor STREQUAL "riscv64")
    # What vectors can change; with the same libraries and compiler aarch64 has proved the rest.
    set(others --tests-regex "^(kernels\\.symbols\\..*|builds\\.bits|runtime\\.(dispatch.*|float_environment|pool|pool_threads))$")
    set(built --target kernels_test bits runtime_dispatch_test runtime_float_environment_test runtime_pool_test
                       runtime_pool_threads_test)
    if(TARGET dispatch_probe)
      list(APPEND built dispatch_probe)
    endif()
    if(quantc_operations_dir)
      list(APPEND built operations_test)
    endif()
  endif()

  # The kernels of every format are compiled and run for x86. What vectors of others could change are operations, which tests
  # have of their own, and how kernels combine them, which formats of every kind show.
  set(tree ${PROJECT_BINARY_DIR}/${processor})
  add_test(NAME ${processor}.configure
           COMMAND ${CMAKE_COMMAND} -S ${PROJECT_SOURCE_DIR} -B ${tree} -G ${CMAKE_GENERATOR}
                   --toolchain ${toolchain} -DCMAKE_BUILD_TYPE=Release
                   -DQUANTC_BUILD_COMPILER=OFF -DQUANTC_BUILD_TOOLS=OFF -DQUANTC_BUILD_BENCHMARKS=OFF
                   -DQUANTC_GENERATED_DIR=${quantc_kinds_dir} -DQUANTC_WERROR=${QUANTC_WERROR}
                   -DQUANTC_OPERATIONS_DIR=${quantc_operations_dir} -DQUANTC_TEST_BUILDS=${QUANTC_TEST_BUILDS})
  add_test(NAME ${processor}.build COMMAND ${CMAKE_COMMAND} --build ${tree} --parallel ${cores} ${built})
  # What builds with all cores comes first, then what takes long, so that no core waits for the last of them: ctest starts a test that
  # runs alone when no other runs, so what these need runs alone, too.
  set_tests_properties(${processor}.configure PROPERTIES FIXTURES_SETUP ${processor}-configured RUN_SERIAL ON COST 1000)
  set_tests_properties(${processor}.build PROPERTIES
    FIXTURES_REQUIRED ${processor}-configured FIXTURES_SETUP ${processor}-built RUN_SERIAL ON COST 1000)

  foreach(target IN LISTS QUANTC_TARGETS)
    if(QUANTC_TARGET_ARCH_${target} MATCHES "^(any|${architecture})$")
      # The scalar kernels are of no instructions that are this processor's alone: that Clang and it give them the bits of this
      # machine, the hashes of builds.bits show, among PROCESSOR.others.
      if(NOT target STREQUAL "scalar" OR QUANTC_TEST_BUILDS STREQUAL "all")
        quantc_tests_of_tree(${processor} kernels.${target} --tests-regex "^kernels\\.${target}$")
      endif()
      if(quantc_operations_dir)
        quantc_tests_of_tree(${processor} operations.${target} --tests-regex "^operations\\.${target}$")
      endif()
    endif()
  endforeach()
  quantc_tests_of_tree(${processor} others ${others})
  quantc_dispatched_cpus(${processor} pairs)
  if(pairs)  # on the CPU of the best target
    list(GET pairs -1 best)
    string(REGEX REPLACE ":.*" "" best ${best})
    set_tests_properties(${processor}.others PROPERTIES ENVIRONMENT QEMU_CPU=${best})
  endif()

  if(TARGET dispatch_probe)
    if(processor STREQUAL "riscv64")  # vectors of other lengths than those of any target
      list(APPEND pairs rv64,v=true,vlen=128,vext_spec=v1.0:scalar rv64,v=true,vlen=512,vext_spec=v1.0:scalar)
    endif()
    foreach(pair IN LISTS pairs)
      string(REGEX MATCH "(.*):(.*)" pair ${pair})
      set(name ${processor}.dispatch.${CMAKE_MATCH_1})
      quantc_dispatch_test(${name} qemu-${processor}-static ${tree}/tests/kernels/dispatch_probe
                           ${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
      set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED ${processor}-built)
    endforeach()
  endif()
endfunction()

foreach(architecture IN LISTS QUANTC_ARCHITECTURES)
  list(GET QUANTC_ARCHITECTURE_PROCESSORS_${architecture} 0 processor)
  if(EXISTS ${PROJECT_SOURCE_DIR}/cmake/${processor}.cmake)
    quantc_emulated_architecture(${architecture} ${processor})
  endif()
endforeach()
