# Finds LLVM 19 and Clang 19 and defines quantc_llvm: an interface target with their headers, definitions and shared
# libraries, without exceptions and RTTI. Sets QUANTC_CLANG_RESOURCE_DIR, the folder of clang's own headers.

# Debian's package version file refuses a request for plain 19.
find_package(LLVM 19.1 CONFIG QUIET)
if(NOT LLVM_FOUND)
  message(FATAL_ERROR "quantc needs LLVM 19 (Debian, Ubuntu: llvm-19-dev libclang-19-dev). "
                      "Only the compiler does: -DQUANTC_BUILD_COMPILER=OFF builds the runtime without it.")
endif()
# A search by name alone may find another version's files.
find_package(Clang CONFIG QUIET PATHS "${LLVM_INSTALL_PREFIX}/lib/cmake/clang" NO_DEFAULT_PATH)
if(NOT Clang_FOUND)
  message(FATAL_ERROR "quantc needs Clang's libraries beside LLVM in ${LLVM_INSTALL_PREFIX} (Debian, Ubuntu: libclang-19-dev)")
endif()

find_path(QUANTC_CLANG_RESOURCE_DIR include/immintrin.h
          PATHS "${LLVM_INSTALL_PREFIX}/lib/clang/${LLVM_VERSION_MAJOR}" NO_DEFAULT_PATH
          DOC "Clang's resource directory")
if(NOT QUANTC_CLANG_RESOURCE_DIR)
  message(FATAL_ERROR "no Clang headers in ${LLVM_INSTALL_PREFIX}/lib/clang/${LLVM_VERSION_MAJOR} "
                      "(Debian, Ubuntu: libclang-common-19-dev)")
endif()

add_library(quantc_llvm INTERFACE)
target_include_directories(quantc_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
separate_arguments(QUANTC_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(quantc_llvm INTERFACE ${QUANTC_LLVM_DEFINITIONS})
target_compile_options(quantc_llvm INTERFACE -fno-exceptions -fno-rtti)
target_link_libraries(quantc_llvm INTERFACE clang-cpp LLVM)
message(STATUS "LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_INSTALL_PREFIX}")
