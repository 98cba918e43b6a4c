// One Google Benchmark for each kernel of this build that this CPU can run, under the kernel's own name.
#pragma once

namespace bench {

void registerKernels();

}  // namespace bench
