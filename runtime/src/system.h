// What systems differ in. Windows has files and threads of its own kind (file_windows.cpp, threads_windows.h).
//
// What of POSIX a system may lack. WASI's C library says by every macro that it has all of it, and its headers for what
// it has not stop the compiler, so its name decides. Emscripten's has what it cannot do as functions that fail.
#pragma once

#if defined(__wasi__)
#define QC_HAS_THREADS 0
#define QC_HAS_MAPPINGS 0
#else
#define QC_HAS_THREADS 1
#define QC_HAS_MAPPINGS 1
#endif

// A function like printf. On Windows GCC checks by the rules of the system's old library, unless told otherwise.
#if defined(_WIN32) && !defined(__clang__)
#define QC_PRINTF(text, first) __attribute__((format(gnu_printf, text, first)))
#else
#define QC_PRINTF(text, first) __attribute__((format(printf, text, first)))
#endif
