# Package file of the installed runtime: find_package(quantc) and link quantc::runtime.
include(CMakeFindDependencyMacro)
find_dependency(Threads)
include(${CMAKE_CURRENT_LIST_DIR}/quantcTargets.cmake)
