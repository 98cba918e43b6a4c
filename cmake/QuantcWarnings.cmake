# quantc_warnings(TARGET): the project's warnings, errors under QUANTC_WERROR. Never part of a target's interface.
function(quantc_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic
    $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>  # a constructor's parameter may have its member's name
    $<$<BOOL:${QUANTC_WERROR}>:-Werror>)
endfunction()
