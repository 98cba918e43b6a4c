// quantc try: what the author of a format wants to know of it at once. Its kernels are compiled in memory for every
// target of this processor, proved against the spec itself (definition/), and measured beside q4_k.
#pragma once

#include "driver.h"

namespace quantc {

struct TrialOptions {
  std::string support, resources;  // the folders of kernel_support.h, and of clang's own headers
  std::string blocks{}, floats{};  // files: blocks, and the weights that these have; empty: there are none
  double seconds = 3;              // for measuring; 0: nothing is measured
  bool json = false;               // instead of a table
  bool cycles = false;             // by LLVM's models of CPUs that are not at hand
};

/// Prints what there is to say of each format of the specs. False where something is wrong, with a message.
bool tryFormats(const std::vector<std::string> &specs, const CompileOptions &options, const TrialOptions &how,
                llvm::raw_ostream &out);

}  // namespace quantc
