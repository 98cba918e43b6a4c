// Finds the schedules of formats by measuring: variants of a format's kernels are compiled in memory and timed in turns
// on this processor, and all must give the same bits.
#pragma once

#include "driver.h"

namespace quantc {

struct TuneOptions {
  std::string support, resources;  // the folders of kernel_support.h, and of clang's own headers
  double seconds = 1;              // for the measurements of a format on a target
  double gain = 0.03;              // by which products must be faster for a schedule of their own
};

/// Prints to `out` a line of templates/schedules.table for each format and target whose products gain by it, and to the
/// diagnostics what every variant reaches. Targets that this processor lacks are left out, which is said. False where a
/// spec has an error, or variants differ in what they compute.
bool tune(const std::vector<std::string> &specs, const CompileOptions &options, const TuneOptions &how,
          llvm::raw_ostream &out);

}  // namespace quantc
