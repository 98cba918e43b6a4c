include(QuantcReducedFormats)

# QUANTC_KINDS: of the shipped formats some of every kind, for the trees and compilers that repeat what others have proved
# of all. compiler.kinds fails where the plan of a format of GGUF files is made of something that none of these is made of.
set(QUANTC_KINDS
  f32      # weights that are floats: as they are,
  bf16     # moved up,
  f16      # converted
  q4_0     # planes of codes with a zero point; what the tests of the runtime call by name
  q8_0     # codes with a sign
  q1_0     # one bit, tested and moved to what it counts
  q5_1     # minimums that are floats; codes from two places
  q4_k     # scales and minimums that are integers
  q6_k     # scales with a sign, for 16 weights each
  iq4_nl   # levels in a table
  mxfp4    # pieces with such levels; factors that are exponents
  nvfp4    # factors of 8 bits, four in a block
  tq1_0    # digits
  iq3_xxs) # look-ups of entries and signs

# QUANTC_FEW_KINDS: for what is about the build, not the kernels.
set(QUANTC_FEW_KINDS f16 iq4_nl q4_k)

# quantc_reduce_to(TO format...)
#
# Makes TO a folder of generated lists and kernels like that of the library with those of these formats that the library
# has; all, where it has none of them: that of a test, made with an author's spec, has few.
function(quantc_reduce_to to)
  include(${QUANTC_GENERATED_DIR}/sources.cmake)
  set(formats)
  foreach(format IN LISTS ARGN)
    if(format IN_LIST QUANTC_FORMATS)
      list(APPEND formats ${format})
    endif()
  endforeach()
  quantc_reduce(${QUANTC_GENERATED_DIR} ${to} FORMATS ${formats})
endfunction()
