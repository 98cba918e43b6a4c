/* Every kernel of kernels.inc that this build holds, declared, for those who call kernels by name. */
#ifndef QC_BUILT_KERNELS_H
#define QC_BUILT_KERNELS_H

#include "architectures.h"
#include "kernel_abi.h"

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
