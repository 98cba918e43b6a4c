# quantc_add_formats(NAME SPECS spec... | FOLDERS folder... [TARGETS target...] [MANUAL])
#
# A library NAME of formats of one's own, to be linked beside quantc::runtime, in which they then stand like those that it has:
#
#   find_package(quantc REQUIRED COMPONENTS runtime compiler)
#   quantc_add_formats(engine_formats SPECS formats/acme4.qf formats/acme6.qf)
#   target_link_libraries(engine PRIVATE quantc::runtime engine_formats)
#
# SPECS     compiled when the library is built: again when a spec, a data file that it reads, or the compiler has changed.
#           A spec's files are its own, so another spec's are left alone.
# FOLDERS   what `quantc compile` has made already, each with a sources.cmake; no compiler is needed then.
# TARGETS   the targets to compile for; all that the runtime knows, if none is named. `scalar` is always one of them.
# MANUAL    The formats are not registered when the program or shared library is loaded, but by the function that the header
#           NAME.h declares:
#
#             qc_status qc_register_NAME(qc_error *error);
#
#           It says what is wrong, and may be called more than once. Without MANUAL that ends the program, with a message.
#
# Two formats of one name or one id are an error of the build, the library's own formats included.
#
# The compiler is quantc::compiler, where the package or this build has it. Another one, as when cross-compiling, is given by
# -DQUANTC_COMPILER=path.
cmake_policy(PUSH)
cmake_policy(VERSION 3.22)

include(${CMAKE_CURRENT_LIST_DIR}/QuantcArchitecture.cmake)
set_property(GLOBAL PROPERTY QUANTC_MODULES ${CMAKE_CURRENT_LIST_DIR})

# The compiler as a command, and what must be newer to compile again.
function(quantc_find_compiler command dependency)
  if(QUANTC_COMPILER)
    set(${command} ${QUANTC_COMPILER} PARENT_SCOPE)
    set(${dependency} ${QUANTC_COMPILER} PARENT_SCOPE)
  elseif(TARGET quantc::compiler AND NOT CMAKE_CROSSCOMPILING)
    set(${command} quantc::compiler PARENT_SCOPE)
    set(${dependency} quantc::compiler PARENT_SCOPE)
  else()
    find_program(QUANTC_COMPILER quantc DOC "quantc, a program of the machine that builds")
    if(NOT QUANTC_COMPILER)
      message(FATAL_ERROR "quantc_add_formats compiles specs, and there is no quantc that runs on this machine: ask the package "
                          "for COMPONENTS compiler, set QUANTC_COMPILER to its path, or give FOLDERS that it has made elsewhere")
    endif()
    set(${command} ${QUANTC_COMPILER} PARENT_SCOPE)
    set(${dependency} ${QUANTC_COMPILER} PARENT_SCOPE)
  endif()
endfunction()

# The names of a spec's formats: its own and its variants'. Read again whenever the spec changes.
function(quantc_names_in spec result)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${spec})
  file(STRINGS ${spec} lines REGEX "^[ \t]*(format|variant)[ \t]+[a-z0-9_]+")
  list(TRANSFORM lines REPLACE "^[ \t]*(format|variant)[ \t]+([a-z0-9_]+).*" "\\2" OUTPUT_VARIABLE names)
  if(NOT names)
    message(FATAL_ERROR "quantc_add_formats: ${spec} has no line \"format NAME\"")
  endif()
  set(${result} ${names} PARENT_SCOPE)
endfunction()

