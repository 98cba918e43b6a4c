// Schedules: a plan and a target's vector shape become the vector program of each kernel. Lanes are rows of W, so no
// sum of floats ever crosses lanes and one kernel body serves every target.
#pragma once

#include "build/plan.h"
#include "ir/ir.h"
#include "target/target.h"

namespace quantc {

/// What all kernels of a format share: offsets, the shape that fitting rules ask about, its codes' scalar decoder and
/// encoder.
ir::Program scheduleCodec(const Plan &plan);

/// All kernels of one format for one target, beside its codec.
ir::Program schedule(const Plan &plan, const Target &target);

/// The kernel list: every operation, in the order of the file.
inline constexpr const char *operationNames[] = {
#define QC_OPERATION(name, ...) #name,
#include "runtime/src/operations.def"
};

/// What an operation takes, as the list has it: a declaration for each parameter.
std::vector<std::string> parametersOf(const std::string &operation);

}  // namespace quantc
