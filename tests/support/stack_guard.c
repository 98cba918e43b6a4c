/* Debian's compiler-rt for WebAssembly divides integers of 128 bits in functions with a stack protector, whose other half
 * its C library lacks. */
#include <stdint.h>

extern uintptr_t __stack_chk_guard;
uintptr_t __stack_chk_guard = (uintptr_t)0x9e3779b9;

_Noreturn void __stack_chk_fail(void);
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }
