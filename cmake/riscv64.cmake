# Toolchain: riscv64 Linux, its programs run by qemu; without QEMU_CPU on a CPU without vectors.
set(CMAKE_SYSTEM_PROCESSOR riscv64)
include(${CMAKE_CURRENT_LIST_DIR}/emulated.cmake)
