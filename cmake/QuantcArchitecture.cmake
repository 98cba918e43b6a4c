# quantc_architecture(RESULT): whose kernels this build can have: an architecture of generated/sources.cmake, which is to be
# included before, or any, which is none but the portable ones. That is a matter of what the compiler makes, not of the
# machine that it runs on.
include(CheckCXXSourceCompiles)

# quantc_compiles_for(CONDITION RESULT): whether the compiler, with the flags it is given, satisfies the #if.
macro(quantc_compiles_for condition result)
  set(quantc_saved_type ${CMAKE_TRY_COMPILE_TARGET_TYPE})
  set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)  # what is compiled cannot always be linked
  check_cxx_source_compiles("#if !(${condition})\n#error\n#endif\n" ${result})
  set(CMAKE_TRY_COMPILE_TARGET_TYPE ${quantc_saved_type})
endmacro()

function(quantc_architecture result)
  set(found)
  foreach(name IN LISTS CMAKE_OSX_ARCHITECTURES)
    set(match any)
    foreach(architecture IN LISTS QUANTC_ARCHITECTURES)
      if(name IN_LIST QUANTC_ARCHITECTURE_APPLE_${architecture})
        set(match ${architecture})
      endif()
    endforeach()
    list(APPEND found ${match})
  endforeach()
  list(REMOVE_DUPLICATES found)
  list(LENGTH found count)
  if(count GREATER 1)
    message(FATAL_ERROR "quantc: CMAKE_OSX_ARCHITECTURES is \"${CMAKE_OSX_ARCHITECTURES}\", and the kernels of each architecture "
                        "have compiler flags of their own. Build once for each, with one name in CMAKE_OSX_ARCHITECTURES, and "
                        "join what was built: lipo -create x86_64/libquantc.a arm64/libquantc.a -output libquantc.a")
  elseif(count EQUAL 0)
    set(found any)
    foreach(architecture IN LISTS QUANTC_ARCHITECTURES)
      quantc_compiles_for("${QUANTC_ARCHITECTURE_BUILDS_${architecture}}" QUANTC_FOR_${architecture})
      if(QUANTC_FOR_${architecture})
        set(found ${architecture})
      endif()
    endforeach()
  endif()
  set(${result} ${found} PARENT_SCOPE)
endfunction()