function(quantc_add_formats name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "MANUAL" "" "SPECS;FOLDERS;TARGETS")
  if(arg_UNPARSED_ARGUMENTS OR NOT (arg_SPECS OR arg_FOLDERS))
    message(FATAL_ERROR "quantc_add_formats(NAME SPECS spec... | FOLDERS folder... [TARGETS target...] [MANUAL]): "
                        "\"${name} ${ARGN}\" is not that")
  endif()
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT "CXX" IN_LIST languages)
    message(FATAL_ERROR "quantc_add_formats compiles C++: add CXX to the project's languages")
  endif()
  get_property(modules GLOBAL PROPERTY QUANTC_MODULES)
  get_property(kernel_headers GLOBAL PROPERTY QUANTC_KERNEL_HEADERS)
  get_property(lists GLOBAL PROPERTY QUANTC_LISTS)
  get_property(shipped GLOBAL PROPERTY QUANTC_SHIPPED_SPECS)
  include(${lists}/sources.cmake)
  include(${modules}/QuantcCompileOptions.cmake)
  quantc_architecture(architecture)

  set(targets)
  foreach(target IN LISTS arg_TARGETS)
    if(NOT target IN_LIST QUANTC_TARGETS)
      list(JOIN QUANTC_TARGETS ", " known)
      message(FATAL_ERROR "quantc_add_formats(${name}): there is no target ${target}; the runtime has ${known}")
    endif()
  endforeach()
  foreach(target IN LISTS QUANTC_TARGETS)
    if(QUANTC_TARGET_ARCH_${target} MATCHES "^(any|${architecture})$"
       AND (NOT arg_TARGETS OR target IN_LIST arg_TARGETS OR target STREQUAL "scalar"))
      list(APPEND targets ${target})
    endif()
  endforeach()

  # What is compiled: for each target its kernels, for each folder a pack of formats, and what registers the packs.
  set(here ${CMAKE_CURRENT_BINARY_DIR}/${name})
  set(packs)  # names of folders below `here`, or of those given
  set(known_packs)
  set(declarations)
  set(registrations)
  set(sources)
  foreach(target IN LISTS targets)
    set(kernels_${target})
  endforeach()

  set(specs)
  set(checked)
  if(arg_SPECS)
    quantc_find_compiler(compiler compiler_file)
    foreach(spec IN LISTS arg_SPECS)
      get_filename_component(spec ${spec} ABSOLUTE)
      list(APPEND specs ${spec})
    endforeach()
    # All names and ids at once, and those that the library has.
    set(checked ${here}/formats.md)
    add_custom_command(OUTPUT ${checked}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${here}
      COMMAND ${compiler} formats ${shipped} ${specs} > ${checked}
      DEPENDS ${specs} ${shipped} ${compiler_file} COMMENT "Looking for formats of one name or id in ${name}" VERBATIM)
  endif()
  foreach(spec IN LISTS specs)
    get_filename_component(stem ${spec} NAME_WE)
    set(folder ${here}/${stem})
    quantc_names_in(${spec} formats)
    set(made ${folder}/sources.cmake ${folder}/formats.inc ${folder}/kernels.inc ${folder}/targets.inc)
    # Kernels include them, and may be the same text where these are not.
    foreach(format IN LISTS formats)
      list(APPEND made ${folder}/${format}/codec.h ${folder}/${format}/tables.h)
    endforeach()
    foreach(target IN LISTS targets)
      list(APPEND made ${folder}/${target}.h)
      foreach(format IN LISTS formats)
        list(APPEND kernels_${target} ${folder}/${format}/${target}.cpp)
        list(APPEND made ${folder}/${format}/${target}.cpp)
      endforeach()
    endforeach()
    list(TRANSFORM targets PREPEND --target= OUTPUT_VARIABLE chosen)
    # Unchanged files keep their times, but Make would compile the spec again and again.
    add_custom_command(OUTPUT ${made}
      COMMAND ${compiler} compile ${spec} -o ${folder} ${chosen} --every-file --dependency-file ${folder}.d
      COMMAND ${CMAKE_COMMAND} -E touch ${folder}/sources.cmake
      DEPENDS ${spec} ${compiler_file} DEPFILE ${folder}.d COMMENT "Compiling the formats of ${stem}" VERBATIM)
    list(APPEND packs ${folder})
    set(made_${stem} ${made})
  endforeach()
  foreach(folder IN LISTS arg_FOLDERS)
    get_filename_component(folder ${folder} ABSOLUTE)
    get_filename_component(stem ${folder} NAME)
    set(made_${stem})
    if(NOT EXISTS ${folder}/sources.cmake)
      message(FATAL_ERROR "quantc_add_formats(${name}): ${folder} has no sources.cmake; `quantc compile` makes such folders")
    endif()
    foreach(target IN LISTS targets)
      set(QUANTC_SOURCES_${target})
    endforeach()
    include(${folder}/sources.cmake)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/sources.cmake)
    foreach(target IN LISTS targets)
      list(TRANSFORM QUANTC_SOURCES_${target} PREPEND ${folder}/ OUTPUT_VARIABLE more)
      list(APPEND kernels_${target} ${more})
    endforeach()
    list(APPEND packs ${folder})
  endforeach()

  foreach(folder IN LISTS packs)
    get_filename_component(stem ${folder} NAME)
    string(MAKE_C_IDENTIFIER "qc_formats_${name}_${stem}" pack)
    if(pack IN_LIST known_packs)
      message(FATAL_ERROR "quantc_add_formats(${name}): two specs or folders are called ${stem}")
    endif()
    list(APPEND known_packs ${pack})
    set(source ${here}/${stem}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT [[
#include "format_tables.h"
QC_DEFINE_FORMAT_PACK(@pack@, "@name@/@stem@")
]] @ONLY)
    set_property(SOURCE ${source} APPEND PROPERTY INCLUDE_DIRECTORIES ${folder})
    if(made_${stem})
      set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${made_${stem}})
    endif()
    list(APPEND sources ${source})
    string(APPEND declarations "extern const qc_format_pack ${pack};\n")
    string(APPEND registrations "  if (status == QC_OK)\n    status = qc_register_formats(&${pack}, error);\n")
  endforeach()

  string(MAKE_C_IDENTIFIER "qc_register_${name}" register)
  set(at_start)
  if(NOT arg_MANUAL)
    string(CONFIGURE [[

// A program whose formats are in doubt must not read a file with them.
__attribute__((constructor)) static void register_at_start() {
  qc_error error;
  if (@register@(&error) != QC_OK) {
    fprintf(stderr, "quantc: @name@: %s\n", error.message);
    abort();
  }
}
]] at_start @ONLY)
  endif()
  file(CONFIGURE OUTPUT ${here}/include/${name}.h CONTENT [[
/* The formats of @name@ become known to the library; see qc_register_formats. */
#pragma once

#include "quantc/quantc.h"

#ifdef __cplusplus
extern "C"
#endif
qc_status @register@(qc_error *error);
]] @ONLY)
  file(CONFIGURE OUTPUT ${here}/${name}.cpp CONTENT [[
#include "@name@.h"

#include <stdio.h>
#include <stdlib.h>

extern "C" {
@declarations@}

qc_status @register@(qc_error *error) {
  qc_status status = QC_OK;
@registrations@  return status;
}
@at_start@]] @ONLY)
  list(APPEND sources ${here}/${name}.cpp)
  if(checked)
    set_property(SOURCE ${here}/${name}.cpp APPEND PROPERTY OBJECT_DEPENDS ${checked})
  endif()

  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${here}/include)
  target_link_libraries(${name} PUBLIC quantc::runtime)
  # Nothing calls it, and a linker takes of an archive what is asked for.
  if(APPLE)
    target_link_options(${name} INTERFACE LINKER:-u,_${register})
  else()
    target_link_options(${name} INTERFACE LINKER:-u,${register})
  endif()

  set(optimization -O3)
  if(QUANTC_KERNEL_OPTIMIZATION)
    set(optimization ${QUANTC_KERNEL_OPTIMIZATION})
  endif()
  set(parts ${name})
  foreach(target IN LISTS targets)
    if(kernels_${target})
      set(part ${name}_${target})
      add_library(${part} OBJECT ${kernels_${target}})
      target_compile_options(${part} PRIVATE ${QUANTC_TARGET_FLAGS_${target}} ${optimization}
        $<$<CXX_COMPILER_ID:GNU>:-fno-tree-reassoc>
        # Clang would make slow gathers of loads that look lanes up.
        $<$<CXX_COMPILER_ID:Clang,AppleClang>:-fno-slp-vectorize>)
      target_sources(${name} PRIVATE $<TARGET_OBJECTS:${part}>)
      list(APPEND parts ${part})
    endif()
  endforeach()
  foreach(part IN LISTS parts)
    target_compile_features(${part} PRIVATE cxx_std_17)
    target_include_directories(${part} PRIVATE ${kernel_headers} $<TARGET_PROPERTY:quantc::runtime,INTERFACE_INCLUDE_DIRECTORIES>)
    set_target_properties(${part} PROPERTIES
      CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON POSITION_INDEPENDENT_CODE ON UNITY_BUILD OFF)
    quantc_compile_options(${part})
    set_property(TARGET ${part} APPEND PROPERTY COMPILE_OPTIONS -fno-exceptions -fno-rtti -w)
  endforeach()
endfunction()

cmake_policy(POP)
