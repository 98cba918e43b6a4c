// The proof of one format on one target: every kernel against the definition, bit for bit.
#pragma once

#include "trial/kernels.h"

namespace quantc {

/// C++ beside the kernels of a format that lets the derived encoder be called.
std::string encoderOf(const Format &format, const Target &target);

/// Empty, or what was first found wrong.
std::string prove(const Plan &plan, const oracle::Format &meaning, const Kernels &kernels);

}  // namespace quantc
