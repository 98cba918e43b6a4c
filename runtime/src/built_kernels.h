/* Every kernel of kernels.inc that this build holds, declared, for those who call kernels by name. */
#ifndef QC_BUILT_KERNELS_H
#define QC_BUILT_KERNELS_H

#include "kernel_abi.h"

/* QC_IF_BUILT_<arch>(code): the code, when kernels of that architecture are in this build. */
#if defined(__x86_64__)
#define QC_IF_BUILT_x86(...) __VA_ARGS__
#else
#define QC_IF_BUILT_x86(...)
#endif
#if defined(__aarch64__)
#define QC_IF_BUILT_arm(...) __VA_ARGS__
#else
#define QC_IF_BUILT_arm(...)
#endif
#define QC_IF_BUILT_any(...) __VA_ARGS__

#ifdef __cplusplus
extern "C" {
#endif

#define QC_KERNEL(operation, format, target, arch)                                                                     \
  QC_IF_BUILT_##arch(qc_##operation##_fn qc_##operation##_##format##__##target;)
#include "kernels.inc"

#ifdef __cplusplus
}
#endif
#endif
