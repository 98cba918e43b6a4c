# GCC 12 sees copies inside std::string that overlap or end outside of it where there are none (GCC bugs 105329, 105651), and says
# so of headers that are precompiled.
set(quantc_no_false_warnings "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>")

# quantc_warnings(TARGET): the project's warnings, errors under QUANTC_WERROR. Never part of a target's interface.
function(quantc_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic
    $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>  # a constructor's parameter may have its member's name
    $<$<BOOL:${QUANTC_WERROR}>:-Werror>)
endfunction()
