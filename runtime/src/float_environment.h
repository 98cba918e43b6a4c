// The floating-point environment in which everything is computed, whatever the caller's is: round to nearest even,
// subnormals as they are, no traps (docs/numerics.md). The caller's comes back as it was, its flags included.
//
// Arithmetic must stand behind a call that the compiler does not look into, as kernels do, which are called through
// pointers: compilers move arithmetic across these switches otherwise.
#pragma once

#include <cstdint>

#if !defined(__x86_64__) && !defined(__aarch64__)
#include <cfenv>
#endif

namespace qc {

class default_floats {
public:
  default_floats(const default_floats &) = delete;
  default_floats &operator=(const default_floats &) = delete;

#if defined(__x86_64__)

  default_floats() {
    const uint32_t all_masked = 0x1f80;
    __asm__ volatile("stmxcsr %0" : "=m"(before)::"memory");
    __asm__ volatile("ldmxcsr %0" ::"m"(all_masked) : "memory");
    __asm__ volatile("fnstcw %0" : "=m"(x87_before)::"memory");
    if (x87_before != x87_default)  // no kernel uses that unit, but C libraries ask it for the rounding mode
      __asm__ volatile("fldcw %0" ::"m"(x87_default) : "memory");
  }
  ~default_floats() {
    __asm__ volatile("ldmxcsr %0" ::"m"(before) : "memory");
    if (x87_before != x87_default)
      __asm__ volatile("fldcw %0" ::"m"(x87_before) : "memory");
  }

private:
  static constexpr uint16_t x87_default = 0x37f;
  uint32_t before;
  uint16_t x87_before;

#elif defined(__aarch64__)

  default_floats() {
    __asm__ volatile("mrs %0, fpcr\n\tmrs %1, fpsr" : "=r"(control), "=r"(flags)::"memory");
    if (control)  // writing waits for all arithmetic before; mostly there is nothing to write
      __asm__ volatile("msr fpcr, %0" ::"r"(uint64_t{0}) : "memory");
  }
  ~default_floats() {
    __asm__ volatile("msr fpsr, %0" ::"r"(flags) : "memory");
    if (control)
      __asm__ volatile("msr fpcr, %0" ::"r"(control) : "memory");
  }

private:
  uint64_t control, flags;

#else

  default_floats() {
    std::fegetenv(&before);
    std::fesetenv(FE_DFL_ENV);
  }
  ~default_floats() { std::fesetenv(&before); }

private:
  std::fenv_t before;

#endif
};

}  // namespace qc
