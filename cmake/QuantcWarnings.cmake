# quantc_warnings(TARGET): the project's warnings, errors under QUANTC_WERROR. Never part of a target's interface.
function(quantc_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic
    $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>  # a constructor's parameter may have its member's name
    $<$<BOOL:${QUANTC_WERROR}>:-Werror>)
  if(target MATCHES "^quantc_kernels_" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12's intrinsics headers write "undefined" as a variable initialised with itself, and warn of it (bug 105593).
    target_compile_options(${target} PRIVATE -Wno-uninitialized -Wno-maybe-uninitialized)
  endif()
endfunction()
