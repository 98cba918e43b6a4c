// Kernels that a target need not have of its own: where a kernel's legal program is, with all it calls, that of the
// target which its target extends, the runtime lends it at no cost. A stage after legalize, before emit.
#pragma once

#include "ir/ir.h"
#include "target/target.h"

namespace quantc {

/// Removes from `program`, legal for `target`, every kernel that would be printed like the one of `base` in
/// `baseProgram`, and the parts that no other kernel calls. Layouts are equal where the vectors of both have as many
/// rows.
void leaveToLender(ir::Program &program, const Target &target, const ir::Program &baseProgram, const Target &base);

}  // namespace quantc
