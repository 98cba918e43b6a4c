// What quantc needs of compiler, flags and CPU. Its results are defined bit for bit (docs/numerics.md); whatever would
// change them silently is refused here by name, where a macro or a constant shows it. Every file of the library
// includes this one. CMake overrides such flags of a parent project for the library's own files
// (cmake/QuantcCompileOptions.cmake); who compiles them otherwise gives the same options, above all -ffp-contract=off,
// which nothing here can see.
#ifndef QC_PLATFORM_H
#define QC_PLATFORM_H

#if !defined(__clang__) && !(defined(__GNUC__) && __GNUC__ >= 11)
#error "quantc needs GCC 11 or newer, or Clang 14 or newer: its kernels are written in their vector types"
#endif
#if defined(__cplusplus) && __cplusplus < 201703L
#error "quantc needs C++17: compile it with -std=c++17 or newer"
#endif

// The CPU.
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "quantc needs a little-endian CPU: blocks are little-endian, and kernels read them as they lie"
#endif
#if __CHAR_BIT__ != 8 || __SIZEOF_INT__ != 4 || __SIZEOF_FLOAT__ != 4 || __FLT_MANT_DIG__ != 24
#error "quantc needs bytes of 8 bits, int of 32, and float in IEEE 754 binary32"
#endif
// 16: only _Float16 has its own precision; float is computed as float.
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16 && !defined(__FAST_MATH__)
#error "quantc needs float computed as float (FLT_EVAL_METHOD 0): on x86 compile with -msse2 -mfpmath=sse"
#endif

// Flags.
#if defined(__FAST_MATH__)
#error "quantc's results are defined bit for bit: compile it without -ffast-math (-Ofast, -ffp-model=fast)"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ > 0
#error "quantc's results are defined bit for bit, NaN among them: compile it without -ffinite-math-only"
#elif defined(__ASSOCIATIVE_MATH__)
#error "quantc's results are defined bit for bit: compile it without -fassociative-math (-funsafe-math-optimizations)"
#elif defined(__RECIPROCAL_MATH__)
#error "quantc's results are defined bit for bit: compile it without -freciprocal-math (-funsafe-math-optimizations)"
#elif defined(__NO_SIGNED_ZEROS__)
#error "quantc's results are defined bit for bit: compile it without -fno-signed-zeros"
#elif !defined(__clang__) && __GNUC__ < 12 && __GCC_IEC_559 == 0  // all that GCC 11 says of the four above and two more
#error "quantc's results are defined bit for bit: compile it without flags that relax the arithmetic of floats"
#endif

#ifdef __cplusplus
static_assert(static_cast<double>(0.1f) != 0.1, "quantc: compile it without -fsingle-precision-constant");
struct qc_packing {
  char c;
  int i;
};
static_assert(sizeof(qc_packing) == 2 * sizeof(int),
              "quantc: compile it without -fpack-struct, which changes the structures of its interface");
#endif

#endif
