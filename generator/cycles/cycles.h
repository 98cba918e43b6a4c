// What kernels cost on CPUs that are not at hand: LLVM's code for a target, run through LLVM's models of CPUs.
#pragma once

#include "driver.h"

namespace quantc {

struct CyclesOptions {
  std::string support, resources;       // the folders of kernel_support.h, and of clang's own headers
  std::vector<std::string> processors;  // LLVM's names; none: all known that have the target's instructions
};

/// Prints a table for each target: cycles, instructions and spills for 256 weights times a column of x, for every tile
/// of integer products. Loops are taken one by one, each as if it ran for ever with its data in the nearest cache, and
/// added. False where a spec has an error, or a CPU is unknown.
bool cycles(const std::vector<std::string> &specs, const CompileOptions &options, const CyclesOptions &how,
            llvm::raw_ostream &out);

}  // namespace quantc
