# Package file of the installed runtime: find_package(quantc) and link quantc::runtime.
include(CMakeFindDependencyMacro)
if(NOT CMAKE_SYSTEM_NAME STREQUAL "WASI")
  find_dependency(Threads)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/quantcTargets.cmake)
