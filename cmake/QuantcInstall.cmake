# What `cmake --install` puts where, by component:
#
#   runtime      the shared library, licence
#   development  headers, the static library, the CMake package, pkg-config's file, what quantc_add_formats needs
#   compiler     quantc and the specs of the formats that the library has
#   tools        quantc-gguf
#
# Everything finds the rest by relative paths, so that an installed tree can be moved.
include(CMakePackageConfigHelpers)

set(quantc_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/quantc)
set(quantc_kernel_dir ${CMAKE_INSTALL_INCLUDEDIR}/quantc/kernel)
set(quantc_data_dir ${CMAKE_INSTALL_DATADIR}/quantc)

install(TARGETS quantc_runtime EXPORT quantcTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
install(EXPORT quantcTargets NAMESPACE quantc:: DESTINATION ${quantc_package_dir} COMPONENT development)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
set(headers built_kernels.h float_tiles.h format_pack.h format_tables.h kernel_abi.h kernel_support.h operations.def platform.h
            scalar_vector.h tiles.h)  # what generated sources include
list(TRANSFORM headers PREPEND ${PROJECT_SOURCE_DIR}/runtime/src/)
install(FILES ${headers} DESTINATION ${quantc_kernel_dir} COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime/src/fit DESTINATION ${quantc_kernel_dir} COMPONENT development)
get_property(lists GLOBAL PROPERTY QUANTC_LISTS)
install(FILES ${lists}/sources.cmake DESTINATION ${quantc_package_dir} COMPONENT development)

set(QUANTC_KERNEL_INSTALL_DIR ${quantc_kernel_dir})
set(QUANTC_SPEC_INSTALL_DIR ${quantc_data_dir}/formats)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/quantcConfig.cmake.in
  ${PROJECT_BINARY_DIR}/quantcConfig.cmake INSTALL_DESTINATION ${quantc_package_dir}
  PATH_VARS QUANTC_KERNEL_INSTALL_DIR QUANTC_SPEC_INSTALL_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/quantcConfigVersion.cmake
  VERSION ${quantc_VERSION} COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/quantcConfig.cmake ${PROJECT_BINARY_DIR}/quantcConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/QuantcArchitecture.cmake ${CMAKE_CURRENT_LIST_DIR}/QuantcCompileOptions.cmake
  ${CMAKE_CURRENT_LIST_DIR}/QuantcFormats.cmake
  DESTINATION ${quantc_package_dir} COMPONENT development)

# pkg-config's own folder is the one path that it knows.
set(quantc_pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
cmake_path(ABSOLUTE_PATH quantc_pkgconfig_dir BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX} OUTPUT_VARIABLE here)
foreach(kind INCLUDE LIB)
  cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_${kind}DIR BASE_DIRECTORY ${here} OUTPUT_VARIABLE QUANTC_PKGCONFIG_${kind})
endforeach()
set(QUANTC_PKGCONFIG_THREADS)
if(QUANTC_HAS_THREADS)
  set(QUANTC_PKGCONFIG_THREADS -pthread)
endif()
set(QUANTC_PKGCONFIG_STATIC)
if(NOT BUILD_SHARED_LIBS AND NOT QUANTC_EXPORT_STATIC)
  set(QUANTC_PKGCONFIG_STATIC " -DQC_STATIC")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/quantc.pc.in ${PROJECT_BINARY_DIR}/quantc.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/quantc.pc DESTINATION ${quantc_pkgconfig_dir} COMPONENT development)

if(TARGET quantc)
  install(TARGETS quantc EXPORT quantcCompilerTargets RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT compiler)
  install(EXPORT quantcCompilerTargets NAMESPACE quantc:: DESTINATION ${quantc_package_dir} COMPONENT compiler)
  get_property(specs GLOBAL PROPERTY QUANTC_SHIPPED_SPECS)
  install(FILES ${specs} DESTINATION ${quantc_data_dir}/formats COMPONENT compiler)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/formats/tables DESTINATION ${quantc_data_dir}/formats COMPONENT compiler)
endif()

if(TARGET quantc-gguf)
  install(TARGETS quantc-gguf RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT tools)
endif()
