// The proof of one format: every kernel of every target against the format's own decoder and docs/numerics.md.
#pragma once

#include "compiling.h"
#include "jit/machine_code.h"

namespace random_formats {

struct Loaded {
  const quantc::Target *target;
  const quantc::MachineCode *code;
};

/// Empty, or what was first found wrong. A kernel that faults ends the program; what was tried is then in
/// support::noted().
std::string prove(const RandomFormat &format, const Compiled &compiled, const std::vector<Loaded> &targets);

}  // namespace random_formats
