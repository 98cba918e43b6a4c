# quantc_compile_options(TARGET): what the results depend on, and what a parent project's flags must not change for the
# library's own files. These are options of the sources, which come last on the command line: after CMAKE_CXX_FLAGS, after
# add_compile_options and after whatever a target inherits; and none is dropped because a parent has given it before.

# Each family of flags that relaxes the arithmetic of floats, or reads it differently, back to what the standard says.
set(quantc_own_options -std=c++17
  -fno-fast-math -fno-finite-math-only -fno-unsafe-math-optimizations -fno-associative-math -fno-reciprocal-math
  -fsigned-zeros -fno-rounding-math -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  list(APPEND quantc_own_options -fno-single-precision-constant)
else()
  list(APPEND quantc_own_options -fno-trapping-math  # its default, which the first of these undoes in Clang 14
    -fhonor-nans -fhonor-infinities -fno-approx-func -fdenormal-fp-math=ieee
    # It warns that one of these takes back what another flag said.
    -Wno-unknown-warning-option -Wno-overriding-t-option -Wno-overriding-option)
endif()

# On Windows the stack is aligned to 16 bytes, and GCC keeps larger vectors there as if it were more (GCC bug 54412).
if(WIN32 AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  list(APPEND quantc_own_options -Wa,-muse-unaligned-vector-move)
endif()

# On x86 floats are computed by SSE2, which all 64-bit CPUs have and most 32-bit ones; the x87's results are others.
quantc_compiles_for("defined(__i386__) || defined(__x86_64__)" QUANTC_FOR_ANY_X86)
if(QUANTC_FOR_ANY_X86)
  list(APPEND quantc_own_options -msse2 -mfpmath=sse)
endif()

# In another project, the library's warnings are nobody's business: no set of a parent's warnings, errors or not, stops it.
if(NOT PROJECT_IS_TOP_LEVEL AND NOT QUANTC_WERROR)
  list(APPEND quantc_own_options -w)
endif()

function(quantc_compile_options target)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources EXCLUDE REGEX "^\\$<")
  # What CMake makes of a precompiled header must have the same options, or the compiler refuses it.
  foreach(folder "" ${CMAKE_CONFIGURATION_TYPES})
    cmake_path(APPEND CMAKE_CURRENT_BINARY_DIR CMakeFiles/${target}.dir "${folder}" cmake_pch.hxx OUTPUT_VARIABLE header)
    list(APPEND sources ${header} ${header}.cxx)
  endforeach()
  set_property(SOURCE ${sources} APPEND PROPERTY COMPILE_OPTIONS ${quantc_own_options})
endfunction()
