# Toolchain: builds for macOS on other systems, with Clang and lld. QUANTC_MACOS_HEADERS is the folder `lib` of Zig, which has the
# system's headers and the list of what its library exports. What it makes is linked without C++'s library, which the
# runtime does without, and does not run here.
#     cmake -S . -B build/macos --toolchain cmake/macos.cmake -DQUANTC_MACOS_HEADERS=zig/lib [-DQUANTC_MACOS_PROCESSOR=x86_64]
set(QUANTC_MACOS_HEADERS "" CACHE PATH "The folder lib of Zig 0.12")
set(QUANTC_MACOS_PROCESSOR arm64 CACHE STRING "arm64 or x86_64")
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES QUANTC_MACOS_HEADERS QUANTC_MACOS_PROCESSOR)
set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_SYSTEM_PROCESSOR ${QUANTC_MACOS_PROCESSOR})
set(CMAKE_OSX_SYSROOT "")

set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_C_COMPILER_TARGET ${QUANTC_MACOS_PROCESSOR}-apple-macos11)
set(CMAKE_CXX_COMPILER_TARGET ${CMAKE_C_COMPILER_TARGET})
set(CMAKE_AR llvm-ar-19 CACHE STRING "")
set(CMAKE_RANLIB llvm-ranlib-19 CACHE STRING "")
set(CMAKE_INSTALL_NAME_TOOL llvm-install-name-tool-19 CACHE STRING "")
set(system_headers "-isystem ${QUANTC_MACOS_HEADERS}/libc/include/any-macos-any")
set(CMAKE_C_FLAGS_INIT "${system_headers}")
set(CMAKE_CXX_FLAGS_INIT "-nostdinc++ -isystem ${QUANTC_MACOS_HEADERS}/libcxx/include ${system_headers} \
-D_LIBCPP_ABI_VERSION=1 -D_LIBCPP_HAS_NO_VENDOR_AVAILABILITY_ANNOTATIONS -D_LIBCPP_ABI_NAMESPACE=__1 -D_LIBCPP_PSTL_CPU_BACKEND_SERIAL")
foreach(kind EXE SHARED MODULE)
  set(CMAKE_${kind}_LINKER_FLAGS_INIT "-fuse-ld=lld -nostdlib -L${QUANTC_MACOS_HEADERS}/libc/darwin -lSystem")
endforeach()
