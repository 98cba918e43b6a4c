# cmake -D SOURCE= -D TREE= -D QUANTC= -D GENERATOR= -D C_COMPILER= -D CXX_COMPILER= -P format.cmake
# What README promises to the author of a format: a spec that nobody ships is put into formats/ of a copy of this tree,
# generated/ is made again, and nothing else is edited. The copy's tests must prove the new kernels by name, and its
# quantc-gguf know the format and its number. To take less time the copy has two of the shipped formats, the kernels of
# one target beside scalar's, and the compiler that is built already; `./run generate` would build the same one.
cmake_minimum_required(VERSION 3.25)

function(run output)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${copy} OUTPUT_VARIABLE printed ECHO_OUTPUT_VARIABLE
                  COMMAND_ERROR_IS_FATAL ANY)
  set(${output} "${printed}" PARENT_SCOPE)
endfunction()

function(expect printed text)
  string(FIND "${printed}" "${text}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "'${text}' is not in what was printed")
  endif()
endfunction()

set(copy ${TREE}/copy)
set(built ${TREE}/built)
file(REMOVE_RECURSE ${copy})  # the copies keep their times, so what is built from them stays current
file(COPY ${SOURCE}/CMakeLists.txt ${SOURCE}/cmake ${SOURCE}/runtime ${SOURCE}/tests ${SOURCE}/tools DESTINATION ${copy}
     PATTERN corpus EXCLUDE)
file(COPY ${SOURCE}/generator/definition DESTINATION ${copy}/generator)  # which the tests' oracle asks
file(COPY ${SOURCE}/formats/f32.qf ${SOURCE}/formats/q4_0.qf ${CMAKE_CURRENT_LIST_DIR}/format/p5_g32.qf
     DESTINATION ${copy}/formats)

run(ignored ${QUANTC} compile formats/f32.qf formats/p5_g32.qf formats/q4_0.qf --target=scalar --target=avx2
    -o generated)
run(ignored ${CMAKE_COMMAND} -S . -B ${built} -G ${GENERATOR}
    -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DCMAKE_BUILD_TYPE=Debug
    -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DQUANTC_KERNEL_OPTIMIZATION=-O1 -DQUANTC_BUILD_COMPILER=OFF
    -DQUANTC_BUILD_EXAMPLES=OFF -DQUANTC_BUILD_BENCHMARKS=OFF -DQUANTC_TEST_EMULATED=OFF)
run(ignored ${CMAKE_COMMAND} --build ${built} --target kernels_test quantc-gguf)

set(ENV{QUANTC_TEST_EFFORT} quick)
run(printed ${built}/tests/kernels/kernels_test)
expect("${printed}" "p5_g32: decoded as ${copy}/formats/p5_g32.qf says")
foreach(test Activations.EqualOracle Dequantize.ReadsEveryCode GemmPacked/Product.ReadsEveryCode
             GemmRaw/Product.ReadsEveryCode GemvPacked/Product.ReadsEveryCode GemvRaw/Product.ReadsEveryCode
             Pack.KeepsNothingButTheWeights Quantize.ErrsNoMoreThanItsCodesAllow Unpack.RestoresEveryBitAndCode)
  expect("${printed}" "       OK ] ${test}/p5_g32__scalar ")
endforeach()

set(model ${TREE}/p5_g32.gguf)
set(gguf ${built}/tools/quantc-gguf)
run(ignored ${gguf} quantize tests/data/every_format.gguf ${model} --format p5_g32 --include source.weight)
run(printed ${gguf} list ${model})
string(REGEX REPLACE " +" " " printed "${printed}")
expect("${printed}" "\nsource.weight p5_g32 1024 x 64 45056 5.500")
run(ignored ${gguf} verify ${model})
