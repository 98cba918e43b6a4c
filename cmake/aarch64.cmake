# Toolchain: aarch64 Linux, its programs run by qemu; without QEMU_CPU on a CPU with all features.
set(CMAKE_SYSTEM_PROCESSOR aarch64)
include(${CMAKE_CURRENT_LIST_DIR}/emulated.cmake)
