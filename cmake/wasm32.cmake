# Toolchain: builds for WebAssembly with the system interface WASI, by clang and Debian's wasi-libc, lld-19,
# libclang-rt-19-dev-wasm32 and libc++-19-dev-wasm32. Programs run in Node.js. No exceptions: that C++ library has none.
set(CMAKE_SYSTEM_NAME WASI)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})  # Platform/WASI.cmake

set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_AR llvm-ar-19 CACHE FILEPATH "Archiver")
set(CMAKE_RANLIB llvm-ranlib-19 CACHE FILEPATH "Indexer of archives")
set(CMAKE_NM llvm-nm-19 CACHE FILEPATH "Lists symbols")

set(CMAKE_CXX_FLAGS_INIT -fno-exceptions)
# Where a native program has 8 MiB of stack, the linker's default is 64 KiB.
set(CMAKE_EXE_LINKER_FLAGS_INIT -Wl,-z,stack-size=8388608)
set(CMAKE_CROSSCOMPILING_EMULATOR node;--no-warnings;--experimental-wasi-unstable-preview1;${CMAKE_CURRENT_LIST_DIR}/wasi.mjs)

set(CMAKE_FIND_ROOT_PATH /usr/lib/wasm32-wasi)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
